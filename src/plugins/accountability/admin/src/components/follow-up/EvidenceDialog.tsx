import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Occurrence, useFollowUp } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { randomUuid } from '../shared/random-uuid';
import { TextArea } from '../shared/TextArea';
import { TextLine } from '../shared/TextLine';

import { EvidenceFileField } from './EvidenceFileField';
import { type EvidenceDraft, evidenceOf, KINDS } from './evidence-form';
import { useSentFile } from './use-sent-file';

interface EvidenceDialogProps {
  occurrence: Occurrence;
  today: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Records what shows that a date was carried out. */
export function EvidenceDialog({ occurrence, today, reload, onClose }: EvidenceDialogProps) {
  const t = useTranslate();
  const { addEvidence } = useFollowUp();
  const { toggleNotification } = useNotification();
  const send = useSentFile();
  const [key] = useState(randomUuid);
  const [draft, setDraft] = useState<EvidenceDraft>({
    kind: 'link',
    url: '',
    file: null,
    note: '',
    on: today,
  });
  const write = (change: Partial<EvidenceDraft>) => setDraft((before) => ({ ...before, ...change }));
  const { kind, url, file, note, on } = draft;

  const submit = async () => {
    const sent = kind === 'file' ? await send(file) : null;
    if (sent) write({ file: sent });
    await addEvidence(occurrence.documentId, evidenceOf({ ...draft, ...(sent && { file: sent }) }, key));
    await reload();
    toggleNotification({ type: 'success', message: t('followUp.addEvidence.done') });
  };
  return (
    <FormDialog
      title={t('followUp.addEvidence')}
      help={t('followUp.addEvidence.help')}
      submitLabel={t('followUp.addEvidence.submit')}
      onClose={onClose}
      onSubmit={submit}
      onReload={reload}
      reloadLabel={t('followUp.reload')}
    >
      {(errors) => (
        <>
          <Choose
            name="kind"
            label={t('followUp.addEvidence.kind')}
            value={kind}
            required
            options={KINDS.map((value) => ({ value, label: t(`followUp.kind.${value}`) }))}
            onChange={(value) => write({ kind: value as EvidenceDraft['kind'] })}
          />
          {kind === 'link' && (
            <TextLine
              name="url"
              type="url"
              label={t('followUp.addEvidence.url')}
              hint={t('followUp.addEvidence.urlHint')}
              required
              value={url}
              error={errors.url}
              onChange={(value) => write({ url: value })}
            />
          )}
          {kind === 'file' && (
            <EvidenceFileField
              file={file}
              error={errors.fileId}
              onChange={(value) => write({ file: value })}
            />
          )}
          <TextArea
            name="note"
            label={t(kind === 'note' ? 'followUp.addEvidence.note' : 'followUp.addEvidence.noteOptional')}
            hint={t('followUp.addEvidence.noteHint')}
            required={kind === 'note'}
            maxLength={2_000}
            value={note}
            error={errors.note}
            onChange={(value) => write({ note: value })}
          />
          <DayField
            name="on"
            label={t('followUp.addEvidence.on')}
            required={false}
            max={today}
            value={on}
            error={errors.on}
            onChange={(value) => write({ on: value })}
          />
        </>
      )}
    </FormDialog>
  );
}
