import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { Evidence, FollowedPlan } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { Buttons } from '../shared/layout';
import { useFocusReturn } from '../shared/use-focus-return';

import { AddDateDialog } from './AddDateDialog';
import type { BoardDate } from './board-dates';
import { EvidenceDialog } from './EvidenceDialog';
import { EvidenceList } from './EvidenceList';
import { OccurrenceFacts } from './OccurrenceFacts';
import { PostponeDialog } from './PostponeDialog';
import { WithdrawEvidenceDialog } from './WithdrawEvidenceDialog';

type Doing = { kind: 'evidence' | 'postpone' | 'add-date' } | { kind: 'withdraw'; evidence: Evidence };

interface OccurrenceDialogProps {
  date: BoardDate;
  plan: FollowedPlan;
  /** The institute's day, `YYYY-MM-DD`. */
  today: string;
  /** Whether the user may record on the board. */
  recording: boolean;
  /** Reads the board again. */
  reload: () => Promise<void>;
  onClose: () => void;
}

/** One date of the plan: how it came to be as it is, what shows that it was carried out, and what can be recorded. */
export function OccurrenceDialog({ date, plan, today, recording, reload, onClose }: OccurrenceDialogProps) {
  const t = useTranslate();
  const giveFocusBack = useFocusReturn();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { action, occurrence } = date;
  const pending = occurrence.status !== 'done' && occurrence.status !== 'cancelled';
  const done = { onClose: () => setDoing(null), reload };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={giveFocusBack}>
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{occurrence.label}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {/* Where it does not fit a screen it scrolls, also with the keyboard. */}
          <Flex
            direction="column"
            alignItems="stretch"
            gap={5}
            role="group"
            aria-label={occurrence.label}
            tabIndex={0}
          >
            <OccurrenceFacts date={date} />
            <EvidenceList
              evidence={occurrence.evidence}
              onWithdraw={recording ? (evidence) => setDoing({ kind: 'withdraw', evidence }) : null}
            />
            {plan.closed && <Typography tag="p">{t('followUp.closed')}</Typography>}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('dialog.close')}
          </Button>
          {recording && (
            <Buttons>
              <Button variant="tertiary" onClick={() => setDoing({ kind: 'add-date' })}>
                {t('followUp.addDate.another')}
              </Button>
              {pending && (
                <Button variant="secondary" onClick={() => setDoing({ kind: 'postpone' })}>
                  {t('followUp.postpone')}
                </Button>
              )}
              {occurrence.status !== 'cancelled' && (
                <Button onClick={() => setDoing({ kind: 'evidence' })}>{t('followUp.addEvidence')}</Button>
              )}
            </Buttons>
          )}
        </Modal.Footer>
        {doing?.kind === 'evidence' && <EvidenceDialog occurrence={occurrence} today={today} {...done} />}
        {doing?.kind === 'postpone' && <PostponeDialog occurrence={occurrence} today={today} {...done} />}
        {doing?.kind === 'withdraw' && <WithdrawEvidenceDialog evidence={doing.evidence} {...done} />}
        {doing?.kind === 'add-date' && (
          <AddDateDialog actions={[action]} periodStart={plan.periodStart} {...done} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
