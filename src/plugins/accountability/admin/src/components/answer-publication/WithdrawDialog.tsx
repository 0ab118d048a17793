import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Publication, PublicationApi } from '../../api/publication';
import { useTranslate } from '../../translations/translate';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

interface WithdrawDialogProps {
  api: PublicationApi;
  onWithdrawn: (publication: Publication) => void;
  onClose: () => void;
}

/** Takes an answer back from the public, with the reason that the case's history keeps. */
export function WithdrawDialog({ api, onWithdrawn, onClose }: WithdrawDialogProps) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');

  const withdraw = async () => {
    onWithdrawn(await api.withdraw(reason));
    toggleNotification({ type: 'success', message: t('publication.withdrawn') });
  };
  return (
    <FormDialog
      title={t('publication.withdraw')}
      help={t('publication.withdraw.help')}
      submitLabel={t('publication.withdraw')}
      danger
      onClose={onClose}
      onSubmit={withdraw}
    >
      {(errors) => (
        <TextArea
          name="reason"
          label={t('step.field.reason')}
          required
          value={reason}
          maxLength={2_000}
          error={errors.reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
