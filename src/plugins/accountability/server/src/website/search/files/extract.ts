import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../../shared/database/transaction';
import { SEARCH_ENTRY, UPLOADED_FILE } from '../../../uids';
import { plain } from '../entries/item';
import { takeRevision } from '../entries/revision';
import type { EntryRow } from '../entries/rows';

import { kindOf } from './kinds';
import { LIMITS } from './limits';
import { FileTooLargeError, openFile } from './open-file';
import { readInThread } from './reader-thread';
import type { Extraction } from './vocabulary';

interface Outcome {
  extraction: Extraction;
  text?: string;
}

/** Longer than a file may take: until then nobody else begins with it, nor again after it ended the process. */
const LEASE_MS = 5 * 60_000;

/** Words that the end of a line divides. */
const DIVIDED = /(\p{L})-\n(?=\p{Ll})/gu;

/** Reads the text of published files, one after the other. */
export function textExtraction(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(SEARCH_ENTRY);

  async function next(): Promise<EntryRow | null> {
    return (await rows().findOne({
      where: {
        extraction: 'waiting',
        removed: false,
        $or: [{ extractAfter: { $null: true } }, { extractAfter: { $lte: new Date() } }],
      },
      orderBy: { id: 'asc' },
    })) as EntryRow | null;
  }

  /** Counts the try before it is made: a file that ends the process is not tried for ever. @returns whether it is ours */
  async function begin({ id, mark, extractionTries }: EntryRow): Promise<boolean> {
    const { count } = await rows().updateMany({
      where: { id, mark, extraction: 'waiting', extractionTries },
      data: { extractionTries: extractionTries + 1, extractAfter: new Date(Date.now() + LEASE_MS) },
    });
    return count > 0;
  }

  async function read(row: EntryRow): Promise<Outcome> {
    const file = (await strapi.db
      .query(UPLOADED_FILE)
      .findOne({ where: { id: Number(row.key.split(':')[1]) }, select: ['ext', 'url'] })) as {
      ext: string | null;
      url: string;
    } | null;
    const kind = file && kindOf(file);
    if (!kind) return { extraction: 'missing' };
    try {
      return await readInThread(kind, await openFile(strapi, file.url));
    } catch (error) {
      if (error instanceof FileTooLargeError) return { extraction: 'too-large' };
      const last = row.extractionTries + 1 >= LIMITS.tries;
      return { extraction: last ? 'missing' : 'waiting' };
    }
  }

  /** Writes what was read, unless the file is another one by now or not public any more. */
  async function finish({ id, mark, key }: EntryRow, { extraction, text }: Outcome): Promise<void> {
    if (extraction === 'waiting') return;
    if (!['read', 'none'].includes(extraction)) {
      strapi.log.warn(`The search has no text of the file ${key}: ${extraction}`);
    }
    await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      const revision = await takeRevision(strapi, trx);
      await rows().updateMany({
        where: { id, mark, removed: false },
        data: {
          extraction,
          extractAfter: null,
          revision,
          text: text === undefined ? null : plain(text.replace(DIVIDED, '$1')),
        },
      });
    });
  }

  return {
    /**
     * Reads every file that waits for it. What was read is written file by file, so that a run that died is gone on with
     * where it stopped.
     */
    async extractWaiting(signal?: AbortSignal): Promise<void> {
      while (!signal?.aborted) {
        const row = await next();
        if (!row) return;
        if (row.extractionTries >= LIMITS.tries) await finish(row, { extraction: 'damaged' });
        else if (await begin(row)) await finish(row, await read(row));
      }
    },
  };
}
