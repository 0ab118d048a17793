import type { Core } from '@strapi/strapi';

import { errorKind } from '../../../shared/error-kind';
import type { Transaction } from '../../../shared/database/transaction';
import { POSITION, SEARCH_CHANGE, SEARCH_ENTRY, UPLOADED_FILE } from '../../../uids';

import { EVERYTHING, noteChange, notedOf } from './change-log';
import { answeredForBy } from './dependents';
import { takeRevision } from './revision';
import type { EntryRow } from './rows';
import { differing, type Source, SOURCES } from './sources';
import { entryWriter } from './write-entries';

interface ChangeRow {
  id: number;
  uid: string;
  itemId: string;
  failures: number;
}

const AT_ONCE = 100;
const TRIES = 3;
const RETRY_MS = 60_000;
const LONGEST_WAIT_MS = 24 * 3_600_000;

export interface ChangeTaker {
  /** Takes in everything that was noted and is not waiting after a failure. */
  takeAllNoted: () => Promise<void>;
}

/** Takes what was noted into the index. */
export function changeTaker(strapi: Core.Strapi): ChangeTaker {
  const changes = () => strapi.db.query(SEARCH_CHANGE);
  const entries = () => strapi.db.query(SEARCH_ENTRY);
  const write = entryWriter(strapi);

  /** Everything that is published of a source or was until now. */
  async function takeAll(source: Source, revision: number): Promise<void> {
    const known = (await entries().findMany({
      where: { kind: source.kind, removed: false },
      select: ['itemId'],
    })) as Pick<EntryRow, 'itemId'>[];
    const published = await source.published(strapi);
    const ids = new Set([...known.map(({ itemId }) => itemId), ...published.keys()]);
    for (const id of ids) await write.take(source, id, revision);
  }

  async function takeFiles(itemId: string, revision: number): Promise<void> {
    if (itemId !== EVERYTHING) return write.takeFile(Number(itemId), revision);
    const known = (await entries().findMany({
      where: { kind: 'document', removed: false },
      select: ['key'],
    })) as Pick<EntryRow, 'key'>[];
    for (const { key } of known) await write.takeFile(Number(key.split(':')[1]), revision);
  }

  async function take({ uid, itemId }: Pick<ChangeRow, 'uid' | 'itemId'>, revision: number): Promise<void> {
    if (uid === UPLOADED_FILE) return takeFiles(itemId, revision);
    if (uid === POSITION) {
      for (const { uid: theirs, documentId } of await answeredForBy(strapi, itemId)) {
        await take({ uid: theirs, itemId: documentId }, revision);
      }
      return;
    }
    const source = SOURCES.find((one) => one.uid === uid);
    if (!source) return;
    if (itemId === EVERYTHING) await takeAll(source, revision);
    else await write.take(source, itemId, revision);
    if (!source.changesOthers) return;
    // Each by itself: one that cannot be taken in keeps none of the others back. One that waits is worth another try.
    const noted = await notedOf(strapi, uid, { after: { $null: true } });
    for (const other of await differing(strapi, source)) {
      if (!noted.has(other)) await noteChange(strapi, uid, other);
    }
  }

  /** Takes in one thing, and its notes out, in one transaction; another instance that has the same before it finds none. */
  async function takeOnce(change: ChangeRow, where: object): Promise<void> {
    await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      const revision = await takeRevision(strapi, trx);
      if ((await changes().deleteMany({ where })).count > 0) await take(change, revision);
    });
  }

  /** The same, put off where it fails again and again: the rest can still be found. */
  async function takeNoted(change: ChangeRow, noted: readonly ChangeRow[]): Promise<void> {
    const where = { id: { $in: noted.map(({ id }) => id) } };
    for (let tries = 1; ; tries += 1) {
      try {
        await takeOnce(change, where);
        return;
      } catch (error) {
        // A busy database, most often.
        if (tries < TRIES) continue;
        const failures = Math.max(...noted.map((one) => one.failures)) + 1;
        const wait = Math.min(RETRY_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
        strapi.log.error(
          `The search could not take in ${change.uid} ${change.itemId} (${errorKind(error)}); it is tried again`,
        );
        await changes().updateMany({ where, data: { failures, after: new Date(Date.now() + wait) } });
        return;
      }
    }
  }

  return {
    async takeAllNoted(): Promise<void> {
      for (;;) {
        const due = (await changes().findMany({
          where: { $or: [{ after: { $null: true } }, { after: { $lte: new Date() } }] },
          orderBy: { id: 'asc' },
          limit: AT_ONCE,
        })) as ChangeRow[];
        if (due.length === 0) return;
        const together = new Map<string, ChangeRow[]>();
        for (const change of due) {
          const key = `${change.uid} ${change.itemId}`;
          together.set(key, [...(together.get(key) ?? []), change]);
        }
        for (const noted of together.values()) if (noted[0]) await takeNoted(noted[0], noted);
      }
    },
  };
}
