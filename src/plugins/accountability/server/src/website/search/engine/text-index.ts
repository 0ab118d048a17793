import MiniSearch, { type Query, type SearchResult } from 'minisearch';

import type { Kind } from '../vocabulary';
import { searchWords, termOf } from '../words/term';
import { WordList } from '../words/word-list';

/** One thing that can be found, as the index takes it. */
export interface IndexedText {
  id: number;
  kind: Kind;
  title: string;
  headings: string;
  text: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** The last day it is public; `null`: no last day. */
  until: string | null;
}

/** What is kept of one beside the index of its words. */
export type Entry = Pick<IndexedText, 'id' | 'kind' | 'title' | 'date' | 'until'>;

export interface Hit {
  entry: Entry;
  /** The terms of the query found in it. */
  terms: string[];
  score: number;
}

/** A word in the title says more about what a text is about than one in a heading, and that one more than one below it. */
const BOOST = { title: 5, headings: 2, text: 1 };

/** How much more the newest counts than the same text of long ago, and after how many years half of that is left. */
const FRESH = 0.3;
const HALF_LIFE_YEARS = 2;
const YEAR_MS = 365.25 * 86_400_000;

const asItIs = (text: string) => [text];

/**
 * The words of everything published, in memory: about 15 kB for a text of 300 words (`npm run bench -- search`). The texts
 * themselves are not kept.
 */
export class TextIndex {
  readonly words = new WordList();
  readonly #entries = new Map<number, Entry>();
  readonly #index = new MiniSearch<IndexedText>({
    fields: ['title', 'headings', 'text'],
    tokenize: searchWords,
    processTerm: termOf,
    // A query comes as terms.
    searchOptions: { tokenize: asItIs, processTerm: (term) => term, boost: BOOST },
  });

  get size(): number {
    return this.#entries.size;
  }

  put(text: IndexedText): void {
    const { id, kind, title, date, until } = text;
    this.remove(id);
    this.#entries.set(id, { id, kind, title, date, until });
    this.#index.add(text);
    this.words.add(id, `${title}\n${text.headings}\n${text.text}`);
  }

  remove(id: number): void {
    if (!this.#entries.delete(id)) return;
    this.#index.discard(id);
    this.words.remove(id);
  }

  /** Takes out what was public until before a day. @param today `YYYY-MM-DD` */
  removeEndedBefore(today: string): void {
    for (const { id, until } of this.#entries.values()) {
      if (until !== null && until < today) this.remove(id);
    }
  }

  /**
   * What fits a query of terms, the best first.
   *
   * @param today `YYYY-MM-DD`: from it the freshness of a text is counted
   * @param fields where the terms have to stand; anywhere where nothing is said
   */
  find(query: Query, today: string, fields?: (keyof typeof BOOST)[]): Hit[] {
    const now = Date.parse(today);
    const results = this.#index.search(query, {
      ...(fields ? { fields } : {}),
      boostDocument: (id: number) => freshness(this.#entries.get(id)?.date ?? null, now),
    });
    return results.flatMap((result) => this.#hit(result)).sort(bestFirst);
  }

  #hit({ id, terms, score }: SearchResult): Hit[] {
    const entry = this.#entries.get(id as number);
    return entry ? [{ entry, terms, score }] : [];
  }
}

function freshness(date: string | null, now: number): number {
  if (date === null) return 1;
  const years = Math.max(0, now - Date.parse(date)) / YEAR_MS;
  return 1 + FRESH * 2 ** (-years / HALF_LIFE_YEARS);
}

/** Of what fits alike, the newest; and always in the same order, so that pages do not overlap. */
const bestFirst = (one: Hit, other: Hit) =>
  other.score - one.score ||
  (other.entry.date ?? '').localeCompare(one.entry.date ?? '') ||
  one.entry.id - other.entry.id;
