import { Box, Flex } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { Proof } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import type { ChosenFile } from '../follow-up/evidence-form';
import { EvidenceFileField } from '../follow-up/EvidenceFileField';
import { useSentFile } from '../follow-up/use-sent-file';
import { BusyButton } from '../shared/BusyButton';
import { DayField } from '../shared/DayField';
import { ErrorNotice } from '../shared/ErrorNotice';
import { todayOn } from '../shared/institute-clock';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

interface ProofFormProps {
  /** What shows it: the address of what was published, or a photo. */
  byAddress: boolean;
  timeZone: string;
  onProve: (proof: Proof) => Promise<void>;
}

/** Says that something was done by hand, when, and what shows it. */
export function ProofForm({ byAddress, timeZone, onProve }: ProofFormProps) {
  const t = useTranslate();
  const send = useSentFile();
  const today = todayOn(timeZone);
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ message: string; fields: RefusedError['fields'] } | null>(null);
  const errors = failure?.fields ?? {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const sent = await send(file);
      // Sent once: a second try uploads nothing again.
      if (sent) setFile(sent);
      await onProve({
        ...(url.trim() !== '' && { url: url.trim() }),
        ...(sent?.from === 'library' && { fileId: sent.file.id }),
        ...(note.trim() !== '' && { note: note.trim() }),
        ...(on !== '' && { on }),
      });
    } catch (error) {
      if (isAbandoned(error)) return;
      const refused = error instanceof RefusedError && error.message ? error : null;
      setFailure({ message: refused?.message ?? t('error.connection'), fields: refused?.fields ?? {} });
      setBusy(false);
    }
  };
  return (
    <Flex
      tag="form"
      direction="column"
      alignItems="stretch"
      gap={4}
      maxWidth="60rem"
      noValidate
      onSubmit={(event: FormEvent) => void submit(event)}
    >
      {failure && <ErrorNotice failure={failure} />}
      {byAddress ? (
        <TextLine
          name="url"
          type="url"
          label={t('dispatches.proof.url')}
          hint={t('dispatches.proof.url.hint')}
          value={url}
          error={errors.url}
          onChange={setUrl}
        />
      ) : (
        <EvidenceFileField file={file} error={errors.fileId ?? errors.url} onChange={setFile} />
      )}
      <DayField
        name="on"
        label={t('dispatches.proof.on')}
        required={false}
        max={today}
        value={on}
        error={errors.on}
        onChange={setOn}
      />
      <TextArea
        name="note"
        label={t('dispatches.proof.note')}
        rows={2}
        maxLength={1_000}
        value={note}
        error={errors.note}
        onChange={setNote}
      />
      <Box>
        <BusyButton type="submit" busy={busy}>
          {t('dispatches.proof.submit')}
        </BusyButton>
      </Box>
    </Flex>
  );
}
