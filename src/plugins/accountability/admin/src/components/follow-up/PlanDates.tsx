import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';

import type { Board } from '../../api/follow-up';
import type { OpenBoard } from '../../pages/follow-up/use-board';
import { useTranslate } from '../../translations/translate';
import { PartHeading, Sheet } from '../shared/layout';

import { actionsShown, datesOf } from './board-dates';
import { BoardTable } from './BoardTable';
import { Legend } from './Legend';
import { OffPaper } from './print';
import { Timeline } from './Timeline';
import { WeekList } from './WeekList';

interface PlanDatesProps extends Pick<OpenBoard, 'query' | 'change'> {
  board: Board;
  /** The same function from one rendering to the next. */
  onOpen: (occurrenceId: string) => void;
}

/** All dates of the plan: over its weeks, or as a table; on a phone by week. */
export function PlanDates({ board, query, change, onOpen }: PlanDatesProps) {
  const t = useTranslate();
  const isMobile = useIsMobile();
  const { view } = query;
  const actions = actionsShown(board.actions, query);
  const drawn = isMobile ? 'weeks' : 'timeline';

  return (
    <Sheet>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <PartHeading tag="h2">{t(`followUp.view.${view === 'table' ? view : drawn}`)}</PartHeading>
          <OffPaper>
            {view === 'table' ? (
              <Button variant="secondary" onClick={() => change({ view: 'timeline' })}>
                {t(isMobile ? 'followUp.view.toWeeks' : 'followUp.view.toTimeline')}
              </Button>
            ) : (
              <Button variant="secondary" onClick={() => change({ view: 'table' })}>
                {t('followUp.view.toTable')}
              </Button>
            )}
          </OffPaper>
        </Flex>
        {actions.length === 0 && <Typography tag="p">{t('followUp.nothingShown')}</Typography>}
        {actions.length > 0 && view === 'table' && (
          <Box>
            <BoardTable caption={board.plan.title} actions={actions} onOpen={onOpen} />
          </Box>
        )}
        {actions.length > 0 && view === 'timeline' && isMobile && (
          <WeekList dates={datesOf(actions)} today={board.today} onOpen={onOpen} />
        )}
        {actions.length > 0 && view === 'timeline' && !isMobile && (
          <>
            <Legend />
            <Timeline board={board} actions={actions} onOpen={onOpen} />
            <OffPaper>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {t('followUp.timeline.keys')}
              </Typography>
            </OffPaper>
          </>
        )}
      </Flex>
    </Sheet>
  );
}
