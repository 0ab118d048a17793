import type { IsoDate } from '../deadlines';
import type { Language } from '../shared/http/language';

import { occurrenceLabel } from './label';
import type { Delay, EvidenceRow, OccurrenceRow } from './rows';
import { type FollowUpStatus, occurrenceStatus, type StatusDay } from './status';
import type { EvidenceKind, OccurrenceRule } from './vocabulary';

export interface ShownEvidence {
  documentId: string;
  kind: EvidenceKind;
  /** A link, or the address of a file. */
  url: string | null;
  fileName: string | null;
  note: string | null;
  /** ISO 8601 instant. */
  recordedAt: string;
  /** A person's name; not for the public. */
  recordedBy: string;
}

export interface ShownOccurrence {
  documentId: string;
  label: string;
  rule: OccurrenceRule;
  originalDueOn: IsoDate;
  dueOn: IsoDate;
  status: FollowUpStatus | 'cancelled';
  doneOn: IsoDate | null;
  evidence: ShownEvidence[];
  delays: Delay[];
  /** Of those that hang on one. */
  hearing: { title: string; slug: string } | null;
}

/** What is read of an occurrence: a plan has up to thousands, and reading all there is of each takes twice as long. */
export const SHOWN_COLUMNS = [
  'documentId',
  'key',
  'actionId',
  'rule',
  'anchor',
  'anchorOn',
  'label',
  'originalDueOn',
  'dueOn',
  'state',
  'doneOn',
  'delays',
] as const satisfies readonly (keyof OccurrenceRow)[];
export type ShownRow = Pick<OccurrenceRow, (typeof SHOWN_COLUMNS)[number]>;

/** What an occurrence is shown with, besides its own row. */
export interface Surroundings {
  day: StatusDay;
  language: Language;
  /** What was not withdrawn, the oldest first. */
  evidence: readonly EvidenceRow[];
  hearing: ShownOccurrence['hearing'];
}

/** How an occurrence stands: the one place where it is worked out, whoever reads it. */
export function showOccurrence(
  row: ShownRow,
  { day, language, evidence, hearing }: Surroundings,
): ShownOccurrence {
  return {
    documentId: row.documentId,
    label: row.rule === 'by-hand' ? (row.label ?? '') : occurrenceLabel(row.rule, row.anchorOn, language),
    rule: row.rule,
    originalDueOn: row.originalDueOn,
    dueOn: row.dueOn,
    status: occurrenceStatus(row, day),
    doneOn: row.doneOn,
    evidence: evidence.map(showEvidence),
    delays: row.delays ?? [],
    hearing,
  };
}

function showEvidence({
  documentId,
  kind,
  url,
  file,
  note,
  recordedAt,
  recordedBy,
}: EvidenceRow): ShownEvidence {
  return {
    documentId,
    kind,
    url: url ?? file?.url ?? null,
    fileName: file?.name ?? null,
    note,
    recordedAt: new Date(recordedAt).toISOString(),
    recordedBy,
  };
}
