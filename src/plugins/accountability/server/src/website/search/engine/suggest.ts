import { fold, wordsOf } from '../../../shared/folding';
import { queryWords } from '../words/query';
import { termOf } from '../words/term';

import type { TextIndex } from './text-index';

const MOST_SUGGESTIONS = 8;
/** Of the suggestions, how many complete only the last word, where there are titles too. */
const MOST_WORDS = 3;
const CONSIDERED = 20;
const SHORTEST_BEGINNING = 2;

/**
 * What somebody may be about to type: the last word completed, or corrected where none begins like it, and titles that
 * have it beside the words before it. Each leads to something.
 *
 * @param today `YYYY-MM-DD`
 */
export function suggest(index: TextIndex, typed: string, today: string): string[] {
  const last = wordsOf(typed).at(-1);
  if (!last || last.folded.length < SHORTEST_BEGINNING) return [];
  const before = typed.slice(0, last.start);
  const terms = queryWords(before).map(({ folded }) => termOf(folded));

  const begun = index.words.completions(last.folded, CONSIDERED);
  const words = begun.length > 0 ? begun : index.words.corrections(last.folded, CONSIDERED);
  if (words.length === 0) return [];

  const completions = words
    .filter(({ folded }) => found([...terms, termOf(folded)]))
    .map(({ written }) => `${before}${written}`);
  const likeLast = {
    combineWith: 'OR' as const,
    queries: [...new Set(words.map(({ folded }) => termOf(folded)))],
  };
  const titles = index
    .find({ combineWith: 'AND', queries: [...terms, likeLast] }, today, ['title'])
    .slice(0, MOST_SUGGESTIONS)
    .map(({ entry }) => entry.title);

  return distinct([...completions.slice(0, MOST_WORDS), ...titles, ...completions.slice(MOST_WORDS)]);

  function found(all: string[]): boolean {
    return all.length === 1 || index.find({ combineWith: 'AND', queries: all }, today).length > 0;
  }
}

/** The first of them that differ in more than accents and case. */
function distinct(texts: readonly string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const text of texts) {
    const folded = fold(text);
    if (!byFolded.has(folded)) byFolded.set(folded, text.replace(/\s+/g, ' ').trim());
  }
  return [...byFolded.values()].slice(0, MOST_SUGGESTIONS);
}
