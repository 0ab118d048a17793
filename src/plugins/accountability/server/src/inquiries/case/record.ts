import type { AdjustedDeadline, Deadline } from '../../deadlines';
import type { Outcome, PriorityReason, State } from '../vocabulary';

import { type CaseFile, standingPause } from './case-file';

/** The columns of an inquiry that its steps read, as the database's query engine gives them. */
export interface CaseRow {
  id: number;
  documentId: string;
  filingNumber: string;
  state: State;
  deadline: Deadline | AdjustedDeadline;
  assigneeId: number | null;
  assigneeName: string | null;
  priorityReason: PriorityReason | null;
  outcome: Outcome | null;
  answeredAt: string | Date | null;
  transferredTo: string | null;
  acceptedOn: string | null;
  version: number | null;
}

export const CASE_COLUMNS = [
  'id',
  'documentId',
  'filingNumber',
  'state',
  'deadline',
  'assigneeId',
  'assigneeName',
  'priorityReason',
  'outcome',
  'answeredAt',
  'transferredTo',
  'acceptedOn',
  'version',
];

/** A filing stores its deadline as it was told to the citizen: nothing has happened to it yet. */
export function toAdjusted(deadline: CaseRow['deadline']): AdjustedDeadline {
  return { adjustments: [], stopped: false, ...deadline };
}

export function toCaseFile(row: CaseRow): CaseFile {
  const { assigneeId, assigneeName, outcome, answeredAt } = row;
  return {
    state: row.state,
    deadline: toAdjusted(row.deadline),
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    priorityReason: row.priorityReason,
    answered: outcome && answeredAt ? { outcome, at: new Date(answeredAt).toISOString() } : null,
    transferredTo: row.transferredTo,
    acceptedBySilence: row.acceptedOn !== null,
  };
}

/** What is stored of a case after a step. */
export function toColumns(file: CaseFile) {
  return {
    state: file.state,
    deadline: file.deadline,
    // A step counts on from the date before it, whichever calendar that came from.
    calendarMark: null,
    dueOn: file.deadline.dueOn,
    completionDueOn: standingPause(file)?.citizenDueOn ?? null,
    assigneeId: file.assignee?.id ?? null,
    assigneeName: file.assignee?.name ?? null,
    priority: file.priorityReason !== null,
    priorityReason: file.priorityReason,
    outcome: file.answered?.outcome ?? null,
    answeredAt: file.answered ? new Date(file.answered.at) : null,
    transferredTo: file.transferredTo,
  };
}
