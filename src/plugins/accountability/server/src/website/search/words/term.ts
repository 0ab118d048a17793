import { stemmer } from '@orama/stemmers/spanish';

import { fold } from '../../../shared/text/folding';

import { withPlainFigures } from './figures';
import { isStopWord } from './stop-words';

/** A plural in -es after a consonant: «mujeres», «jóvenes». */
const PLURAL = /^(.{2,}[djlnrsxyz])es$/;

/** What is remembered of words met before, so that each is worked out once; then it is begun anew. */
const MOST_REMEMBERED = 100_000;
const remembered = new Map<string, string>();

/**
 * What a word is found by: the same for its inflections («capacitación», «capacitaciones»). By the Spanish Snowball
 * stemmer (snowballstem.org/algorithms/spanish), between three corrections: it tells «información» from «informacion», so
 * the accent of -ción and -sión is put back after folding took it; it takes the -er of «mujer» for an infinitive's, but
 * leaves the one of «mujeres»; and it does not know that «eficaz» makes «eficaces». What has a digit is a code, and stays.
 *
 * @param folded as `fold` gives it
 */
export function termOf(folded: string): string {
  const known = remembered.get(folded);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const term = /\p{N}/u.test(folded) ? folded : stemOf(folded);
  remembered.set(folded, term);
  return term;
}

function stemOf(folded: string): string {
  let singular = folded;
  for (let shorter = PLURAL.exec(singular); shorter?.[1]; shorter = PLURAL.exec(singular)) {
    singular = shorter[1];
  }
  const accented = singular.replace(/([cs])ion$/, '$1ión');
  return fold(stemmer(accented)).replace(/z$/, 'c') || folded;
}

/** A longer one is no word, but what is left of a table or a picture in a file. */
const LONGEST_WORD = 40;

/** The words of a text, folded, as they are looked for: without those of grammar, single letters and endless ones. */
export function searchWords(text: string): string[] {
  return withPlainFigures(fold(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isLookedFor);
}

/** Whether a folded word tells texts apart. */
export const isLookedFor = (folded: string): boolean =>
  folded.length <= LONGEST_WORD && (folded.length > 1 || /\p{N}/u.test(folded)) && !isStopWord(folded);
