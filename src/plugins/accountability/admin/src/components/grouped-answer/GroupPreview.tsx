import { Button, Flex } from '@strapi/design-system';
import { useMemo, useState } from 'react';

import { useGroupedAnswer } from '../../api/grouped-answer';
import { useTranslate } from '../../translations/translate';
import { AnswerPreview } from '../inquiry-case/AnswerPreview';

import type { GroupForm } from './use-group';

/** The answer as the citizen of the first case will read it. */
export function GroupPreview({
  documentIds,
  form: { text, publicAnswer },
}: {
  documentIds: readonly string[];
  form: GroupForm;
}) {
  const t = useTranslate();
  const { check } = useGroupedAnswer();
  const [shown, setShown] = useState<Pick<GroupForm, 'text' | 'publicAnswer'> | null>(null);
  const previewer = useMemo(
    () => ({
      preview: async (written: string) => {
        const { preview } = await check(documentIds, {
          text: written,
          publicAnswer: shown?.publicAnswer ?? '',
        });
        return preview ?? { html: '', unknownVariables: [] };
      },
    }),
    [check, documentIds, shown],
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <div>
        <Button
          variant="secondary"
          disabled={text.trim() === ''}
          onClick={() => setShown({ text, publicAnswer })}
        >
          {t(shown === null ? 'answer.preview' : 'answer.preview.again')}
        </Button>
      </div>
      {shown && <AnswerPreview api={previewer} text={shown.text} />}
    </Flex>
  );
}
