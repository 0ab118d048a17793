import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';

import type { Action, Board } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';

import { boardWeeks } from './board-dates';
import { moveBetweenDates } from './move-between-dates';
import { TimelineGrid } from './timeline-grid';
import { TimelineRow } from './TimelineRow';
import { monthsOf, type Week, weekday, weekIndex } from './weeks';

interface TimelineProps {
  board: Board;
  /** Those of its actions that are shown. */
  actions: readonly Action[];
  /** The same function from one rendering to the next. */
  onOpen: (occurrenceId: string) => void;
}

/** The plan over its weeks, with today's line. */
export function Timeline({ board, actions, onOpen }: TimelineProps) {
  const t = useTranslate();
  const weeks = useMemo(() => boardWeeks(board), [board]);
  const today = placeOf(weeks, board.today);
  const ref = useTodayInSight();
  const style = { '--weeks': weeks.length, '--today': today ?? 0 } as CSSProperties;

  return (
    <TimelineGrid ref={ref} style={style} onKeyDown={moveBetweenDates}>
      <div className="canvas">
        <WeekHeadings weeks={weeks} />
        <ul aria-label={t('followUp.timeline')}>
          {actions.map((action) => (
            <TimelineRow key={action.documentId} action={action} weeks={weeks} onOpen={onOpen} />
          ))}
        </ul>
        {today !== null && (
          <div className="today" aria-hidden>
            <span>{t('followUp.today')}</span>
          </div>
        )}
      </div>
    </TimelineGrid>
  );
}

const DAYS = 7;

/** Where the middle of a day lies among the weeks, from 0 to 1; `null` outside of them. */
function placeOf(weeks: readonly Week[], day: string): number | null {
  const [first] = weeks;
  if (!first) return null;
  const place = (weekIndex(first, day) + (weekday(day) + 0.5) / DAYS) / weeks.length;
  return place < 0 || place > 1 ? null : place;
}

/** Moves today's line into sight when the timeline is shown. */
function useTodayInSight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const grid = ref.current;
    const line = grid?.querySelector<HTMLElement>('.today');
    if (grid && line) grid.scrollLeft = line.offsetLeft - grid.clientWidth / 2;
  }, []);
  return ref;
}

const isJanuary = (month: string): boolean => month.endsWith('-01');

/** Months, and the days their weeks begin on: for the eyes, as each date says its own in words. */
function WeekHeadings({ weeks }: { weeks: readonly Week[] }) {
  const intl = useIntl();
  return (
    <div aria-hidden>
      <div className="head">
        <div className="corner" />
        {monthsOf(weeks).map(({ month, weeks: count }) => (
          <div key={month} className="month" style={{ gridColumn: `span ${count}` }}>
            {intl.formatDate(`${month}-01T00:00:00Z`, {
              month: count > 2 && !isJanuary(month) ? 'long' : 'short',
              // Room is scarce: the first month of a year says which one.
              ...(isJanuary(month) && { year: 'numeric' }),
              timeZone: 'UTC',
            })}
          </div>
        ))}
      </div>
      <div className="head">
        <div className="corner" />
        {weeks.map(({ from }) => (
          <div key={from} className="monday">
            {Number(from.slice(8))}
          </div>
        ))}
      </div>
    </div>
  );
}
