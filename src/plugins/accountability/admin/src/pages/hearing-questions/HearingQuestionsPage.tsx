import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import type { QuestionList } from '../../api/hearing-questions';
import { ChosenBar } from '../../components/hearing-questions/ChosenBar';
import {
  groupsIn,
  inOrder,
  isShown,
  QUESTION_FILTERS,
  type QuestionFilter,
} from '../../components/hearing-questions/order';
import { QuestionCard } from '../../components/hearing-questions/QuestionCard';
import { AnswerLiveDialog, GroupDialog } from '../../components/hearing-questions/StepDialogs';
import { Choose } from '../../components/shared/Choose';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { SideBySide } from '../../components/shared/layout';
import { PanelLink } from '../../components/shared/links';
import { commitmentsPath, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { useQuestions } from './use-questions';

/** «Preguntas»: what people ask a hearing, as it comes in, for whoever moderates it on a stage. */
export function HearingQuestionsPage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.hearingQuestions}>
      <HearingQuestions key={documentId} documentId={documentId} />
    </Page.Protect>
  );
}

function HearingQuestions({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { instant } = useDates();
  const questions = useQuestions(documentId);
  const { list, failure, arrived } = questions;

  return (
    <Page.Main>
      <Page.Title>{t('questions.title')}</Page.Title>
      <Layouts.Header
        title={t('questions.title')}
        subtitle={list ? `${list.hearing.title} · ${instant(list.hearing.startsAt)}` : ''}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          <Box role="status">
            {arrived > 0 && (
              <Typography tag="p" fontWeight="bold" textColor="success700">
                {t('questions.arrived', { count: arrived })}
              </Typography>
            )}
          </Box>
          {!list && !failure && <Loader>{t('questions.loading')}</Loader>}
          {list && <Questions list={list} of={questions} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Questions({ list, of }: { list: QuestionList; of: ReturnType<typeof useQuestions> }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<QuestionFilter>('pending');
  const [group, setGroup] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<{ kind: 'live' | 'group'; questions: readonly string[] } | null>(null);
  const { hearing, today, live, questions } = list;
  const groups = groupsIn(questions);
  const shown = inOrder(questions.filter((one) => isShown(one, filter, group)));
  const there = chosen.filter((id) => questions.some(({ documentId }) => documentId === id));
  const form = dialog && {
    questions: dialog.questions,
    onStep: async (step: Parameters<typeof of.take>[0]) => {
      await of.take(step);
      setChosen([]);
    },
    onReload: of.reload,
    onClose: () => setDialog(null),
  };

  return (
    <>
      <Flex gap={4} wrap="wrap" justifyContent="space-between">
        <Typography tag="p">
          {t('questions.counts', {
            count: questions.length,
            pending: questions.filter((one) => isShown(one, 'pending', '')).length,
          })}
        </Typography>
        <PanelLink to={commitmentsPath(hearing.documentId)}>{t('commitments.title')}</PanelLink>
      </Flex>
      {!live && (
        <Typography tag="p" textColor="neutral700">
          {t('questions.notYet')}
        </Typography>
      )}
      <SideBySide>
        <Choose
          label={t('questions.filter')}
          value={filter}
          options={QUESTION_FILTERS.map((value) => ({ value, label: t(`questions.filter.${value}`) }))}
          onChange={(value) => setFilter(value as QuestionFilter)}
        />
        <Choose
          label={t('questions.groupFilter')}
          value={group}
          options={[
            { value: '', label: t('questions.everyGroup') },
            ...groups.map((name) => ({ value: name, label: name })),
          ]}
          onChange={setGroup}
        />
      </SideBySide>
      {shown.length === 0 && <Typography tag="p">{t('questions.none')}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {t(`questions.filter.${filter}`)}
        </Typography>
        {shown.map((question) => (
          <QuestionCard
            key={question.documentId}
            question={question}
            hearingId={hearing.documentId}
            today={today}
            live={live}
            chosen={there.includes(question.documentId)}
            onChoose={(add) =>
              setChosen(
                add ? [...there, question.documentId] : there.filter((id) => id !== question.documentId),
              )
            }
            onStep={of.press}
            onAnswerLive={() => setDialog({ kind: 'live', questions: [question.documentId] })}
          />
        ))}
      </Flex>
      {there.length > 0 && (
        <ChosenBar
          documentIds={there}
          live={live}
          onChoose={setChosen}
          onGroup={() => setDialog({ kind: 'group', questions: there })}
          onAnswerLive={() => setDialog({ kind: 'live', questions: there })}
          onAnswered={() => {
            setChosen([]);
            void of.reload();
          }}
        />
      )}
      {form && dialog.kind === 'live' && <AnswerLiveDialog {...form} />}
      {form && dialog.kind === 'group' && <GroupDialog {...form} groups={groups} />}
    </>
  );
}
