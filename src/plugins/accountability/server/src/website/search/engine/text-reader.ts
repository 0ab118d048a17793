import { setImmediate } from 'node:timers/promises';

import type { Hit } from './text-index';

/** A text that is kept: its title, headings and words below them. */
interface KeptTexts {
  id: number;
  texts: string[];
}

/** Gives the kept texts with these ids, in any order, without those that are not there any more. */
export type LoadTexts = (ids: readonly number[]) => Promise<KeptTexts[]>;

/** Reads the texts of hits, in their order, as far as the reading of the request goes. */
export type TextReader = (
  hits: readonly Hit[],
  take: (hit: Hit, texts: readonly string[]) => void,
) => Promise<void>;

const AT_ONCE = 10;

/**
 * How much is read for one request, in characters, whatever is read of it when. For a search some two thousand bulletins, or
 * ten of the longest files: a quarter of a second of work, with others answered in between. For suggestions, which are asked
 * for at every letter, a hundred bulletins.
 */
export const MOST_READ = { search: 10_000_000, suggestions: 500_000 } as const;

/**
 * A reader for one request. The text in which it has read enough is still read whole; those after it are not, nor those of the
 * next call.
 *
 * @param most characters
 */
export function textReader(load: LoadTexts, most: number): TextReader {
  let left = most;
  return async (hits, take) => {
    for (let at = 0; at < hits.length && left > 0; at += AT_ONCE) {
      const some = hits.slice(at, at + AT_ONCE);
      const loaded = await load(some.map(({ entry }) => entry.id));
      const textsOf = new Map(loaded.map(({ id, texts }) => [id, texts]));
      for (const hit of some) {
        if (left <= 0) return;
        const texts = textsOf.get(hit.entry.id) ?? [];
        left -= texts.reduce((sum, text) => sum + text.length, 0);
        take(hit, texts);
        await setImmediate();
      }
    }
  };
}
