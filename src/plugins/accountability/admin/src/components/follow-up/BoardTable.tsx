import { memo } from 'react';

import type { Action, Occurrence } from '../../api/follow-up';
import { useChoiceLabel, useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

import { BoardTableGrid } from './board-table-grid';
import { Delays } from './Delays';
import { EvidenceLink } from './EvidenceLink';
import { StatusLight } from './StatusLight';

const COLUMNS = ['date', 'dueOn', 'status', 'doneOn', 'changes', 'evidence'] as const;

interface BoardTableProps {
  caption: string;
  actions: readonly Action[];
  /** The same function from one rendering to the next. */
  onOpen: (occurrenceId: string) => void;
}

/** Every date of the plan as a table: what the timeline draws, in words. */
export function BoardTable({ caption, actions, onOpen }: BoardTableProps) {
  const t = useTranslate();
  return (
    <BoardTableGrid role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {t(`followUp.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {actions.map((action) => (
        <ActionRows key={action.documentId} action={action} onOpen={onOpen} />
      ))}
    </BoardTableGrid>
  );
}

/** The dates of an action, under its name. Drawn again only when something of it changed. */
const ActionRows = memo(function ActionRows({
  action,
  onOpen,
}: { action: Action } & Pick<BoardTableProps, 'onOpen'>) {
  const t = useTranslate();
  const labelOf = useChoiceLabel();
  const { name, channel, responsibles, occurrences } = action;
  const about = [channel && labelOf(channel), ...responsibles.map((office) => office.name)].filter(Boolean);
  return (
    <tbody role="rowgroup">
      <tr role="row" className="action">
        <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
          {name}
          <span className="quiet">{about.join(' · ')}</span>
        </th>
      </tr>
      {occurrences.map((occurrence) => (
        <DateRow key={occurrence.documentId} occurrence={occurrence} onOpen={onOpen} />
      ))}
      {occurrences.length === 0 && (
        <tr role="row">
          <td role="cell" colSpan={COLUMNS.length}>
            {t('followUp.noDates')}
          </td>
        </tr>
      )}
    </tbody>
  );
});

function DateRow({ occurrence, onOpen }: { occurrence: Occurrence } & Pick<BoardTableProps, 'onOpen'>) {
  const t = useTranslate();
  const { shortDay } = useDates();
  const { documentId, label, dueOn, originalDueOn, status, doneOn, delays, evidence } = occurrence;
  const cell = (column: (typeof COLUMNS)[number]) => (
    <span className="label">{t(`followUp.column.${column}`)}</span>
  );
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <button type="button" onClick={() => onOpen(documentId)}>
          {label}
        </button>
      </th>
      <td role="cell" className="short">
        {cell('dueOn')}
        {shortDay(dueOn)}
        {originalDueOn !== dueOn && (
          <span className="quiet">{t('followUp.before', { day: shortDay(originalDueOn) })}</span>
        )}
      </td>
      <td role="cell" className="short">
        {cell('status')}
        <StatusLight status={status} />
      </td>
      <td role="cell" className={doneOn ? 'short' : 'empty'}>
        {doneOn && cell('doneOn')}
        {doneOn && shortDay(doneOn)}
      </td>
      <td role="cell" className={delays.length > 0 ? 'words' : 'empty'}>
        {delays.length > 0 && cell('changes')}
        <Delays delays={delays} />
      </td>
      <td role="cell" className={evidence.length > 0 ? 'words' : 'empty'}>
        {evidence.length > 0 && cell('evidence')}
        <ul>
          {evidence.map((one) => (
            <li key={one.documentId}>
              <EvidenceLink evidence={one} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
