import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY, UPLOADED_FILE } from '../../../uids';

import { noteChange, notedOf } from './change-log';
import type { EntryRow } from './rows';
import { differing, SOURCES } from './sources';
import type { ChangeTaker } from './take-changes';
import { fileKey, fileMark } from './write-entries';
import type { PublishedFile } from './item';

/**
 * Compares the index with what is published and takes in the difference: of an installation that had none yet, of one whose
 * database was written past the application, of one whose edition makes the words otherwise. Where there is no difference
 * it reads identifiers only. What cannot be taken in is put off and stops nothing else.
 *
 * @returns how many things differed and were not noted yet
 */
export async function reconcile(
  strapi: Core.Strapi,
  { takeAllNoted }: ChangeTaker,
  signal?: AbortSignal,
): Promise<number> {
  let found = 0;
  for (const source of SOURCES) {
    const noted = await notedOf(strapi, source.uid);
    for (const id of await differing(strapi, source)) {
      if (signal?.aborted) return found;
      if (noted.has(id)) continue;
      // One after the other: who searches meanwhile waits for one only.
      await noteChange(strapi, source.uid, id);
      await takeAllNoted();
      found += 1;
      await setImmediate();
    }
  }
  return found + (await reconcileFiles(strapi, takeAllNoted));
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
  const noted = await notedOf(strapi, UPLOADED_FILE);
  const changed = known
    .filter(({ key, mark }) => marks.get(key) !== mark)
    .map(({ key }) => key.slice(fileKey(0).length - 1))
    .filter((id) => !noted.has(id));
  for (const id of changed) await noteChange(strapi, UPLOADED_FILE, id);
  if (changed.length > 0) await takeAllNoted();
  return changed.length;
}
