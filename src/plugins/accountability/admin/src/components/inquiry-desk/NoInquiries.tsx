import { Box, Button, EmptyStateLayout } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';

/** The list when nothing is in it: because of the filters, or because nobody has asked anything yet. */
export function NoInquiries({ onClear }: { onClear: (() => void) | null }) {
  const t = useTranslate();
  return (
    <Box padding={4}>
      <EmptyStateLayout
        content={t(onClear ? 'desk.empty.filtered' : 'desk.empty')}
        action={
          onClear && (
            <Button variant="secondary" onClick={onClear}>
              {t('desk.filters.clear')}
            </Button>
          )
        }
      />
    </Box>
  );
}
