/** Kinds of personal data looked for in a text, the most telling first: where two overlap, the first names both. */
export const FINDING_KINDS = ['email', 'address', 'account', 'phone', 'document', 'plate', 'name'] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** A stretch of a text, by offsets of its UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

export interface Finding extends Span {
  kind: FindingKind;
}

/** What is known of the person behind a case. Of an anonymous one, perhaps only where to answer to. */
export interface PersonRecord {
  name?: string | undefined;
  idNumber?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
}
