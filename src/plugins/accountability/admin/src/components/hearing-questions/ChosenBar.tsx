import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';

import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';
import { AnswerDialog } from '../grouped-answer/AnswerDialog';
import { EMPTY_FORM } from '../grouped-answer/use-group';

import { Large } from './QuestionCard';

interface ChosenBarProps {
  documentIds: readonly string[];
  live: boolean;
  onChoose: (documentIds: readonly string[]) => void;
  onGroup: () => void;
  onAnswerLive: () => void;
  onAnswered: () => void;
}

const MAY = [...PERMISSIONS.handleInquiries, ...PERMISSIONS.readInquiries];

/** What can be done with the questions chosen, together: the written answer too, one for all (rule T9). */
export function ChosenBar({ documentIds, live, onChoose, ...on }: ChosenBarProps) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(MAY);
  const [answering, setAnswering] = useState(false);
  const [form, setForm] = useState(EMPTY_FORM);
  const count = documentIds.length;
  const { canHandle = false, canRead = false } = allowedActions;

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
          {t('questions.selected', { count })}
        </Typography>
        <Large>
          <Button variant="secondary" onClick={on.onGroup}>
            {t('questions.makeGroup')}
          </Button>
          {live && <Button onClick={on.onAnswerLive}>{t('questions.answerLive')}</Button>}
          {count > 1 && canHandle && canRead && (
            <Button variant="secondary" onClick={() => setAnswering(true)}>
              {t('questions.answerTogether')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => onChoose([])}>
            {t('desk.chosen.clear')}
          </Button>
        </Large>
      </Flex>
      {answering && count > 1 && (
        <AnswerDialog
          documentIds={documentIds}
          form={form}
          onChange={setForm}
          onChoose={onChoose}
          onClose={() => setAnswering(false)}
          onAnswered={on.onAnswered}
        />
      )}
    </Box>
  );
}
