import type { Span } from './finding';

/** A text as it is compared, and the way back to the text as it was written. */
export interface FoldedText {
  text: string;
  /** Where a stretch of `text` stands in the text as written. */
  origin(span: Span): Span;
}

/** Written but not seen: soft hyphens and zero-width marks, and the bar with which Markdown escapes a sign. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\\(?=[!-/:-@[-`{-~])/g;

/**
 * Folds a text to what a reader takes from it: no accents, no upper case, one form for each letter and digit
 * (Unicode's NFKD), nothing invisible, blanks all alike. Line breaks stay.
 */
export function foldText(written: string): FoldedText {
  const unseen = new Set([...written.matchAll(UNSEEN)].map(({ index }) => index));
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let start = 0;
  for (const letter of written) {
    const end = start + letter.length;
    const folded = unseen.has(start) ? '' : foldLetter(letter);
    if (folded === '' && ends.length > 0) {
      // An accent or a mark without a shape of its own belongs to the letter before it.
      ends[ends.length - 1] = end;
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
    start = end;
  }
  return {
    text,
    origin: (span) => ({ start: starts[span.start] ?? 0, end: ends[span.end - 1] ?? 0 }),
  };
}

function foldLetter(letter: string): string {
  if (letter === '\n') return letter;
  return letter
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
