import { LRUCache } from 'lru-cache';

import { type Answer, compressed, sizeOf } from './answer';
import type { Change } from './dialect';

interface Kept {
  answer: Answer;
  /** What it depends on: a table as a whole, or one document in it. */
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970: from when until when it is the right answer. */
  from: number;
  until: number;
}

/** What a change is called by those who depend on all of a table, or on one document in it. */
export const tagOf = (table: string, document?: string | null): string =>
  document ? `${table} ${document}` : table;

/** Nothing may be kept that was read before a change and finished after it. */
export interface Making {
  /** Tags that changed since it was begun; `null`: anything may have. */
  changed: Set<string> | null;
}

/** Answers in memory, the ones asked for last, within so many bytes. */
export function answerStore(megabytes: number) {
  const keysOf = new Map<string, Set<string>>();
  const making = new Set<Making>();

  const maxSize = megabytes * 1_048_576;
  // One answer takes no more than an eighth: others are to stay.
  const maxEntrySize = maxSize / 8;
  const sizeCalculation = ({ answer, tags }: Kept, key: string) =>
    sizeOf(answer) + 2 * key.length + 100 * tags.size;

  const kept = new LRUCache<string, Kept>({
    maxSize,
    maxEntrySize,
    sizeCalculation,
    dispose: ({ tags }, key, reason) => {
      if (reason === 'set') return;
      for (const tag of tags) {
        const keys = keysOf.get(tag);
        keys?.delete(key);
        if (keys?.size === 0) keysOf.delete(tag);
      }
    },
  });

  function clearAll(): void {
    kept.clear();
    for (const one of making) one.changed = null;
  }

  return {
    get(key: string, now: number): Answer | undefined {
      const found = kept.get(key);
      // A clock that was set back tells nothing of what is due.
      if (found && now >= found.from && now < found.until) return found.answer;
      if (found) kept.delete(key);
      return undefined;
    },

    has: (key: string): boolean => kept.has(key),

    /** Says that an answer is being made, from before anything is read for it. */
    begin(): Making {
      const one: Making = { changed: new Set() };
      making.add(one);
      return one;
    },

    end(one: Making): void {
      making.delete(one);
    },

    /** Keeps an answer, and its compressed forms when they are ready. @returns whether nothing changed meanwhile */
    keep(key: string, one: Making, entry: Kept): boolean {
      const { changed } = one;
      if (changed === null || [...entry.tags].some((tag) => changed.has(tag))) return false;
      kept.delete(key);
      kept.set(key, entry);
      // Too large a one was not taken.
      if (!kept.has(key)) return true;
      for (const tag of entry.tags) {
        const keys = keysOf.get(tag) ?? new Set();
        keysOf.set(tag, keys.add(key));
      }
      const packed = (answer: Answer) => {
        const whole = { ...entry, answer };
        // Still the same one, which nobody has cleared, and not too large with its other forms.
        if (kept.peek(key) === entry && sizeCalculation(whole, key) <= maxEntrySize) kept.set(key, whole);
      };
      // Where it cannot be packed it is given as it is.
      compressed(entry.answer).then(packed, () => undefined);
      return true;
    },

    /** Takes out what these changes touch. `null`: nobody knows what changed. */
    clear(changes: readonly Change[] | null): void {
      if (changes === null || changes.some(({ source }) => source === '*')) return clearAll();
      for (const { source, document } of changes) {
        for (const tag of [tagOf(source), tagOf(source, document)]) {
          for (const key of keysOf.get(tag) ?? []) kept.delete(key);
          for (const one of making) one.changed?.add(tag);
        }
      }
    },

    size: () => ({ answers: kept.size, bytes: kept.calculatedSize }),
  };
}

export type AnswerStore = ReturnType<typeof answerStore>;
