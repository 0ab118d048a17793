import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import type { Board } from '../../api/follow-up';
import { AddDateDialog } from '../../components/follow-up/AddDateDialog';
import { actionsShown, datesOf } from '../../components/follow-up/board-dates';
import { BoardFilters } from '../../components/follow-up/BoardFilters';
import { Fulfilment } from '../../components/follow-up/Fulfilment';
import { OccurrenceDialog } from '../../components/follow-up/OccurrenceDialog';
import { PlanDates } from '../../components/follow-up/PlanDates';
import { PressingDates } from '../../components/follow-up/PressingDates';
import { OffPaper, PrintedPage } from '../../components/follow-up/print';
import { Warnings } from '../../components/follow-up/Warnings';
import { useDates } from '../../components/shared/dates';
import { ErrorNotice } from '../../components/shared/ErrorNotice';
import { Buttons, Sheet, SideBySide } from '../../components/shared/layout';
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
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

const RECORDING = PERMISSIONS.recordFollowUp;

function BoardParts({ open, board }: { open: OpenBoard; board: Board }) {
  const t = useTranslate();
  const { query, change, reload } = open;
  const { allowedActions } = useRBAC(RECORDING);
  const recording = Boolean(allowedActions.canRecord) && !board.plan.closed;
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const choose = useCallback((occurrenceId: string) => setChosen(occurrenceId), []);

  const dates = datesOf(board.actions);
  const date = dates.find(({ occurrence }) => occurrence.documentId === chosen);
  const shown = datesOf(actionsShown(board.actions, query));

  return (
    <>
      <OffPaper>
        <Buttons>
          {recording && board.actions.length > 0 && (
            <Button startIcon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
              {t('followUp.addDate')}
            </Button>
          )}
          <Button variant="tertiary" onClick={() => window.print()}>
            {t('followUp.print')}
          </Button>
        </Buttons>
      </OffPaper>
      <SideBySide>
        <Sheet>
          <PressingDates dates={shown} today={board.today} onOpen={choose} />
        </Sheet>
        <Sheet>
          <Fulfilment board={board} />
        </Sheet>
      </SideBySide>
      <Warnings warnings={board.warnings} />
      <PlanDates board={board} query={query} change={change} onOpen={choose} />
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
      {adding && (
        <AddDateDialog
          actions={board.actions}
          periodStart={board.plan.periodStart}
          reload={reload}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
