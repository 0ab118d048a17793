import { fold, wordsOf } from '../../../shared/folding';
import { phrasesIn, quotationsIn, sayingAll } from '../words/phrases';
import { queryWords } from '../words/query';
import { termOf } from '../words/term';

import { find, type PhraseFilter } from './find';
import type { TextIndex } from './text-index';

const MOST_SUGGESTIONS = 8;
/** Of the suggestions, how many complete only the last word, where there are titles too. */
const MOST_WORDS = 3;
const CONSIDERED = 20;
/** Of the completions of a phrase, how many are looked for, and in how many texts each. */
const MOST_TRIED = 5;
const MOST_READ = 25;
const SHORTEST_BEGINNING = 2;

/**
 * What somebody may be about to type: the last word completed, or corrected where none begins like it, and titles that
 * have it beside the words before it. Each leads to something. Within quotation marks the phrase is completed, and closed.
 *
 * @param today `YYYY-MM-DD`
 */
export async function suggest(
  index: TextIndex,
  typed: string,
  today: string,
  saying: PhraseFilter,
): Promise<string[]> {
  const last = wordsOf(typed).at(-1);
  if (!last || last.folded.length < SHORTEST_BEGINNING) return [];
  const before = typed.slice(0, last.start);
  const terms = queryWords(before).map(({ folded }) => termOf(folded));

  const begun = index.words.completions(last.folded, CONSIDERED);
  const words = begun.length > 0 ? begun : index.words.corrections(last.folded, CONSIDERED);
  if (words.length === 0) return [];

  const likeLast = {
    combineWith: 'OR' as const,
    queries: [...new Set(words.map(({ folded }) => termOf(folded)))],
  };
  const query = { combineWith: 'AND' as const, queries: [...terms, likeLast] };
  const together = terms.length > 0 && new Set(index.find(query, today).flatMap((hit) => hit.terms));
  const completions = words
    .filter(({ folded }) => !together || together.has(termOf(folded)))
    .map(({ written }) => `${before}${written}${closingOf(typed, last.start)}`);
  const titles = index.find(query, today, ['title']).map(({ entry }) => entry.title);
  if (quotationsIn(typed).length === 0) {
    const [first, rest] = [completions.slice(0, MOST_WORDS), completions.slice(MOST_WORDS)];
    return distinct([...first, ...titles.slice(0, MOST_SUGGESTIONS), ...rest]);
  }
  // Which words follow each other the index does not know.
  const some: PhraseFilter = (hits, phrases) => saying(hits.slice(0, MOST_READ), phrases);
  const said: string[] = [];
  for (const text of completions.slice(0, MOST_TRIED)) {
    if ((await find(index, text, today, some)).hits.length > 0) said.push(text);
  }
  const says = said.map((text) => sayingAll(phrasesIn(text)));
  return distinct([...said, ...titles.filter((title) => says.some((saysIt) => saysIt([title])))]);
}

/** What closes the quotation a word stands in; nothing for a word outside. */
function closingOf(typed: string, at: number): string {
  return quotationsIn(typed).find(({ start, end }) => start < at && at < end)?.mark ?? '';
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
