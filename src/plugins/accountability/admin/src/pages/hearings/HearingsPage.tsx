import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';

import { type ListedHearing, useHearingWorkspace } from '../../api/hearing-workspace';
import { StepStateMark } from '../../components/hearing-workspace/StepStateMark';
import { useAnswer } from '../../components/hearing-workspace/use-answer';
import { useStepWords } from '../../components/hearing-workspace/use-step-words';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { PartHeading, Sheet } from '../../components/shared/layout';
import { PanelLink } from '../../components/shared/links';
import { PERMISSIONS, workspacePath } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Audiencias»: those ahead and those that were, each with what has to be done next. */
export function HearingsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.hearingWorkspace}>
      <Hearings />
    </Page.Protect>
  );
}

function Hearings() {
  const t = useTranslate();
  const { hearings } = useHearingWorkspace();
  const { answer, failure } = useAnswer(hearings);
  const ahead = answer?.filter(({ daysLeft }) => daysLeft >= 0) ?? [];
  const over = answer?.filter(({ daysLeft }) => daysLeft < 0) ?? [];

  return (
    <Page.Main>
      <Page.Title>{t('hearings.title')}</Page.Title>
      <Layouts.Header title={t('hearings.title')} subtitle={t('hearings.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          {!answer && !failure && <Page.Loading />}
          {answer?.length === 0 && <EmptyStateLayout content={t('hearings.none')} />}
          {ahead.length > 0 && <HearingList heading={t('hearings.ahead')} hearings={ahead} />}
          {over.length > 0 && <HearingList heading={t('hearings.over')} hearings={over} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function HearingList({ heading, hearings }: { heading: string; hearings: readonly ListedHearing[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <PartHeading tag="h2">{heading}</PartHeading>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {hearings.map((hearing) => (
          <li key={hearing.documentId}>
            <Sheet>
              <HearingEntry hearing={hearing} />
            </Sheet>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}

function HearingEntry({ hearing }: { hearing: ListedHearing }) {
  const t = useTranslate();
  const { fullDay } = useDates();
  const { when, daysToGo, state } = useStepWords();
  const { title, on, next, progress, documentId } = hearing;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="delta">
        <PanelLink to={workspacePath(documentId)}>{title}</PanelLink>
      </Typography>
      <Typography tag="p">{[fullDay(on), daysToGo(hearing), state(hearing)].join(' · ')}</Typography>
      {next && (
        <Flex gap={3} wrap="wrap">
          <StepStateMark state={next.state} />
          <Typography>
            {t('hearings.next', { step: t(`hearingSteps.step.${next.key}`), when: when(next) })}
          </Typography>
        </Flex>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {progress.needed === 0 ? t('hearings.nothing') : t('hearings.progress', { ...progress })}
      </Typography>
    </Flex>
  );
}
