import { Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';

import { type HearingWorkspace, useHearingWorkspace } from '../../api/hearing-workspace';
import { OffPaper, PrintedPage } from '../../components/follow-up/print';
import { StepItem } from '../../components/hearing-workspace/StepItem';
import { useAnswer } from '../../components/hearing-workspace/use-answer';
import { useStepLinks } from '../../components/hearing-workspace/use-step-links';
import { useStepWords } from '../../components/hearing-workspace/use-step-words';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Buttons, PartHeading, Sheet } from '../../components/shared/layout';
import { OutwardLink, PanelLink } from '../../components/shared/links';
import { HEARINGS_PATH, PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

/** «Audiencia»: what a hearing goes through, step by step, with its dates and what is missing. */
export function HearingWorkspacePage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS.hearingWorkspace}>
      <Workspace documentId={documentId} />
    </Page.Protect>
  );
}

function Workspace({ documentId }: { documentId: string }) {
  const t = useTranslate();
  const { fullDay, timeOfDay } = useDates();
  const { workspace } = useHearingWorkspace();
  const ask = useCallback(() => workspace(documentId), [workspace, documentId]);
  const { answer, failure, again } = useAnswer(ask);
  const hearing = answer?.hearing;

  return (
    <Page.Main>
      <PrintedPage />
      <Page.Title>{hearing?.title ?? t('hearingSteps.title')}</Page.Title>
      <Layouts.Header
        title={hearing?.title ?? t('hearingSteps.title')}
        subtitle={hearing ? `${fullDay(hearing.on)}, ${timeOfDay(hearing.startsAt)}` : ''}
        navigationAction={
          <OffPaper>
            <PanelLink to={HEARINGS_PATH}>{t('hearingSteps.all')}</PanelLink>
          </OffPaper>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {failure && <ErrorNotice failure={failure} />}
          {!answer && !failure && <Page.Loading />}
          {answer && <Parts workspace={answer} again={again} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Parts({ workspace, again }: { workspace: HearingWorkspace; again: () => void }) {
  const t = useTranslate();
  const { daysToGo, state } = useStepWords();
  const links = useStepLinks(workspace);
  const { hearing, steps, next, numbers } = workspace;
  const late = steps.filter((step) => step.state === 'late').length;
  const done = steps.filter((step) => step.state === 'done').length;
  const needed = steps.filter((step) => step.state !== 'not-needed').length;
  const facts = [daysToGo(hearing), state(hearing), hearing.venue];

  return (
    <>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography tag="p" fontWeight="semiBold">
            {facts.filter(Boolean).join(' · ')}
          </Typography>
          {hearing.state === 'cancelled' && hearing.cancellationReason && (
            <Typography tag="p">
              {t('hearingSteps.cancelled', { reason: hearing.cancellationReason })}
            </Typography>
          )}
          <Typography tag="p">
            {needed === 0 ? t('hearings.nothing') : t('hearings.progress', { done, needed, late })}
          </Typography>
          <OffPaper>
            <Buttons>
              <Button variant="tertiary" onClick={() => window.print()}>
                {t('followUp.print')}
              </Button>
              <Button variant="tertiary" onClick={again}>
                {t('hearingDoor.refresh')}
              </Button>
              {hearing.publicUrl && (
                <OutwardLink href={hearing.publicUrl}>{t('hearingSteps.link.public')}</OutwardLink>
              )}
            </Buttons>
          </OffPaper>
        </Flex>
      </Sheet>
      <Sheet>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <PartHeading tag="h2" id="pasos">
            {t('hearingSteps.heading')}
          </PartHeading>
          <ol aria-labelledby="pasos">
            {steps.map((step, index) => (
              <StepItem
                key={step.key}
                step={step}
                order={index + 1}
                isNext={step.key === next}
                numbers={numbers}
                links={links[step.key]}
              />
            ))}
          </ol>
        </Flex>
      </Sheet>
    </>
  );
}
