import type { IsoDate } from '../deadlines';

import type { EvidenceKind, OccurrenceRule, OccurrenceState } from './vocabulary';

/** A change of an occurrence's date; public. */
export interface Delay {
  from: IsoDate;
  to: IsoDate;
  reason: string;
  /** ISO 8601 instant. */
  at: string;
}

/** An occurrence as the database's query engine gives it. */
export interface OccurrenceRow {
  id: number;
  documentId: string;
  key: string;
  planId: string;
  actionId: string;
  rule: OccurrenceRule;
  anchor: string;
  anchorOn: IsoDate;
  label: string | null;
  ruleDueOn: IsoDate;
  originalDueOn: IsoDate;
  dueOn: IsoDate;
  state: OccurrenceState;
  doneOn: IsoDate | null;
  delays: Delay[] | null;
  remindedStage: number;
  lateRemindedOn: IsoDate | null;
}

/** What is forgotten of an occurrence whose date changes: it is reminded of the new one from the beginning. */
export const NOT_REMINDED = { remindedStage: 0, lateRemindedOn: null } as const;

export interface EvidenceRow {
  id: number;
  documentId: string;
  key: string;
  planId: string;
  occurrenceKey: string;
  kind: EvidenceKind;
  url: string | null;
  file?: { url: string; name: string } | null;
  note: string | null;
  recordedAt: string | Date;
  recordedBy: string;
  withdrawnAt: string | Date | null;
}
