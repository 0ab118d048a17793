import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Texts } from '../../api/drafts';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Disclosure } from '../shared/layout';

import type { DraftEditing } from './use-draft';

interface DraftStatusProps<Kept extends Texts> {
  draft: DraftEditing<Kept>;
  /** Shows the texts somebody else wrote. */
  children: (theirs: Kept) => ReactNode;
}

/** Whether what is written is safe; where two people wrote, what the other one wrote, and the choice. */
export function DraftStatus<Kept extends Texts>({ draft, children }: DraftStatusProps<Kept>) {
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
      {draft.conflict && (
        <Conflict draft={draft} who={draft.conflict.savedBy ?? t('draft.somebody')}>
          {children(draft.conflict.texts)}
        </Conflict>
      )}
    </>
  );
}

interface ConflictProps<Kept extends Texts> {
  draft: DraftEditing<Kept>;
  who: string;
  children: ReactNode;
}

function Conflict<Kept extends Texts>({ draft, who, children }: ConflictProps<Kept>) {
  const t = useTranslate();
  const { timeOfDay } = useDates();
  const { conflict, keepMine, takeTheirs } = draft;
  const time = conflict?.savedAt ? timeOfDay(conflict.savedAt) : '';
  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={4}>
      <Flex direction="column" alignItems="flex-start" gap={3}>
        <Typography tag="p">{t('draft.conflict', { who, time })}</Typography>
        <Disclosure summary={t('draft.conflict.theirs', { who })}>{children}</Disclosure>
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
