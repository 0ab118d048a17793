import { Box, Button, Flex, Typography } from '@strapi/design-system';

import type { DraftEditing } from '../../pages/inquiry-case/use-draft';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Disclosure } from '../shared/layout';

import { Written } from './MessagePart';

/** Whether what is written is safe; where two people wrote, what the other one wrote, and the choice. */
export function DraftStatus({ draft }: { draft: DraftEditing }) {
  const t = useTranslate();
  const { timeOfDay } = useDates();
  const { status, saved } = draft;

  const said = () => {
    if (status === 'saving' || status === 'waiting') return t('draft.saving');
    if (status === 'failed') return t('draft.failed');
    if (status === 'unread') return t('draft.unread');
    if (status !== 'saved' || !saved?.savedAt) return '';
    return t('draft.saved', { time: timeOfDay(saved.savedAt), who: saved.savedBy ?? '' });
  };
  return (
    <>
      <Typography
        role="status"
        tag="p"
        variant="pi"
        textColor={status === 'failed' || status === 'unread' ? 'danger600' : 'neutral600'}
      >
        {said()}
      </Typography>
      {draft.conflict && <Conflict draft={draft} />}
    </>
  );
}

function Conflict({ draft: { conflict, keepMine, takeTheirs } }: { draft: DraftEditing }) {
  const t = useTranslate();
  const { timeOfDay } = useDates();
  if (!conflict) return null;
  const who = conflict.savedBy ?? t('draft.somebody');
  const time = conflict.savedAt ? timeOfDay(conflict.savedAt) : '';
  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={4}>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography tag="p">{t('draft.conflict', { who, time })}</Typography>
        <Disclosure summary={t('draft.conflict.theirs', { who })}>
          <Written>{conflict.text}</Written>
        </Disclosure>
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" onClick={takeTheirs}>
            {t('draft.conflict.take', { who })}
          </Button>
          <Button variant="tertiary" onClick={keepMine}>
            {t('draft.conflict.keep')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
}
