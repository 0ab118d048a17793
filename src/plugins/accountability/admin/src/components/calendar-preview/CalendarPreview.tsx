import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import { useTranslate } from '../../translations/translate';

import { Consequences } from './Consequences';
import { plannedChange } from './planned-change';

/** What saving the form as it stands would do to the due dates of open cases. */
export function CalendarPreview({ model, documentId }: { model: string; documentId: string | undefined }) {
  const t = useTranslate();
  const form = useForm('CalendarPreview', ({ values, initialValues }) => ({ values, initialValues }));
  const plan = plannedChange(
    model,
    documentId,
    form.values as Record<string, unknown>,
    form.initialValues as Record<string, unknown>,
  );

  if (plan === 'nothing' || plan === 'incomplete') {
    return <Typography textColor="neutral600">{t(`calendarPreview.${plan}`)}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography textColor="neutral600">
        {t(plan.removal ? 'calendarPreview.ifDeleted' : 'calendarPreview.ifSaved')}
      </Typography>
      <Box aria-live="polite">
        {/* With a key, what one change would do is never shown for another. */}
        <Consequences key={JSON.stringify(plan.change)} change={plan.change} />
      </Box>
    </Flex>
  );
}
