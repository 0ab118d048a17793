import type { Core } from '@strapi/strapi';

import { OUTBOX_MESSAGE } from '../uids';

import type { Failure } from './failures';
import type { MessageState } from './schema';
import { totals } from './totals';

/** A message an instance has taken to send. */
export interface TakenMessage {
  id: number;
  key: string;
  template: string;
  sealed: string | null;
  /** This one included. */
  attempts: number;
  batch: string | null;
  recipient: string | null;
}

/** A line of the log: what may be known of a message without opening it. */
export interface LoggedMessage {
  id: number;
  template: string;
  about: string | null;
  state: MessageState;
  attempts: number;
  nextAttemptAt: Date | string;
  lastError: Failure['reason'] | null;
  lastReply: string | null;
  createdAt: Date | string;
  sentAt: Date | string | null;
}

export interface NewMessage {
  key: string;
  template: string;
  about: string | null;
  sealed: string;
  notBefore: Date;
  batch?: string;
  recipient?: string;
  state?: 'held';
}

/** As many as keep a statement below SQLite's 32,766 values. */
const ROWS_AT_ONCE = 500;

/** How long a message is one instance's, unless it says that it is still at it. */
export const LEASE_MS = 30_000;

export const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS);

/** What becomes of a message in hand that is to be tried again, by its state: its mailing may have been held meanwhile. */
const AGAIN = [
  ['sending', 'waiting'],
  ['held', 'held'],
] as const;

/** What is due by itself, and what is one of a mailing: that waits until nothing else is due. */
export type Rank = 0 | 1;

/** The table of messages, and the only statements that change it. */
export function messageTable(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(OUTBOX_MESSAGE);
  const table = () => strapi.db.getConnection(strapi.db.metadata.get(OUTBOX_MESSAGE).tableName);
  const isPostgres = strapi.db.dialect.client === 'postgres';

  /** The next messages that are due, or those whose instance gave no sign of life. */
  function due(state: 'waiting' | 'sending', rank: Rank, limit: number, now: Date) {
    const query = table()
      .select('id')
      .where({ state, rank })
      .where('next_attempt_at', '<=', now)
      .orderBy([{ column: 'next_attempt_at' }, { column: 'id' }])
      .limit(limit);
    // Instances pass over what another one is taking. SQLite writes one at a time as it is.
    return isPostgres ? query.forUpdate().skipLocked() : query;
  }

  const update = async (where: object, data: object): Promise<number> =>
    (await rows().updateMany({ where, data })).count;

  async function takeIn(
    state: 'waiting' | 'sending',
    run: string,
    rank: Rank,
    limit: number,
    now: Date,
  ): Promise<TakenMessage[]> {
    const choice = due(state, rank, limit, now);
    const taken = await table()
      // As an array the choice is made once; PostgreSQL may repeat an `IN (… LIMIT n)`.
      .whereRaw(isPostgres ? 'id = any(array(?))' : 'id in (?)', [choice])
      .update({
        state: 'sending',
        leased_by: run,
        next_attempt_at: leaseFrom(now),
        attempts: strapi.db.connection.raw('?? + 1', ['attempts']),
      })
      .returning(['id', 'key', 'template', 'sealed', 'attempts', 'batch', 'recipient']);
    return taken as TakenMessage[];
  }

  return {
    /** Adds messages in the running transaction, if there is one. A key that is there already changes nothing. */
    async add(added: readonly NewMessage[]): Promise<void> {
      const createdAt = new Date();
      const given = added.map(
        ({ notBefore, batch = null, recipient = null, state = 'waiting', ...message }) => ({
          ...message,
          batch,
          recipient,
          rank: batch === null ? 0 : 1,
          state,
          attempts: 0,
          nextAttemptAt: notBefore,
          createdAt,
        }),
      );
      for (let from = 0; from < given.length; from += ROWS_AT_ONCE) {
        await strapi.db
          .queryBuilder(OUTBOX_MESSAGE)
          .insert(given.slice(from, from + ROWS_AT_ONCE))
          .onConflict('key')
          .ignore()
          .execute();
      }
    },

    /** Takes the next due messages for a run, in one statement: no two runs, of whatever instance, take the same. */
    async take(run: string, rank: Rank, limit: number, now: Date): Promise<TakenMessage[]> {
      const waiting = await takeIn('waiting', run, rank, limit, now);
      return waiting.length > 0 ? waiting : takeIn('sending', run, rank, limit, now);
    },

    /** Puts back what was taken and not tried; what was held meanwhile stays so. */
    async giveBack(ids: readonly number[], run: string, now: Date): Promise<void> {
      if (ids.length === 0) return;
      for (const [from, to] of AGAIN) {
        await table()
          .whereIn('id', [...ids])
          .where({ leased_by: run, state: from })
          .update({
            state: to,
            leased_by: null,
            next_attempt_at: now,
            attempts: strapi.db.connection.raw('?? - 1', ['attempts']),
          });
      }
    },

    countSince: (about: string, since: Date): Promise<number> =>
      rows().count({ where: { about, createdAt: { $gt: since } } }),

    /** Says that a run is still at what it took. */
    async renew(run: string, now: Date): Promise<void> {
      await update({ leasedBy: run, state: 'sending' }, { nextAttemptAt: leaseFrom(now) });
    },

    /** What it said, and to whom, is forgotten with the same statement. */
    async markSent({ id }: TakenMessage, run: string, now: Date): Promise<void> {
      await update(
        { id, leasedBy: run },
        { state: 'sent', sentAt: now, sealed: null, leasedBy: null, lastError: null, lastReply: null },
      );
    },

    /**
     * Puts a message that did not go out back, or aside: one whose mailing was held meanwhile is held, and one that was
     * forgotten or given up stays so.
     *
     * @param again when to try it again; `null`: an editor has to say so
     * @param attempts how many tries it has had
     */
    async markFailed(
      { id }: TakenMessage,
      run: string,
      { reason, reply }: Failure,
      again: Date | null,
      attempts: number,
    ): Promise<void> {
      const failed = { attempts, leasedBy: null, lastError: reason, lastReply: reply };
      for (const [from, to] of AGAIN) {
        await update(
          { id, leasedBy: run, state: from },
          again ? { ...failed, state: to, nextAttemptAt: again } : { ...failed, state: 'parked' },
        );
      }
    },

    /** Of a message that is no longer wanted: it stays, and says nothing. */
    async markDropped({ id }: TakenMessage, run: string): Promise<void> {
      await update(
        { id, leasedBy: run },
        { state: 'dropped', sealed: null, leasedBy: null, lastError: 'no-longer-wanted', lastReply: null },
      );
    },

    /**
     * Gives parked messages all their tries back; those of a mailing are its own to try again.
     *
     * @param ids `null`: all of them
     * @returns how many there were
     */
    async unpark(ids: readonly number[] | null, now: Date): Promise<number> {
      return update(
        { state: 'parked', batch: { $null: true }, ...(ids ? { id: { $in: [...ids] } } : {}) },
        { state: 'waiting', attempts: 0, nextAttemptAt: now },
      );
    },

    /** Removes what has not gone out about something, so that nothing of a person stays behind. */
    async removeUnsent(about: string): Promise<void> {
      // What is being sent at this moment may arrive; if it does not, nothing is left to try again.
      await rows().deleteMany({ where: { about, state: ['waiting', 'sending', 'parked'] } });
    },

    async count(): Promise<Record<MessageState, number>> {
      return totals(await table().select('state').count({ total: '*' }).groupBy('state'));
    },

    /** A page of the log, without what is sealed. The newest first; of what waits, what is next. */
    async list(states: readonly MessageState[], page: number, pageSize: number): Promise<LoggedMessage[]> {
      const upcoming = states.includes('waiting');
      return (await rows().findMany({
        select: [
          'id',
          'template',
          'about',
          'state',
          'attempts',
          'nextAttemptAt',
          'lastError',
          'lastReply',
          'createdAt',
          'sentAt',
        ],
        where: { state: [...states] },
        orderBy: upcoming ? [{ nextAttemptAt: 'asc' }, { id: 'asc' }] : [{ id: 'desc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      })) as LoggedMessage[];
    },

    async find(id: number): Promise<Pick<TakenMessage, 'key' | 'template' | 'sealed'> | null> {
      return (await rows().findOne({
        select: ['id', 'key', 'template', 'sealed'],
        where: { id },
      })) as TakenMessage | null;
    },
  };
}

export type MessageTable = ReturnType<typeof messageTable>;
