import { type Word, wordsOf } from '../../../shared/text/folding';

import { figuresIn } from './figures';
import { quotationsIn } from './phrases';
import { isLookedFor } from './term';

/** A word somebody looks for, and where it stands in what was typed. */
export interface QueryWord {
  folded: string;
  start: number;
  end: number;
  /** The same for the parts of one code, as `2026-000001`; another one for every other word. */
  chunk: number;
  /** Whether it is one of a phrase. */
  quoted: boolean;
}

/** Of more words, the first are looked for. */
const MOST_WORDS = 20;

/** What is written without a blank and has a digit in it. */
const CODE = /\S*\p{N}\S*/gu;

/** The words of a text, a figure with points between its thousands as one of them. */
function wordsAndFigures(text: string): Word[] {
  const figures = figuresIn(text);
  const words = wordsOf(text).filter(
    (word) => !figures.some(({ start, end }) => start <= word.start && word.start < end),
  );
  return [...words, ...figures].sort((one, other) => one.start - other.start);
}

/** The words of a query that are looked for. */
export function queryWords(query: string): QueryWord[] {
  const codes = [...query.matchAll(CODE)].map(({ 0: code, index }) => [index, index + code.length] as const);
  const chunkOf = (start: number) => codes.find(([from, to]) => from <= start && start < to)?.[0] ?? start;
  const phrases = quotationsIn(query).filter(({ closed }) => closed);
  const isQuoted = (at: number) => phrases.some(({ start, end }) => start <= at && at < end);
  // A sign can be folded to several words (`½`): each is looked for.
  return wordsAndFigures(query)
    .flatMap(({ folded, ...place }) =>
      folded.split(/[^\p{L}\p{N}]+/u).map((part) => ({
        folded: part,
        chunk: chunkOf(place.start),
        quoted: isQuoted(place.start),
        ...place,
      })),
    )
    .filter(({ folded }) => isLookedFor(folded))
    .slice(0, MOST_WORDS);
}
