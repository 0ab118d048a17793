import { Flex, Typography } from '@strapi/design-system';

import type { Adjustment, InquiryCase } from '../../api/inquiry-case';
import { useTranslate } from '../../translations/translate';
import { TrafficLight, useDaysLeft } from '../inquiry-desk/TrafficLight';
import { useDates } from '../shared/dates';
import { PartHeading, Sheet } from '../shared/layout';

import { DeadlineExplanation, Said } from './DeadlineExplanation';

/** Until when the case is answered, and how that day comes about: the rule, the first day, what was skipped and moved. */
export function DeadlinePart({ inquiry }: { inquiry: InquiryCase }) {
  const t = useTranslate();
  const daysLeft = useDaysLeft();
  const { longDay, fullDay } = useDates();
  const { deadline, acceptedOn, copiesDueOn } = inquiry;
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
        <DeadlineExplanation deadline={deadline}>
          {deadline.adjustments.map((adjustment, index) => (
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
        </DeadlineExplanation>
      </Flex>
    </Sheet>
  );
}

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
