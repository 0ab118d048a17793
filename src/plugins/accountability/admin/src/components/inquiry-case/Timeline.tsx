import { Flex, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { styled } from 'styled-components';

import type { CaseEntry, InquiryCase } from '../../api/inquiry-case';
import { isAbandoned, RefusedError } from '../../api/refusals';
import type { OpenCase } from '../../pages/inquiry-case/use-case';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { useDates } from '../shared/dates';
import { ErrorNotice } from '../shared/ErrorNotice';
import { Mark } from '../shared/Mark';
import { PartHeading, Sheet } from '../shared/layout';
import { TextArea } from '../shared/TextArea';

interface TimelineProps {
  open: OpenCase;
  inquiry: InquiryCase;
  /** Whether the user may write notes. */
  writing: boolean;
}

/** What happened to the case, the newest first; what only the office reads is marked. */
export function Timeline({ open, inquiry, writing }: TimelineProps) {
  const t = useTranslate();
  const newestFirst = [...inquiry.timeline].reverse();
  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <PartHeading tag="h2">{t('history.title')}</PartHeading>
        {writing && <NoteForm open={open} />}
        <Entries>
          {newestFirst.map((entry) => (
            <Entry key={`${entry.kind} ${entry.at}`} entry={entry} />
          ))}
        </Entries>
      </Flex>
    </Sheet>
  );
}

const Entries = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
`;

const EntryItem = styled.li<{ $internal: boolean }>`
  padding-left: ${({ theme }) => theme.spaces[3]};
  border-left: 3px ${({ $internal }) => ($internal ? 'dashed' : 'solid')}
    ${({ theme, $internal }) => ($internal ? theme.colors.neutral500 : theme.colors.primary600)};
`;

function Entry({ entry: { text, by, at, internal } }: { entry: CaseEntry }) {
  const t = useTranslate();
  const { instant } = useDates();
  return (
    <EntryItem $internal={internal}>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        <Typography variant="pi" textColor="neutral600">
          {by} · <time dateTime={at}>{instant(at)}</time>
        </Typography>
        {internal && <Mark>{t('case.internal')}</Mark>}
      </Flex>
    </EntryItem>
  );
}

function NoteForm({ open: { api, show } }: { open: OpenCase }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string } | null>(null);

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    setBusy(true);
    setFailure(null);
    try {
      show(await api.addNote(text));
      setText('');
    } catch (error) {
      if (isAbandoned(error)) return;
      const said = error instanceof RefusedError ? error.message : '';
      setFailure({ message: said || t('error.connection') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="flex-start"
      gap={2}
      onSubmit={(event: FormEvent) => void add(event)}
    >
      {failure && <ErrorNotice failure={failure} />}
      <TextArea
        name="note"
        label={t('case.note')}
        hint={t('case.note.hint')}
        rows={2}
        value={text}
        onChange={setText}
      />
      <BusyButton type="submit" variant="secondary" busy={busy} disabled={!text.trim()}>
        {t('case.note.add')}
      </BusyButton>
    </Flex>
  );
}
