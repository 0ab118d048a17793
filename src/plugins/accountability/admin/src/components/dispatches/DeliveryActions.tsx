import { ArrowClockwise, CrossCircle, FileCsv, Play, Stop } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Delivery, DeliveryState, DeliveryStep } from '../../api/dispatches';
import { isAbandoned } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { BusyButton } from '../shared/BusyButton';
import { FormDialog } from '../shared/FormDialog';
import { Buttons } from '../shared/layout';
import { saveFile } from '../shared/save-file';

const CANCELLABLE: readonly DeliveryState[] = ['scheduled', 'sending', 'paused', 'awaiting-proof'];
const RETRIABLE: readonly DeliveryState[] = ['failed', 'partial'];

interface DeliveryActionsProps {
  delivery: Delivery;
  mails: boolean;
  onStep: (step: DeliveryStep) => Promise<boolean>;
  onLog: () => Promise<Blob>;
}

/** What can be done with a channel as it stands. */
export function DeliveryActions({ delivery, mails, onStep, onLog }: DeliveryActionsProps) {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState<DeliveryStep | 'log' | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const { state, title, channel, pausable } = delivery;

  const run = async (what: DeliveryStep | 'log', work: () => Promise<unknown>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      if (!isAbandoned(error)) toggleNotification({ type: 'danger', message: t('error.connection') });
    } finally {
      setBusy(null);
    }
  };
  // One button for both: pressed by keyboard, it stays under the finger.
  const turn = pausable && (state === 'sending' ? 'pause' : state === 'paused' ? 'resume' : null);

  return (
    <>
      <Buttons>
        {turn && (
          <BusyButton
            variant="secondary"
            busy={busy === turn}
            startIcon={turn === 'pause' ? <Stop aria-hidden /> : <Play aria-hidden />}
            aria-label={t(`dispatches.${turn}.of`, { title })}
            onClick={() => void run(turn, () => onStep(turn))}
          >
            {t(`dispatches.${turn}`)}
          </BusyButton>
        )}
        {RETRIABLE.includes(state) && (
          <BusyButton
            variant="secondary"
            busy={busy === 'retry'}
            startIcon={<ArrowClockwise aria-hidden />}
            aria-label={t('dispatches.retry.of', { title })}
            onClick={() => void run('retry', () => onStep('retry'))}
          >
            {t('dispatches.retry')}
          </BusyButton>
        )}
        {mails && state !== 'scheduled' && (
          <BusyButton
            variant="tertiary"
            busy={busy === 'log'}
            startIcon={<FileCsv aria-hidden />}
            aria-label={t('dispatches.log.of', { title })}
            onClick={() =>
              void run('log', async () => saveFile(await onLog(), t('dispatches.log.file', { channel })))
            }
          >
            {t('dispatches.log')}
          </BusyButton>
        )}
        {CANCELLABLE.includes(state) && (
          <BusyButton
            variant="danger-light"
            busy={busy === 'cancel'}
            startIcon={<CrossCircle aria-hidden />}
            aria-label={t('dispatches.cancel.of', { title })}
            onClick={() => setCancelling(true)}
          >
            {t('dispatches.cancel')}
          </BusyButton>
        )}
      </Buttons>
      {cancelling && (
        <FormDialog
          title={t('dispatches.cancel.of', { title })}
          help={t(mails ? 'dispatches.cancel.mail' : 'dispatches.cancel.help')}
          submitLabel={t('dispatches.cancel.submit')}
          danger
          onClose={() => setCancelling(false)}
          // A refusal stands on the card, which shows what it is about.
          onSubmit={async () => void (await onStep('cancel'))}
        >
          {() => null}
        </FormDialog>
      )}
    </>
  );
}
