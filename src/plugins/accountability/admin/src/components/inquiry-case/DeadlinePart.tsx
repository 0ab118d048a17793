import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { Adjustment, InquiryCase } from '../../api/inquiry-case';
import { useTranslate } from '../../translations/translate';
import { TrafficLight, useDaysLeft } from '../inquiry-desk/TrafficLight';
import { useDates } from '../shared/dates';
import { Disclosure, PartHeading, Sheet } from '../shared/layout';

/** Until when the case is answered, and how that day comes about: the rule, the first day, what was skipped and moved. */
export function DeadlinePart({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslate();
  const daysLeft = useDaysLeft();
  const { longDay, fullDay } = useDates();
  const { deadline, acceptedOn, copiesDueOn } = inquiry;
  const { businessDays, rule, receivedOn, countedFrom, adjustments } = deadline;
  const left = daysLeft(inquiry);

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <PartHeading tag="h2">{t('case.deadline')}</PartHeading>
        <div>
          <Typography tag="p" fontWeight="bold" variant="delta">
            {fullDay(inquiry.dueOn)}
          </Typography>
          <Flex gap={2} wrap="wrap">
            <TrafficLight urgency={inquiry} />
            {left && <Typography textColor="neutral600">{left}</Typography>}
          </Flex>
        </div>
        <Said>{t('deadline.rule', { days: businessDays, norm: rule.norm, article: rule.article })}</Said>
        <Said>{t('deadline.counted', { received: longDay(receivedOn), from: longDay(countedFrom) })}</Said>
        {adjustments.map((adjustment, index) => (
          <AdjustmentSaid key={index} adjustment={adjustment} />
        ))}
        {acceptedOn && (
          <Said>
            {t('deadline.accepted', {
              day: longDay(acceptedOn),
              copies: copiesDueOn ? longDay(copiesDueOn) : '',
            })}
          </Said>
        )}
        <Skipped skipped={deadline.skipped} />
        <Disclosure summary={t('deadline.ruleText')}>
          <Said>{rule.text}</Said>
        </Disclosure>
      </Flex>
    </Sheet>
  );
}

const Said = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" textColor="neutral800">
    {children}
  </Typography>
);

function AdjustmentSaid({ adjustment }: { adjustment: Adjustment }) {
  const t = useTranslate();
  const { longDay } = useDates();
  if (adjustment.kind === 'extension') {
    const { decidedOn, to, reason } = adjustment;
    return <Said>{t('deadline.extension', { decided: longDay(decidedOn), to: longDay(to), reason })}</Said>;
  }
  const { requestedOn, citizenDueOn, completedOn } = adjustment;
  const asked = { requested: longDay(requestedOn), until: longDay(citizenDueOn) };
  return (
    <Said>
      {completedOn
        ? t('deadline.pause.over', { ...asked, completed: longDay(completedOn) })
        : t('deadline.pause', asked)}
    </Said>
  );
}

function Skipped({ skipped }: { skipped: InquiryCase['deadline']['skipped'] }) {
  const t = useTranslate();
  const { longDay } = useDates();
  if (skipped.length === 0) return null;
  return (
    <Disclosure summary={t('deadline.skipped', { count: skipped.length })}>
      <Flex tag="ul" direction="column" alignItems="stretch" paddingTop={2}>
        {skipped.map(({ date, reason }) => (
          <Typography key={date} tag="li">
            {t('deadline.skippedDay', { day: longDay(date), reason })}
          </Typography>
        ))}
      </Flex>
    </Disclosure>
  );
}
