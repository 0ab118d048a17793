import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useHearingCommitments } from '../../api/hearing-commitments';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { DayField } from '../shared/DayField';
import { FormDialog } from '../shared/FormDialog';
import { TextArea } from '../shared/TextArea';

interface MoveDateDialogProps {
  commitment: { documentId: string; dueOn: string };
  hearingId: string;
  today: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Gives a commitment another date, with the reason that the public will read. */
export function MoveDateDialog({ commitment, hearingId, today, reload, onClose }: MoveDateDialogProps) {
  const t = useTranslate();
  const { moveDate } = useHearingCommitments(hearingId);
  const { fullDay } = useDates();
  const { toggleNotification } = useNotification();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { documentId, dueOn } = commitment;

  const submit = async () => {
    await moveDate(documentId, { to, reason, seen: dueOn });
    await reload();
    toggleNotification({ type: 'success', message: t('commitments.move.done') });
  };
  return (
    <FormDialog
      title={t('commitments.move')}
      help={t('commitments.move.help')}
      submitLabel={t('commitments.move.submit')}
      onClose={onClose}
      onSubmit={submit}
      onReload={reload}
      reloadLabel={t('questions.reload')}
    >
      {(errors) => (
        <>
          <Typography tag="p">{t('followUp.postpone.present', { day: fullDay(dueOn) })}</Typography>
          <DayField
            name="to"
            label={t('followUp.postpone.to')}
            required
            min={today}
            value={to}
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
