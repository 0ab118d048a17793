import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY } from '../../../uids';
import type { Kind } from '../vocabulary';

import { answers } from './answers';
import { contents } from './contents';
import type { Item } from './item';
import { pages } from './pages';
import type { EntryRow } from './rows';

/** Something that is published and can be found. */
export interface Source {
  kind: Exclude<Kind, 'document'>;
  /** The type whose changes change it. */
  uid: string;
  /** Whether a change of one may publish or withdraw others of it. */
  changesOthers?: true;
  /** What the public reads of one now; `null` where it is not published. */
  read: (strapi: Core.Strapi, documentId: string) => Promise<Item | null>;
  /** What is published, all of it or one, by documentId, with a mark that changes when it is published anew. */
  published: (strapi: Core.Strapi, documentId?: string) => Promise<Map<string, string>>;
}

/** Everything that can be found, by its source. */
export const SOURCES: readonly Source[] = [...contents, pages, answers];

/** What of a source stands otherwise in the index than it is published. */
export async function differing(strapi: Core.Strapi, { kind, published }: Source): Promise<string[]> {
  const now = await published(strapi);
  const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
    where: { kind, removed: false },
    select: ['itemId', 'mark'],
  })) as Pick<EntryRow, 'itemId' | 'mark'>[];
  const known = new Map(rows.map(({ itemId, mark }) => [itemId, mark]));
  return [...new Set([...now.keys(), ...known.keys()])].filter((id) => now.get(id) !== known.get(id));
}
