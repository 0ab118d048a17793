import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import type { Board } from '../../api/follow-up';
import { AvailabilityPart } from '../../components/follow-up/AvailabilityPart';
import { actionsShown, datesOf } from '../../components/follow-up/board-dates';
import { BoardActions } from '../../components/follow-up/BoardActions';
import { BoardFilters } from '../../components/follow-up/BoardFilters';
import { Fulfilment } from '../../components/follow-up/Fulfilment';
import { OccurrenceDialog } from '../../components/follow-up/OccurrenceDialog';
import { PlanDates } from '../../components/follow-up/PlanDates';
import { PressingDates } from '../../components/follow-up/PressingDates';
import { NewPage, PrintedPage } from '../../components/follow-up/print';
import { useRecording } from '../../components/follow-up/use-recording';
import { Warnings } from '../../components/follow-up/Warnings';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Sheet, SideBySide } from '../../components/shared/layout';
import { PERMISSIONS } from '../../plugin-id';
import { useTranslate } from '../../translations/translate';

import { type OpenBoard, useBoard } from './use-board';

/** «Control y seguimiento»: the plan as it is carried out, what is due this week first. */
export function FollowUpPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readFollowUp}>
      <FollowUp />
    </Page.Protect>
  );
}

function FollowUp() {
  const t = useTranslate();
  const { longDay } = useDates();
  const open = useBoard();
  const { plans, board, failure, query, change, reload } = open;
  const subtitle =
    board &&
    t('followUp.period', { from: longDay(board.plan.periodStart), to: longDay(board.plan.periodEnd) });

  return (
    <Page.Main>
      <PrintedPage />
      <Page.Title>{t('followUp.title')}</Page.Title>
      <Layouts.Header
        title={t('followUp.title')}
        primaryAction={board && <BoardActions board={board} reload={reload} />}
        subtitle={board ? `${board.plan.title} · ${subtitle}` : t('followUp.subtitle')}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8}>
          {plans && plans.length > 0 && (
            <BoardFilters
              query={query}
              change={change}
              plans={plans}
              planId={board?.plan.documentId ?? query.plan}
              actions={board?.actions ?? []}
            />
          )}
          {failure && (
            <Flex direction="column" alignItems="flex-start" gap={3}>
              <ErrorNotice failure={{ message: failure.message || t('followUp.failed') }} />
              <Button variant="secondary" onClick={() => void reload()}>
                {t('error.again')}
              </Button>
            </Flex>
          )}
          {plans?.length === 0 && <EmptyStateLayout content={t('followUp.noPlans')} />}
          {!board && !failure && plans?.length !== 0 && <Page.Loading />}
          {board && <BoardParts open={open} board={board} />}
          <Sheet>
            <AvailabilityPart />
          </Sheet>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function BoardParts({ open, board }: { open: OpenBoard; board: Board }) {
  const { query, change, reload } = open;
  const recording = useRecording(board.plan);
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = useCallback((occurrenceId: string) => setChosen(occurrenceId), []);

  const date = datesOf(board.actions).find(({ occurrence }) => occurrence.documentId === chosen);
  const shown = datesOf(actionsShown(board.actions, query));

  return (
    <>
      <SideBySide>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Sheet>
            <PressingDates dates={shown} today={board.today} onOpen={choose} />
          </Sheet>
          <Warnings warnings={board.warnings} />
        </Flex>
        <Sheet>
          <Fulfilment board={board} />
        </Sheet>
      </SideBySide>
      <NewPage>
        <PlanDates board={board} query={query} change={change} onOpen={choose} />
      </NewPage>
      {date && (
        <OccurrenceDialog
          date={date}
          plan={board.plan}
          today={board.today}
          recording={recording}
          reload={reload}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
