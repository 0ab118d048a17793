import { useHearingCommitments } from '../../api/hearing-commitments';
import { useTranslate } from '../../translations/translate';
import { NewDateDialog } from '../shared/NewDateDialog';

interface MoveDateDialogProps {
  commitment: { documentId: string; dueOn: string };
  hearingId: string;
  today: string;
  reload: () => Promise<void>;
  onClose: () => void;
}

/** Gives a commitment another date, earlier or later. */
export function MoveDateDialog({ commitment, hearingId, today, reload, onClose }: MoveDateDialogProps) {
  const t = useTranslate();
  const { moveDate } = useHearingCommitments(hearingId);
  return (
    <NewDateDialog
      title={t('commitments.move')}
      help={t('commitments.move.help')}
      submitLabel={t('commitments.move.submit')}
      done={t('commitments.move.done')}
      dueOn={commitment.dueOn}
      earliest={today}
      move={(change) => moveDate(commitment.documentId, change)}
      reload={reload}
      reloadLabel={t('questions.reload')}
      onClose={onClose}
    />
  );
}
