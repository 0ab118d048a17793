import { Box, Button, Checkbox, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { HearingQuestion, QuestionStep } from '../../api/hearing-questions';
import { casePath, commitmentsPath, PERMISSIONS } from '../../plugin-id';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { CaseLink } from '../shared/CaseLink';
import { useDates } from '../shared/dates';
import { Buttons } from '../shared/layout';
import { Mark } from '../shared/Mark';

const Card = styled(Box)`
  scroll-margin-top: 8rem;
`;

/** As large as a thumb needs on a stage (WCAG 2.5.5). */
export const Large = styled(Buttons)`
  button,
  a[role='button'],
  > a {
    min-height: 4.4rem;
  }
`;

const MAY = [...PERMISSIONS.readInquiries, ...PERMISSIONS.hearingCommitments];

interface QuestionCardProps {
  question: HearingQuestion;
  hearingId: string;
  today: string;
  /** Whether it can be answered at the hearing now. */
  live: boolean;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onStep: (step: QuestionStep) => void;
  onAnswerLive: () => void;
}

/** A question with what is to be done with it. */
export function QuestionCard({ question, hearingId, today, live, chosen, ...on }: QuestionCardProps) {
  const t = useTranslate();
  const { allowedActions } = useRBAC(MAY);
  const { documentId, filingNumber, subject, question: text, place, mark } = question;
  const questions = [documentId];

  return (
    <Card
      tag="article"
      aria-labelledby={`subject-${documentId}`}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} justifyContent="space-between" wrap="wrap">
          <Checkbox checked={chosen} onCheckedChange={(checked) => on.onChoose(checked === true)}>
            {t('questions.select', { number: filingNumber })}
          </Checkbox>
          {allowedActions.canRead && (
            <CaseLink to={casePath(documentId)}>{t('questions.case', { number: filingNumber })}</CaseLink>
          )}
        </Flex>
        <Typography
          id={`subject-${documentId}`}
          tag="h3"
          variant="delta"
          style={{ overflowWrap: 'anywhere' }}
        >
          {subject}
        </Typography>
        <Typography
          tag="p"
          style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontSize: '1.6rem', lineHeight: 1.5 }}
        >
          {text}
        </Typography>
        <QuestionMarks question={question} today={today} />
        <Large>
          {mark === 'to-ask' && live && (
            <Button onClick={on.onAnswerLive}>{t('questions.answerLive')}</Button>
          )}
          {mark === 'to-ask' && (
            <Button
              variant="secondary"
              onClick={() =>
                on.onStep({ step: 'choose', questions, place: place === null ? 'last' : 'none' })
              }
            >
              {t(place === null ? 'questions.pick' : 'questions.unpick')}
            </Button>
          )}
          {mark === 'to-ask' && place !== null && (
            <Button
              variant="tertiary"
              onClick={() => on.onStep({ step: 'choose', questions, place: 'first' })}
            >
              {t('questions.first')}
            </Button>
          )}
          {mark === 'to-ask' && (
            <Button
              variant="tertiary"
              onClick={() => on.onStep({ step: 'mark', questions, mark: 'in-writing' })}
            >
              {t('questions.inWriting')}
            </Button>
          )}
          {mark === 'in-writing' && (
            <Button
              variant="secondary"
              onClick={() => on.onStep({ step: 'mark', questions, mark: 'to-ask' })}
            >
              {t('questions.toAsk')}
            </Button>
          )}
          {mark === 'answered-live' && (
            <Button variant="tertiary" onClick={() => on.onStep({ step: 'take-back-live', questions })}>
              {t('questions.takeBack')}
            </Button>
          )}
          {allowedActions.canCommitments && (
            <LinkButton tag={Link} to={commitmentsPath(hearingId, documentId)} variant="tertiary">
              {t('commitments.fromQuestion')}
            </LinkButton>
          )}
        </Large>
      </Flex>
    </Card>
  );
}

/** How it stands, in words: at the hearing, and with the written answer that is owed whatever was said there. */
function QuestionMarks({ question, today }: { question: HearingQuestion; today: string }) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { longDay, instant, timeOfDay } = useDates();
  const { moment, receivedAt, group, place, mark, live, state, dueOn, answeredOn, published, commitments } =
    question;
  const late = answeredOn === null && state !== 'transferred' && dueOn < today;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Mark $tone={mark === 'answered-live' ? 'success' : 'neutral'}>{t(`questions.mark.${mark}`)}</Mark>
        {place !== null && <Mark $tone="warning">{t('questions.picked')}</Mark>}
        {group !== null && <Mark>{t('questions.group', { name: group })}</Mark>}
        {commitments > 0 && <Mark>{t('questions.commitments', { count: commitments })}</Mark>}
      </Flex>
      {live && (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {t('questions.live', { by: live.by, at: timeOfDay(live.at), note: live.note })}
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor={late ? 'danger700' : 'neutral600'}>
        {t(`questions.moment.${moment}`, { at: instant(receivedAt) })}{' '}
        {answeredOn === null
          ? t(late ? 'questions.late' : 'questions.due', { day: longDay(dueOn), state: labelOf(state) })
          : t(published ? 'questions.published' : 'questions.answered', {
              day: longDay(answeredOn),
              due: longDay(dueOn),
            })}
      </Typography>
    </>
  );
}
