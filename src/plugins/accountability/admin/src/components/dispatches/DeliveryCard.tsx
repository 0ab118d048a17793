import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { ChannelChoice, Delivery, DeliveryStep, DispatchRequests } from '../../api/dispatches';
import { isAbandoned, RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { ErrorNotice } from '../shared/ErrorNotice';
import { Disclosure, PartHeading, Sheet } from '../shared/layout';
import { OutwardLink } from '../shared/links';

import { ByHand } from './ByHand';
import { useDeliveryWords } from './delivery-words';
import { DeliveryActions } from './DeliveryActions';
import { DeliveryProgress } from './DeliveryProgress';
import { DeliveryStateMark } from './DeliveryStateMark';

interface DeliveryCardProps {
  delivery: Delivery;
  /** `undefined` of a channel there is no more. */
  channel: ChannelChoice | undefined;
  timeZone: string;
  maySend: boolean;
  requests: DispatchRequests;
  onChanged: () => Promise<void>;
}

/** How far one channel is, what stands in its way, and what can be done about it. */
export function DeliveryCard({
  delivery,
  channel,
  timeZone,
  maySend,
  requests,
  onChanged,
}: DeliveryCardProps) {
  const t = useTranslate();
  const intl = useIntl();
  const { instant } = useDates();
  const { counted, state: inWords } = useDeliveryWords();
  const [failure, setFailure] = useState<{ message: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { title, state, counts, refusals, url, problem, nextAttemptAt, finishedAt } = delivery;
  const mails = channel?.mails ?? counts !== null;

  const progress = mails && (state === 'sending' || state === 'paused') ? counts : null;

  // A step takes its own button away: whoever pressed it by keyboard finds the channel again.
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current !== state && document.activeElement === document.body) heading.current?.focus();
    shown.current = state;
  }, [state]);

  /** @returns whether it was done */
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setFailure(null);
      await onChanged();
      return true;
    } catch (error) {
      if (!isAbandoned(error))
        setFailure({ message: (error instanceof RefusedError && error.message) || t('error.connection') });
      return false;
    }
  };
  const step = (taken: DeliveryStep) => act(() => requests.step(delivery.channel, taken));
  const byHand = maySend && !mails && ['awaiting-proof', 'failed', 'partial'].includes(state);
  const hand = byHand && (
    <ByHand
      delivery={delivery}
      timeZone={timeZone}
      requests={requests}
      onProve={async (proof) => {
        await requests.prove(delivery.channel, proof);
        await onChanged();
      }}
    />
  );
  const atItsHour = intl.formatDate(nextAttemptAt ?? undefined, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });

  return (
    <Sheet>
      <Flex tag="section" aria-labelledby={id} direction="column" alignItems="stretch" gap={4}>
        <Flex gap={4} wrap="wrap" justifyContent="space-between">
          <PartHeading tag="h3" id={id} headingRef={heading}>
            {title}
          </PartHeading>
          <DeliveryStateMark state={state} words={inWords(delivery)} />
        </Flex>
        {failure && <ErrorNotice failure={failure} />}
        {state === 'scheduled' && nextAttemptAt && (
          <Typography tag="p">
            {t('dispatches.scheduledFor', { moment: atItsHour, zone: timeZone })}
          </Typography>
        )}
        {progress && <DeliveryProgress counts={progress} words={counted(progress)} />}
        {!progress && counts && counts.total > 0 && (
          <Typography tag="p" fontWeight="semiBold">
            {counted(counts)}
          </Typography>
        )}
        {refusals.length > 0 && (
          <Box tag="ul" aria-label={t('dispatches.refusals')}>
            {refusals.map(({ reason, total }) => (
              <Typography key={reason} tag="li">
                {t('dispatches.refusal', { reason, total })}
              </Typography>
            ))}
          </Box>
        )}
        {problem && (
          <Typography tag="p" textColor={state === 'failed' ? 'danger700' : 'neutral800'}>
            <strong>{t('dispatches.problem')}</strong> {problem}
          </Typography>
        )}
        {url && (
          <OutwardLink href={url} target="_blank" rel="noopener noreferrer">
            {t('dispatches.published')}
            <VisuallyHidden> {t('followUp.otherTab')}</VisuallyHidden>
          </OutwardLink>
        )}
        {finishedAt && (
          <Typography tag="p" textColor="neutral600">
            {t('dispatches.finishedAt', { at: instant(finishedAt) })}
          </Typography>
        )}
        {hand && state === 'awaiting-proof' && hand}
        {hand && state !== 'awaiting-proof' && (
          <Disclosure summary={t('dispatches.byHand')}>
            <Box paddingTop={4}>{hand}</Box>
          </Disclosure>
        )}
        {maySend && (
          <DeliveryActions
            delivery={delivery}
            mails={mails}
            onStep={step}
            onLog={() => requests.log(delivery.channel)}
          />
        )}
      </Flex>
    </Sheet>
  );
}
