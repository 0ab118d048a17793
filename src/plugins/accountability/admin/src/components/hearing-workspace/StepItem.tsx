import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { HearingWorkspace, Step } from '../../api/hearing-workspace';
import { useTranslate } from '../../translations/translate';
import { OffPaper } from '../follow-up/print';
import { useDates } from '../shared/dates';
import { PartHeading } from '../shared/layout';
import { PanelLink } from '../shared/links';
import { Mark } from '../shared/Mark';

import { StepStateMark } from './StepStateMark';
import type { StepLink } from './use-step-links';
import { useStepWords } from './use-step-words';

const Item = styled.li`
  padding: ${({ theme }) => theme.spaces[5]} 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  break-inside: avoid;

  &:first-child {
    padding-top: 0;
    border-top: 0;
  }
  &:last-child {
    padding-bottom: 0;
  }
`;

const MissingList = styled.ul`
  list-style: disc;
  padding-left: 2rem;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
`;

interface StepItemProps {
  step: Step;
  /** Counted from 1. */
  order: number;
  isNext: boolean;
  numbers: HearingWorkspace['numbers'];
  links: readonly StepLink[];
}

/** A step: how it stands, until when, what it lacks, why it is asked for, and where it is done. */
export function StepItem({ step, order, isNext, numbers, links }: StepItemProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const { when } = useStepWords();
  const { key, state, doneOn, missing, notNeededBecause, rule, dueOn } = step;
  const number = NUMBERS[key];
  const late = doneOn !== null && doneOn > dueOn;
  const headingId = `paso-${key}`;

  return (
    <Item aria-labelledby={headingId} {...(isNext && { 'aria-current': 'step' })}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={3} wrap="wrap" alignItems="center">
          <PartHeading id={headingId}>{`${order}. ${t(`hearingSteps.step.${key}`)}`}</PartHeading>
          {isNext && <Mark>{t('hearingSteps.next')}</Mark>}
        </Flex>
        <Flex gap={3} wrap="wrap">
          <StepStateMark state={state} />
          {notNeededBecause ? (
            <Typography>{t(`hearingSteps.notNeeded.${notNeededBecause}`)}</Typography>
          ) : (
            <Typography>
              {doneOn
                ? t(late ? 'hearingSteps.doneLate' : 'hearingSteps.doneOn', {
                    day: longDay(doneOn),
                    due: longDay(dueOn),
                  })
                : when(step)}
            </Typography>
          )}
        </Flex>
        {missing.length > 0 && (
          <Box>
            <Typography tag="p" fontWeight="semiBold">
              {t('hearingSteps.missing')}
            </Typography>
            <MissingList>
              {missing.map(({ key: what, count = 1 }) => (
                <li key={what}>{t(`hearingSteps.missing.${what}`, { count })}</li>
              ))}
            </MissingList>
          </Box>
        )}
        {number && <Typography tag="p">{t(number, { ...numbers })}</Typography>}
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('hearingSteps.rule', { norm: rule.norm, article: rule.article, text: rule.text })}
        </Typography>
        {links.length > 0 && (
          <OffPaper>
            <Flex tag="ul" gap={4} wrap="wrap">
              {links.map(({ to, label }) => (
                <li key={to}>
                  <PanelLink to={to}>{label}</PanelLink>
                </li>
              ))}
            </Flex>
          </OffPaper>
        )}
      </Flex>
    </Item>
  );
}

/** The sentences with numbers of the steps that have any. */
const NUMBERS = {
  call: null,
  report: null,
  invitations: 'hearingSteps.numbers.invitations',
  questions: 'hearingSteps.numbers.questions',
  event: 'hearingSteps.numbers.event',
  minutes: null,
  answers: 'hearingSteps.numbers.answers',
  evaluation: 'hearingSteps.numbers.evaluation',
  commitments: 'hearingSteps.numbers.commitments',
} as const;
