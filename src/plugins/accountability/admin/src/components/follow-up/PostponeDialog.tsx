import { type Occurrence, useFollowUp } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { NewDateDialog } from '../shared/NewDateDialog';

interface PostponeDialogProps {
  occurrence: Occurrence;
  today: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Gives a date that cannot be kept a later one. */
export function PostponeDialog({ occurrence, today, reload, onClose }: PostponeDialogProps) {
  const t = useTranslate();
  const { postpone } = useFollowUp();
  const { documentId, dueOn } = occurrence;
  return (
    <NewDateDialog
      title={t('followUp.postpone')}
      help={t('followUp.postpone.help')}
      submitLabel={t('followUp.postpone.submit')}
      done={t('followUp.postpone.done')}
      dueOn={dueOn}
      earliest={dueOn > today ? dueOn : today}
      move={(change) => postpone(documentId, change)}
      reload={reload}
      reloadLabel={t('followUp.reload')}
      onClose={onClose}
    />
  );
}
