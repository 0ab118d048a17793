import { fold, wordsOf } from '../../../shared/text/folding';
import { phrasesIn, quotationsIn, sayingAll } from '../words/phrases';
import { queryWords } from '../words/query';
import { termOf } from '../words/term';

import type { Hit, TextIndex } from './text-index';
import type { TextReader } from './text-reader';

const MOST_SUGGESTIONS = 8;
/** Of the suggestions, how many complete only the last word, where there are titles too. */
const MOST_WORDS = 3;
const CONSIDERED = 20;
/** Of the completions beside a phrase or in it, how many are looked for, and in how many texts each. */
const MOST_TRIED = 5;
const MOST_TEXTS = 25;
const SHORTEST_BEGINNING = 2;

/**
 * What somebody may be about to type: the last word completed, or corrected where none begins like it, and titles that
 * have it beside the words before it. Each leads to something. Within quotation marks the phrase is completed, and closed, where
 * one of the best texts says it: of those that fit, only some are read.
 *
 * @param today `YYYY-MM-DD`
 */
export async function suggest(
  index: TextIndex,
  typed: string,
  today: string,
  read: TextReader,
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
  const hits = index.find(query, today);
  const together = terms.length > 0 && new Set(hits.flatMap((hit) => hit.terms));
  const completions = words
    .map(({ folded, written }) => ({
      term: termOf(folded),
      text: `${before}${written}${closingOf(typed, last.start)}`,
    }))
    .filter(({ term }) => !together || together.has(term));
  const titles = index.find(query, today, ['title']).map(({ entry }) => entry.title);
  if (quotationsIn(typed).length > 0) {
    const said = await saidOf(completions.slice(0, MOST_TRIED), hits, read);
    return distinct([
      ...said.map(({ text }) => text),
      ...titles.filter((title) => said.some(({ saysIt }) => saysIt([title]))),
    ]);
  }
  const texts = completions.map(({ text }) => text);
  const [first, rest] = [texts.slice(0, MOST_WORDS), texts.slice(MOST_WORDS)];
  return distinct([...first, ...titles.slice(0, MOST_SUGGESTIONS), ...rest]);
}

interface Completion {
  /** Of the word completed. */
  term: string;
  /** What was typed, completed. */
  text: string;
}

/** The completions whose phrases a text says that has the word: which words follow each other the index does not know. */
async function saidOf(completions: readonly Completion[], hits: readonly Hit[], read: TextReader) {
  const tried = completions.map(({ term, text }) => ({
    text,
    saysIt: sayingAll(phrasesIn(text)),
    having: new Set(hits.filter(({ terms }) => terms.includes(term)).slice(0, MOST_TEXTS)),
  }));
  const said = new Set<(typeof tried)[number]>();
  await read(
    hits.filter((hit) => tried.some(({ having }) => having.has(hit))),
    (hit, texts) => {
      for (const one of tried) if (!said.has(one) && one.having.has(hit) && one.saysIt(texts)) said.add(one);
    },
  );
  return tried.filter((one) => said.has(one));
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
