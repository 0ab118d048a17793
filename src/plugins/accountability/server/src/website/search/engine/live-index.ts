import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { SEARCH_ENTRY } from '../../../uids';
import { latestRevision } from '../entries/revision';
import type { EntryRow } from '../entries/rows';

import { TextIndex } from './text-index';

/** Texts read from the database at a time: each can have a million characters. */
const AT_ONCE = 25;

/**
 * This instance's index, made from the table of entries when it is first asked for, and afterwards from what changed in it
 * since, by whichever instance.
 *
 * @param takeAllNoted takes into the table what was noted
 */
export function liveIndex(strapi: Core.Strapi, takeAllNoted: () => Promise<void>) {
  let index = new TextIndex();
  /** Everything up to this revision is in the index. */
  let known = 0;
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  async function read(today: string): Promise<void> {
    await takeAllNoted();
    const latest = await latestRevision(strapi);
    // The database is another one, or of an earlier day.
    if (latest < known) [index, known] = [new TextIndex(), 0];
    if (latest > known) await readSince(known, latest);
    known = latest;
    index.removeEndedBefore(today);
  }

  async function readSince(from: number, to: number): Promise<void> {
    let last = 0;
    for (;;) {
      const rows = (await strapi.db.query(SEARCH_ENTRY).findMany({
        where: { id: { $gt: last }, revision: { $gt: from, $lte: to } },
        orderBy: { id: 'asc' },
        limit: AT_ONCE,
      })) as EntryRow[];
      for (const row of rows) {
        take(row);
        // A long text takes some tenths of a second: others are answered in between.
        await setImmediate();
      }
      last = rows.at(-1)?.id ?? last;
      if (rows.length < AT_ONCE) return;
    }
  }

  function take({ id, removed, kind, title, headings, text, date, until }: EntryRow): void {
    if (removed) index.remove(id);
    else index.put({ id, kind, title: title ?? '', headings: headings ?? '', text: text ?? '', date, until });
  }

  function begin(today: string): Promise<void> {
    const reading = read(today).finally(() => {
      running = null;
    });
    running = reading;
    return reading;
  }

  return {
    /**
     * The index with everything in it that was committed before this call, and nothing that was withdrawn before it. Who
     * asks while it is being brought up to date waits for the next time, together.
     *
     * @param today `YYYY-MM-DD`: what was public until yesterday is not in it
     */
    async upToDate(today: string): Promise<TextIndex> {
      if (running) {
        following ??= running
          .catch(() => undefined)
          .then(() => {
            following = null;
            return begin(today);
          });
        await following;
      } else {
        await begin(today);
      }
      return index;
    },
  };
}
