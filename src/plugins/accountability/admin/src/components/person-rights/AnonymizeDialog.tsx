import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Chosen, usePersonRights } from '../../api/person-rights';
import { useTranslate } from '../../translations/translate';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

interface AnonymizeDialogProps {
  chosen: Chosen;
  numberOf: (documentId: string) => string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Asks why, and says that it cannot be undone. */
export function AnonymizeDialog({ chosen, numberOf, onClose, onDone }: AnonymizeDialogProps) {
  const t = useTranslate();
  const { anonymize } = usePersonRights();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');

  const submit = async () => {
    const { anonymized, refused } = await anonymize(chosen, reason);
    if (anonymized > 0) {
      toggleNotification({ type: 'success', message: t('personRights.anonymized', { count: anonymized }) });
    }
    for (const one of refused) {
      toggleNotification({ type: 'warning', message: `${numberOf(one.documentId)}: ${one.reason}` });
    }
    await onDone();
  };

  return (
    <FormDialog
      title={t('personRights.anonymize')}
      help={t('personRights.anonymize.help', { count: chosen.documentIds.length + chosen.mailingIds.length })}
      submitLabel={t('personRights.anonymize.confirm')}
      danger
      onClose={onClose}
      onSubmit={submit}
    >
      {(errors) => (
        <TextArea
          name="reason"
          label={t('personRights.reason')}
          value={reason}
          maxLength={500}
          required
          error={errors.reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
