import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY, UPLOADED_FILE } from '../../../uids';

import { noteChange } from './change-log';
import type { EntryRow } from './rows';
import { knownSources } from './sources';
import type { ChangeTaker } from './take-changes';
import { fileKey, fileMark } from './write-entries';
import type { PublishedFile } from './item';

/**
 * Compares the index with what is published and takes in the difference: of an installation that had none yet, of one whose
 * database was written past the application, of one whose edition makes the words otherwise. Where there is no difference
 * it reads identifiers only.
 *
 * @returns how many things were taken in
 */
export async function reconcile(
  strapi: Core.Strapi,
  { takeNow, takeAllNoted }: ChangeTaker,
  signal?: AbortSignal,
): Promise<number> {
  let taken = 0;
  for (const source of knownSources(strapi)) {
    const published = await source.published(strapi);
    const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
      where: { kind: source.kind, removed: false },
      select: ['itemId', 'mark'],
    })) as Pick<EntryRow, 'itemId' | 'mark'>[];
    const known = new Map(rows.map(({ itemId, mark }) => [itemId, mark]));
    const ids = new Set([...published.keys(), ...known.keys()]);
    for (const id of ids) {
      if (signal?.aborted) return taken;
      if (published.get(id) === known.get(id)) continue;
      await takeNow(source, id);
      taken += 1;
      await setImmediate();
    }
  }
  return taken + (await reconcileFiles(strapi, takeAllNoted));
}

async function reconcileFiles(strapi: Core.Strapi, takeAllNoted: () => Promise<void>): Promise<number> {
  const known = (await strapi.db.query(SEARCH_ENTRY).findMany({
    where: { kind: 'document', removed: false },
    select: ['key', 'mark'],
  })) as Pick<EntryRow, 'key' | 'mark'>[];
  if (known.length === 0) return 0;
  const files = (await strapi.db
    .query(UPLOADED_FILE)
    .findMany({ select: ['id', 'hash', 'size', 'updatedAt'] })) as PublishedFile[];
  const marks = new Map(files.map((file) => [fileKey(file.id), fileMark(file)]));
  const changed = known.filter(({ key, mark }) => marks.get(key) !== mark);
  for (const { key } of changed) await noteChange(strapi, UPLOADED_FILE, key.slice(fileKey(0).length - 1));
  if (changed.length > 0) await takeAllNoted();
  return changed.length;
}
