import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useTranslate } from '../../translations/translate';

import { useDates } from './dates';
import { DayField } from './DayField';
import { FormDialog } from './FormDialog';
import { TextArea } from './TextArea';

interface NewDateDialogProps {
  title: string;
  help: string;
  submitLabel: string;
  /** Said once it is done. */
  done: string;
  /** The date as it is shown: `YYYY-MM-DD`. */
  dueOn: string;
  /** The first day to choose from. */
  earliest: string;
  /** `seen` is the date that was shown, so that nobody moves one that somebody else has just moved. */
  move: (change: { to: string; reason: string; seen: string }) => Promise<unknown>;
  reload: () => Promise<void>;
  reloadLabel: string;
  onClose: () => void;
}

/** Gives what was announced for a day another one, with the reason that the public will read. */
export function NewDateDialog({ dueOn, earliest, move, done, reload, ...dialog }: NewDateDialogProps) {
  const t = useTranslate();
  const { fullDay } = useDates();
  const { toggleNotification } = useNotification();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');

  const submit = async () => {
    await move({ to, reason, seen: dueOn });
    await reload();
    toggleNotification({ type: 'success', message: done });
  };
  return (
    <FormDialog {...dialog} onSubmit={submit} onReload={reload}>
      {(errors) => (
        <>
          <Typography tag="p">{t('followUp.postpone.present', { day: fullDay(dueOn) })}</Typography>
          <DayField
            name="to"
            label={t('followUp.postpone.to')}
            required
            min={earliest}
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
