import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { type Occurrence, useFollowUp } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

interface PostponeDialogProps {
  occurrence: Occurrence;
  today: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Gives a date that cannot be kept another one, with the reason that the public will read. */
export function PostponeDialog({ occurrence, today, reload, onClose }: PostponeDialogProps) {
  const t = useTranslate();
  const { postpone } = useFollowUp();
  const { fullDay } = useDates();
  const { toggleNotification } = useNotification();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { documentId, dueOn } = occurrence;

  const submit = async () => {
    await postpone(documentId, { to, reason, seen: dueOn });
    await reload();
    toggleNotification({ type: 'success', message: t('followUp.postpone.done') });
  };
  return (
    <FormDialog
      title={t('followUp.postpone')}
      help={t('followUp.postpone.help')}
      submitLabel={t('followUp.postpone.submit')}
      onClose={onClose}
      onSubmit={submit}
      onReload={reload}
      reloadLabel={t('followUp.reload')}
    >
      {(errors) => (
        <>
          <Typography tag="p">{t('followUp.postpone.present', { day: fullDay(dueOn) })}</Typography>
          <DayField
            name="to"
            label={t('followUp.postpone.to')}
            required
            value={to}
            min={dueOn > today ? dueOn : today}
            error={errors.to}
            onChange={setTo}
          />
          <TextArea
            name="reason"
            label={t('followUp.postpone.reason')}
            hint={t('followUp.postpone.reasonHint')}
            required
            maxLength={1_000}
            value={reason}
            error={errors.reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
