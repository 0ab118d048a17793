import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { ExplainedDeadline } from '../../api/inquiry-case';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Disclosure } from '../shared/layout';

interface DeadlineExplanationProps {
  deadline: ExplainedDeadline;
  /** What was decided since, in sentences. */
  children?: ReactNode;
}

/** How a due date comes about: the rule, the first day that counts, what was decided since, what was skipped. */
export function DeadlineExplanation({ deadline, children }: DeadlineExplanationProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const { businessDays, rule, receivedOn, countedFrom, skipped } = deadline;
  return (
    <>
      <Said>{t('deadline.rule', { days: businessDays, norm: rule.norm, article: rule.article })}</Said>
      <Said>{t('deadline.counted', { received: longDay(receivedOn), from: longDay(countedFrom) })}</Said>
      {children}
      <Skipped skipped={skipped} />
      <Disclosure summary={t('deadline.ruleText')}>
        <Said>{rule.text}</Said>
      </Disclosure>
    </>
  );
}

export const Said = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" textColor="neutral800">
    {children}
  </Typography>
);

function Skipped({ skipped }: { skipped: ExplainedDeadline['skipped'] }) {
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
