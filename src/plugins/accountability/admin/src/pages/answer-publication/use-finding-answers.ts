import { useState } from 'react';

import type { Finding, Publication, PublicField, PublicTexts } from '../../api/publication';
import {
  dataOf,
  type Datum,
  type FindingAnswer,
  type Found,
  putBack,
  reserve,
} from '../../components/answer-publication/findings';
import type { DraftEditing } from '../../components/drafts/use-draft';

const FIELDS: readonly PublicField[] = ['publicQuestion', 'publicAnswer', 'topic'];

export interface FindingAnswers {
  /** Keys of what the editor said to be nobody's. */
  accepted: ReadonlySet<string>;
  originalOf: (field: PublicField) => readonly Found[];
  standingIn: (field: PublicField) => readonly Found[];
  /** What there is to answer about a field. */
  dataFor: (field: PublicField) => Datum[];
  /** How many of these data wait for an answer. */
  unansweredOf: (findings: readonly Finding[]) => number;
  /**
   * Answers a datum wherever it stands, and changes the texts accordingly.
   *
   * @returns whether the texts say so now: what had been left out cannot always be put back where it was
   */
  answer: (key: string, answer: Exclude<FindingAnswer, null>) => boolean;
}

/** What the editor answers to what was found. The answers are theirs who publishes, so that no draft keeps them. */
export function useFindingAnswers(
  publication: Publication,
  draft: DraftEditing<PublicTexts>,
  findings: readonly Finding[],
): FindingAnswers {
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(() => new Set(publication.accepted));
  // Left out by a button, it stays on the list under the button that was pressed.
  const [reservedHere, setReservedHere] = useState<readonly Finding[]>([]);

  const standingIn = (field: PublicField) => findings.filter((one) => one.field === field);
  const originalOf = (field: PublicField): readonly Found[] =>
    publication.findings.filter((one) => ORIGINALS[one.field] === field);
  const dataFor = (field: PublicField) =>
    dataOf(
      [...originalOf(field), ...reservedHere.filter((one) => one.field === field)],
      standingIn(field),
      accepted,
    );
  const stands = (key: string) => findings.some((one) => one.key === key);
  const writeEach = (change: (field: PublicField, text: string) => string) => {
    const next = { ...draft.texts };
    for (const field of FIELDS) next[field] = change(field, next[field]);
    draft.write(next);
    return next;
  };

  const leaveOut = (key: string): true => {
    setAccepted(new Set([...accepted].filter((one) => one !== key)));
    setReservedHere([...reservedHere, ...findings.filter((one) => one.key === key)]);
    writeEach((field, text) => reserve(text, standingIn(field), key));
    return true;
  };
  const accept = (key: string): boolean => {
    setAccepted(new Set([...accepted, key]));
    const leftOut = (one: Found) => one.key === key || !(accepted.has(one.key) || stands(one.key));
    const before = draft.texts;
    const next = writeEach((field, text) => putBack(text, originalOf(field).filter(leftOut), key));
    return stands(key) || FIELDS.some((field) => next[field] !== before[field]);
  };

  return {
    accepted,
    originalOf,
    standingIn,
    dataFor,
    unansweredOf: (of) => new Set(of.map(({ key }) => key).filter((key) => !accepted.has(key))).size,
    answer: (key, answer) => (answer === 'reserved' ? leaveOut(key) : accept(key)),
  };
}

/** The public text that each original becomes. */
const ORIGINALS = { question: 'publicQuestion', answer: 'publicAnswer' } as const;
