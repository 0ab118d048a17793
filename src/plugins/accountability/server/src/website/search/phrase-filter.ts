import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY } from '../../uids';

import type { PhraseFilter } from './engine/find';
import type { EntryRow } from './entries/rows';
import { sayingAll } from './words/phrases';

const AT_ONCE = 25;
/**
 * So much is read for one query, the best hits first: some two thousand bulletins, or fifty long files. In a quarter of a
 * second of work, with others answered in between.
 */
const MOST_CHARACTERS = 10_000_000;

/** Looks for phrases in the texts that are kept: the index knows which words a text has, and not in which order. */
export const phraseFilter =
  (strapi: Core.Strapi): PhraseFilter =>
  async (hits, phrases) => {
    if (phrases.length === 0) return [...hits];
    const saysThem = sayingAll(phrases);
    const kept: (typeof hits)[number][] = [];
    let left = MOST_CHARACTERS;
    for (let at = 0; at < hits.length && left > 0; at += AT_ONCE) {
      const some = hits.slice(at, at + AT_ONCE);
      const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
        where: { id: { $in: some.map(({ entry }) => entry.id) }, removed: false },
        select: ['id', 'title', 'headings', 'text'],
      })) as Pick<EntryRow, 'id' | 'title' | 'headings' | 'text'>[];
      const textsOf = new Map(rows.map(({ id, title, headings, text }) => [id, [title, headings, text]]));
      for (const hit of some) {
        const texts = (textsOf.get(hit.entry.id) ?? []).filter((text) => text !== null);
        left -= texts.reduce((sum, text) => sum + text.length, 0);
        if (saysThem(texts)) kept.push(hit);
        await setImmediate();
      }
    }
    return kept;
  };
