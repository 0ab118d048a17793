import type { Query } from 'minisearch';

import { type Phrase, phrasesIn, sayingAll, withoutMarks } from '../words/phrases';
import { type QueryWord, queryWords } from '../words/query';
import { termOf } from '../words/term';
import type { WordList } from '../words/word-list';

import type { Hit, TextIndex } from './text-index';
import type { TextReader } from './text-reader';

/** What was found for a query, before it is filtered. */
export interface Found {
  /** Their terms are those beside the phrases. */
  hits: Hit[];
  /** Each hit says all of them. */
  phrases: Phrase[];
  /** The query as it may have been meant, where next to nothing was found for it. */
  suggestion: string | null;
}

/** Of so many words at most what else they may mean is looked for. */
const MOST_DOUBTED = 8;
const MOST_COMPLETIONS = 10;
const MOST_CORRECTIONS = 5;
const SHORTEST_BEGINNING = 3;
/** Next to nothing. */
const FEW = 3;
/** A word that is in so many times as many texts is rather what was meant. */
const TELLING = 10;

/** How much a word counts that begins like the one asked for, or differs from it by one letter or two. */
const COMPLETION = 0.5;
const CORRECTION = [0, 0.4, 0.2];

/**
 * Looks for a query: first for texts that have all of its words; where there is none, for those that have words like them,
 * begun or mistyped; where there is none either, for those that have any of them. What is put between quotation marks they say
 * in any case, word after word. For that, texts are read once each, the best first, as far as the reader goes: what only texts
 * after those say is not found, so that with phrases there may be more than is found.
 *
 * @param today `YYYY-MM-DD`
 */
export async function find(index: TextIndex, query: string, today: string, read: TextReader): Promise<Found> {
  const [words, phrases] = [queryWords(query), phrasesIn(query)];
  const terms = termsOf(words);
  if (terms.length === 0) return { hits: [], phrases, suggestion: null };

  const having = (asked: Query) => index.find(asked, today);
  const fitting = having({ combineWith: 'AND', queries: terms });
  const saying = phraseFilter(read, phrases);
  const exact = await saying(fitting);
  let hits = exact;
  for (const asked of exact.length > 0 ? [] : forgiving(words, index.words)) {
    hits = await saying(having(asked));
    if (hits.length > 0) break;
  }
  const meant = exact.length < FEW ? corrected(query, words, index.words) : null;
  // Its words are there, though not one after the other.
  const suggestion = meant ?? (hits.length === 0 && fitting.length > 0 ? withoutMarks(query) : null);
  return { hits: besidePhrases(hits, words), phrases, suggestion };
}

/** Keeps, of hits whose words fit, those whose texts say the phrases. */
function phraseFilter(read: TextReader, phrases: readonly Phrase[]): (hits: Hit[]) => Promise<Hit[]> {
  const saysThem = sayingAll(phrases);
  const verdicts = new Map<number, boolean>();
  return async (hits) => {
    if (phrases.length === 0) return hits;
    const unread = hits.filter(({ entry }) => !verdicts.has(entry.id));
    await read(unread, ({ entry }, texts) => verdicts.set(entry.id, saysThem(texts)));
    return hits.filter(({ entry }) => verdicts.get(entry.id));
  };
}

const termsOf = (words: readonly QueryWord[]) => [...new Set(words.map(({ folded }) => termOf(folded)))];

/** The hits without the terms of words that were asked for in a phrase alone: such a word by itself was not. */
function besidePhrases(hits: Hit[], words: readonly QueryWord[]): Hit[] {
  const quoted = new Set(termsOf(words.filter((word) => word.quoted)));
  for (const term of termsOf(words.filter((word) => !word.quoted))) quoted.delete(term);
  return hits.map((hit) => ({ ...hit, terms: hit.terms.filter((term) => !quoted.has(term)) }));
}

/** What else may have been meant by the words beside the phrases, the likest first. */
function forgiving(words: readonly QueryWord[], list: WordList): Query[] {
  const free = words.filter((word) => !word.quoted);
  if (free.length === 0) return [];
  const said = termsOf(words.filter((word) => word.quoted));
  const like = ({ folded }: QueryWord, at: number) =>
    at < MOST_DOUBTED ? likeIt(folded, list) : termOf(folded);
  const all: Query = { combineWith: 'AND', queries: [...said, ...free.map(like)] };
  // A code is found whole or not at all: `2026-000001` is not in every text of 2026.
  const codes = new Map<number, Query[]>();
  free.forEach((word, at) => codes.set(word.chunk, [...(codes.get(word.chunk) ?? []), like(word, at)]));
  const queries = [...codes.values()].map((parts): Query => ({ combineWith: 'AND', queries: parts }));
  const any: Query = { combineWith: 'OR', queries };
  return [all, said.length === 0 ? any : { combineWith: 'AND', queries: [...said, any] }];
}

/** A word, or what may have been meant by it. */
function likeIt(folded: string, list: WordList): Query {
  const weights = new Map<string, number>([[termOf(folded), 1]]);
  const also = (like: string, weight: number) => {
    const term = termOf(like);
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  if (!/\p{N}/u.test(folded)) {
    if (folded.length >= SHORTEST_BEGINNING) {
      for (const word of list.completions(folded, MOST_COMPLETIONS)) also(word.folded, COMPLETION);
    }
    for (const word of list.corrections(folded, MOST_CORRECTIONS)) {
      also(word.folded, CORRECTION[word.distance] ?? 0);
    }
  }
  const queries = [...weights].map(([term, weight]) => ({ queries: [term], boostTerm: () => weight }));
  return { combineWith: 'OR', queries };
}

/** The query with each word that is in next to no text replaced by the one it is likely meant to be; `null` where none is. */
function corrected(query: string, words: readonly QueryWord[], list: WordList): string | null {
  let text = '';
  let at = 0;
  for (const { folded, start, end } of words.slice(0, MOST_DOUBTED)) {
    const better = /\p{N}/u.test(folded) ? undefined : meantBy(folded, list);
    if (better === undefined || start < at) continue;
    text += query.slice(at, start) + better;
    at = end;
  }
  return at === 0 ? null : (text + query.slice(at)).replace(/\s+/g, ' ').trim();
}

function meantBy(folded: string, list: WordList): string | undefined {
  const texts = list.textsWith(folded);
  if (texts >= FEW) return undefined;
  const [best] = list.corrections(folded, MOST_CORRECTIONS).filter(
    // Another form of the same word corrects nothing.
    (word) => termOf(word.folded) !== termOf(folded) && word.texts >= texts * TELLING,
  );
  return best?.written;
}
