import { wordsOf } from '../../../shared/folding';

import { isLookedFor } from './term';

/** A word somebody looks for, and where it stands in what was typed. */
export interface QueryWord {
  folded: string;
  start: number;
  end: number;
}

/** Of more words, the first are looked for. */
const MOST_WORDS = 20;

/** The words of a query that are looked for. */
export function queryWords(query: string): QueryWord[] {
  // A sign can be folded to several words (`½`): each is looked for.
  return wordsOf(query)
    .flatMap(({ folded, ...place }) =>
      folded.split(/[^\p{L}\p{N}]+/u).map((part) => ({ folded: part, ...place })),
    )
    .filter(({ folded }) => isLookedFor(folded))
    .slice(0, MOST_WORDS);
}
