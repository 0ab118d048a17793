import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import { useTranslate } from '../../translations/translate';

import { AnswerDialog } from './AnswerDialog';
import { EMPTY_FORM } from './use-group';

interface GroupedAnswerProps {
  documentIds: readonly string[];
  onChoose: (documentIds: readonly string[]) => void;
  onAnswered: () => void;
}

/** What can be done with the chosen cases: one answer for all of them (Ley 1437 de 2011, art. 22). */
export function GroupedAnswer({ documentIds, onChoose, onAnswered }: GroupedAnswerProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  // Here and not in the dialog: who closes it to look at a case finds again what they wrote.
  const [form, setForm] = useState(EMPTY_FORM);
  const count = documentIds.length;

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
          {t('desk.chosen', { count })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={() => onChoose([])}>
            {t('desk.chosen.clear')}
          </Button>
          {count > 1 ? (
            <Button onClick={() => setOpen(true)}>{t('desk.chosen.answer')}</Button>
          ) : (
            <Typography textColor="neutral600">{t('desk.chosen.more')}</Typography>
          )}
        </Flex>
      </Flex>
      {open && count > 1 && (
        <AnswerDialog
          documentIds={documentIds}
          form={form}
          onChange={setForm}
          onChoose={onChoose}
          onClose={() => setOpen(false)}
          onAnswered={onAnswered}
        />
      )}
    </Box>
  );
}
