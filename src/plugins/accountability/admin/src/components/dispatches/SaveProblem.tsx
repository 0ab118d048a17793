import { Button, Flex } from '@strapi/design-system';

import type { ChannelChoice } from '../../api/dispatches';
import type { DispatchForm } from '../../pages/dispatches/use-dispatch-form';
import { useTranslate } from '../../translations/translate';
import { ErrorNotice } from '../shared/ErrorNotice';

/** Why it was not saved; where somebody else changed it, the way to what is stored. */
export function SaveProblem({ form, channels }: { form: DispatchForm; channels: readonly ChannelChoice[] }) {
  const t = useTranslate();
  const { failure } = form;
  if (!failure) return null;
  const named = Object.entries(failure.fields)
    .map(([part, sentence]) => {
      const channel = channels.find(({ name }) => part === name || part.startsWith(`${name}.`));
      return channel ? `${channel.title}: ${sentence}` : sentence;
    })
    .join(' ');
  return (
    <Flex direction="column" alignItems="flex-start" gap={3}>
      <ErrorNotice failure={{ message: named || failure.message }} />
      {failure.conflict && (
        <Button variant="secondary" onClick={() => void form.startOver()}>
          {t('dispatches.startOver')}
        </Button>
      )}
    </Flex>
  );
}
