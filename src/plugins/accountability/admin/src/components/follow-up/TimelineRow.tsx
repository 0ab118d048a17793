import { memo, useState } from 'react';

import type { Action, Occurrence } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';

import { StatusIcon } from './StatusIcon';
import { useDateInWords } from './use-date-in-words';
import { type Week, weekIndex } from './weeks';

/** Before the weeks stands the column of names, and grids count from one. */
const FIRST_WEEK = 1;

interface TimelineRowProps {
  action: Action;
  weeks: readonly Week[];
  onOpen: (occurrenceId: string) => void;
}

/** An action's dates along the weeks. It is drawn again only when something of it changed. */
export const TimelineRow = memo(function TimelineRow({ action, weeks, onOpen }: TimelineRowProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState('');
  const { name, status, occurrences } = action;
  const [first] = weeks;
  const stop = occurrences.some(({ documentId }) => documentId === chosen) ? chosen : firstStop(occurrences);

  return (
    <li className="row" data-row>
      <div className="name">
        <h3>{name}</h3>
        <span style={{ display: 'flex', gap: '0.6rem' }}>
          <StatusIcon status={status} />
          {t(`followUp.status.${status}`)}
        </span>
      </div>
      {first && occurrences.length > 0 ? (
        <ul className="dates">
          {occurrences.map((occurrence) => (
            <TimelineDate
              key={occurrence.documentId}
              occurrence={occurrence}
              week={weekIndex(first, occurrence.dueOn) + FIRST_WEEK}
              firstWeek={weekIndex(first, occurrence.originalDueOn) + FIRST_WEEK}
              isStop={occurrence.documentId === stop}
              onFocus={setChosen}
              onOpen={onOpen}
            />
          ))}
        </ul>
      ) : (
        <p className="none">{t('followUp.noDates')}</p>
      )}
    </li>
  );
});

/** Where the tabulator comes into a row at first: what has to be done next, else the last date. */
function firstStop(occurrences: readonly Occurrence[]): string | undefined {
  const open = occurrences.find(({ status }) => status !== 'done' && status !== 'cancelled');
  return (open ?? occurrences.at(-1))?.documentId;
}

interface TimelineDateProps {
  occurrence: Occurrence;
  /** The columns it is in now, and was in first. */
  week: number;
  firstWeek: number;
  isStop: boolean;
  onFocus: (occurrenceId: string) => void;
  onOpen: (occurrenceId: string) => void;
}

function TimelineDate({ occurrence, week, firstWeek, isStop, onFocus, onOpen }: TimelineDateProps) {
  const inWords = useDateInWords();
  const { documentId, dueOn, status } = occurrence;
  const words = inWords(occurrence);
  return (
    <li style={{ gridColumn: week }}>
      {firstWeek < week && <div className="moved" style={{ width: `${(week - firstWeek) * 100}%` }} />}
      <button
        type="button"
        className="date"
        data-due={dueOn}
        tabIndex={isStop ? 0 : -1}
        aria-label={words}
        title={words}
        onFocus={() => onFocus(documentId)}
        onClick={() => onOpen(documentId)}
      >
        <StatusIcon status={status} />
        {Number(dueOn.slice(8))}
      </button>
    </li>
  );
}
