import { Checkbox, Field } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Commitment, useHearingCommitments } from '../../api/hearing-commitments';
import { useTranslate } from '../../translations/translate';
import { EvidenceFileField } from '../follow-up/EvidenceFileField';
import type { ChosenFile } from '../follow-up/evidence-form';
import { useSentFile } from '../follow-up/use-sent-file';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

const FULFILLED = 100;

interface ProgressDialogProps {
  commitment: Commitment;
  hearingId: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Tells the public how far a commitment is, with what shows it. */
export function ProgressDialog({ commitment, hearingId, reload, onClose }: ProgressDialogProps) {
  const t = useTranslate();
  const { report } = useHearingCommitments(hearingId);
  const { toggleNotification } = useNotification();
  const send = useSentFile();
  const [progress, setProgress] = useState(String(commitment.progress));
  const [note, setNote] = useState(commitment.progressNote ?? '');
  const [evidenceUrl, setEvidenceUrl] = useState(commitment.evidenceUrl ?? '');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [fulfilled, setFulfilled] = useState(commitment.standing === 'kept');

  const submit = async () => {
    const sent = file && (await send(file));
    if (sent) setFile(sent);
    await report(commitment.documentId, {
      progress: fulfilled ? FULFILLED : Number(progress),
      note,
      ...(evidenceUrl !== '' && { evidenceUrl }),
      ...(sent?.from === 'library' && { evidenceFile: sent.file.id }),
      fulfilled,
    });
    await reload();
    toggleNotification({ type: 'success', message: t('commitments.progress.done') });
  };
  return (
    <FormDialog
      title={t('commitments.progress')}
      help={t('commitments.progress.help')}
      submitLabel={t('commitments.progress.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <>
          <Checkbox checked={fulfilled} onCheckedChange={(checked) => setFulfilled(checked === true)}>
            {t('commitments.fulfilled')}
          </Checkbox>
          {!fulfilled && (
            <Field.Root
              name="progress"
              required
              error={errors.progress ?? errors.fulfilled}
              hint={t('commitments.percentage.hint')}
              width="100%"
            >
              <Field.Label>{t('commitments.percentage')}</Field.Label>
              <Field.Input
                type="number"
                min={0}
                max={FULFILLED - 1}
                value={progress}
                onChange={({ target }) => setProgress(target.value)}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          )}
          <TextArea
            name="note"
            label={t('commitments.note')}
            hint={t('commitments.note.hint')}
            required
            maxLength={2_000}
            value={note}
            error={errors.note}
            onChange={setNote}
          />
          <TextLine
            name="evidenceUrl"
            type="url"
            label={t('commitments.evidenceUrl')}
            value={evidenceUrl}
            error={errors.evidenceUrl}
            onChange={setEvidenceUrl}
          />
          <EvidenceFileField file={file} error={errors.evidenceFile ?? errors.fileId} onChange={setFile} />
        </>
      )}
    </FormDialog>
  );
}
