import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Evidence, useFollowUp } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

interface WithdrawEvidenceDialogProps {
  evidence: Evidence;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Takes back what was recorded by mistake. */
export function WithdrawEvidenceDialog({ evidence, reload, onClose }: WithdrawEvidenceDialogProps) {
  const t = useTranslate();
  const { withdrawEvidence } = useFollowUp();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');

  const submit = async () => {
    await withdrawEvidence(evidence.documentId, reason);
    await reload();
    toggleNotification({ type: 'success', message: t('followUp.withdraw.done') });
  };
  return (
    <FormDialog
      title={t('followUp.withdraw.title')}
      help={t('followUp.withdraw.help')}
      submitLabel={t('followUp.withdraw')}
      danger
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <TextArea
          name="reason"
          label={t('followUp.withdraw.reason')}
          required
          maxLength={2_000}
          value={reason}
          error={errors.reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
