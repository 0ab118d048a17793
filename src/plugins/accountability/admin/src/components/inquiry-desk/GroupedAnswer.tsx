import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useInquiryDesk } from '../../api/inquiry-desk';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

export const OUTCOMES = ['granted', 'partly-granted', 'denied'] as const;

interface GroupedAnswerProps {
  documentIds: string[];
  onClear: () => void;
  onAnswered: () => void;
}

/** What can be done with the chosen cases: one answer for all of them (Ley 1437 de 2011, art. 22). */
export function GroupedAnswer({ documentIds, onClear, onAnswered }: GroupedAnswerProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <Box
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={3}
      position="sticky"
      bottom="1.6rem"
      zIndex={2}
    >
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography role="status" fontWeight="bold">
          {t('desk.chosen', { count: documentIds.length })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={onClear}>
            {t('desk.chosen.clear')}
          </Button>
          <Button onClick={() => setOpen(true)}>{t('desk.chosen.answer')}</Button>
        </Flex>
      </Flex>
      {open && (
        <AnswerDialog documentIds={documentIds} onClose={() => setOpen(false)} onAnswered={onAnswered} />
      )}
    </Box>
  );
}

function AnswerDialog({
  documentIds,
  onClose,
  onAnswered,
}: {
  documentIds: string[];
  onClose: () => void;
  onAnswered: () => void;
}) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { answerTogether } = useInquiryDesk();
  const { toggleNotification } = useNotification();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const [publicQuestion, setPublicQuestion] = useState('');
  const [publicAnswer, setPublicAnswer] = useState('');

  const send = async () => {
    await answerTogether({
      documentIds,
      text,
      outcome,
      ...(publicQuestion && { publicQuestion }),
      ...(publicAnswer && { publicAnswer }),
    });
    toggleNotification({ type: 'success', message: t('grouped.sent', { count: documentIds.length }) });
    onAnswered();
  };

  return (
    <FormDialog
      title={t('grouped.title', { count: documentIds.length })}
      help={t('grouped.help')}
      submitLabel={t('grouped.send', { count: documentIds.length })}
      onClose={onClose}
      onSubmit={send}
    >
      {(errors) => (
        <>
          <TextArea
            name="text"
            label={t('answer.text')}
            hint={t('answer.text.hint')}
            required
            rows={8}
            value={text}
            error={errors.text}
            onChange={setText}
          />
          <Choose
            name="outcome"
            label={t('answer.outcome')}
            placeholder={t('answer.outcome.choose')}
            required
            value={outcome}
            error={errors.outcome}
            options={OUTCOMES.map((value) => ({ value, label: labelOf(value) }))}
            onChange={setOutcome}
          />
          <TextArea
            name="publicQuestion"
            label={t('grouped.publicQuestion')}
            hint={t('grouped.publicHint')}
            value={publicQuestion}
            error={errors.publicQuestion}
            onChange={setPublicQuestion}
          />
          <TextArea
            name="publicAnswer"
            label={t('grouped.publicAnswer')}
            value={publicAnswer}
            error={errors.publicAnswer}
            onChange={setPublicAnswer}
          />
        </>
      )}
    </FormDialog>
  );
}
