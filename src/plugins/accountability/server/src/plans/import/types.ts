import type { Audience, Channel, Frequency, Scope } from '../vocabulary';

/** Where a plan comes from: pasted plain text, pasted rich text, or a file on disk. */
export type PlanSource =
  | { kind: 'text'; text: string }
  | { kind: 'html'; html: string }
  | { kind: 'file'; name: string; path: string };

/** The columns of the plan's table, in the order of the institute's own document. */
export const COLUMNS = ['scope', 'name', 'description', 'audiences', 'frequencies', 'responsibles'] as const;
export type Column = (typeof COLUMNS)[number];

/** One row of the table as it was understood. */
export interface UnderstoodRow {
  /** 1-based, counting the rows with content as a person does: no headings, no blank rows. */
  row: number;
  name: string;
  description: string;
  channel: Channel | null;
  scope: Scope | null;
  audiences: Audience[];
  frequencies: Frequency[];
  /** Names of offices, spelled as in the document. */
  responsibles: string[];
  /** The text of each cell as it was written. */
  original: Partial<Record<Column, string>>;
}

export type DoubtCode =
  | 'unrecognised-value'
  | 'empty-value'
  | 'empty-name'
  | 'repeated-name'
  | 'unknown-channel'
  | 'several-channels'
  | 'new-position'
  | 'unknown-column'
  | 'missing-column'
  | 'assumed-columns'
  | 'extra-cell'
  | 'ignored-table'
  | 'ignored-text';

/** Something the editor should look at. What it says in Spanish or English is {@link describeDoubt}'s business. */
export interface Doubt {
  code: DoubtCode;
  row: number | null;
  column: Column | null;
  /** The part of the document in doubt, as it was written. */
  value: string | null;
  /** `repeated-name`: the earlier row with the same name. */
  firstRow?: number;
  /** `several-channels`: what the name could mean, in the order written; the first was taken. */
  channels?: Channel[];
}

/** A plan as understood, before anything is written. Dates `YYYY-MM-DD`; sections are Markdown. */
export interface PlanDraft {
  title: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  introduction: string | null;
  objectives: string | null;
  monitoring: string | null;
  rows: UnderstoodRow[];
  doubts: Doubt[];
}
