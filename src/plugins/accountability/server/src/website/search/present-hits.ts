import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY } from '../../uids';

import type { Hit } from './engine/text-index';
import type { PlanReference } from './entries/item';
import type { EntryRow } from './entries/rows';
import type { Kind } from './vocabulary';
import { excerpt, highlight, type Wanted, wordByWord } from './words/highlight';
import type { Phrase } from './words/phrases';

/** Something that was found, as the public reads it. */
export interface FoundItem {
  kind: Kind;
  documentId: string;
  slug: string | null;
  title: string;
  /** The title as HTML: escaped, the words found in `<mark>`. */
  titleHtml: string;
  /** The passage that says most of them, likewise. */
  excerptHtml: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** Where it is read; of a file, where the file is. */
  url: string;
  /** Of an action, the plan it is read in: its row there is `#accion-<documentId>`. */
  plan: PlanReference | null;
}

/** Texts of many files can be long: so many are in memory at once. */
const AT_ONCE = 10;

/** The hits of a page with the passages that say what was looked for, and when the newest of them changed. */
export async function presentHits(strapi: Core.Strapi, hits: readonly Hit[], phrases: readonly Phrase[]) {
  const items: FoundItem[] = [];
  let modified: Date | null = null;
  for (let at = 0; at < hits.length; at += AT_ONCE) {
    const some = hits.slice(at, at + AT_ONCE);
    const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
      where: { id: { $in: some.map(({ entry }) => entry.id) }, removed: false },
    })) as EntryRow[];
    for (const { entry, terms } of some) {
      // What was withdrawn while it was being looked for is not there any more.
      const row = rows.find(({ id }) => id === entry.id);
      if (!row) continue;
      items.push(present(row, { terms, phrases }));
      const changed = row.changedAt === null ? null : new Date(row.changedAt);
      if (changed && (!modified || changed > modified)) modified = changed;
      await setImmediate();
    }
  }
  return { items, modified };
}

const isMarked = (html: string) => html.includes('<mark>');

/** The passage that says most; where only a heading says a phrase, that; where none can be marked, that of its words. */
function passageOf({ text, headings, title }: EntryRow, wanted: Wanted): string {
  const passage = excerpt(text || headings || '', wanted);
  if (!wanted.phrases?.length || isMarked(passage)) return passage;
  const heading = excerpt(headings ?? '', wanted);
  if (isMarked(heading)) return heading;
  return isMarked(highlight(title ?? '', wanted))
    ? passage
    : excerpt(text || headings || '', wordByWord(wanted));
}

function present(row: EntryRow, wanted: Wanted): FoundItem {
  const title = row.title ?? '';
  return {
    kind: row.kind,
    documentId: row.itemId,
    slug: row.slug,
    title,
    titleHtml: highlight(title, wanted),
    excerptHtml: passageOf(row, wanted),
    date: row.date,
    url: row.url ?? '',
    plan: row.plan,
  };
}
