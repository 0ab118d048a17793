import type { Core } from '@strapi/strapi';

import { OUTBOX_MESSAGE } from '../uids';

import type { Failure } from './failures';
import type { MessageState } from './schema';

/** A message an instance has taken to send. */
export interface TakenMessage {
  id: number;
  key: string;
  template: string;
  sealed: string | null;
  /** This one included. */
  attempts: number;
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
}

/** How long a message is one instance's, unless it says that it is still at it. */
export const LEASE_MS = 30_000;

/** The table of messages, and the only statements that change it. */
export function messageTable(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(OUTBOX_MESSAGE);
  const table = () => strapi.db.getConnection(strapi.db.metadata.get(OUTBOX_MESSAGE).tableName);
  const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

  /** The next message that is due, or whose instance gave no sign of life. */
  function nextDue(now: Date) {
    const query = table()
      .select('id')
      .whereIn('state', ['waiting', 'sending'])
      .where('next_attempt_at', '<=', now)
      .orderBy([{ column: 'next_attempt_at' }, { column: 'id' }])
      .limit(1);
    // Instances pass over what another one is taking. SQLite writes one at a time as it is.
    return strapi.db.dialect.client === 'postgres' ? query.forUpdate().skipLocked() : query;
  }

  const update = async (where: object, data: object): Promise<number> =>
    (await rows().updateMany({ where, data })).count;

  return {
    /** Adds a message in the running transaction, if there is one. A key that is there already changes nothing. */
    async add({ notBefore, ...message }: NewMessage): Promise<void> {
      await strapi.db
        .queryBuilder(OUTBOX_MESSAGE)
        .insert({
          ...message,
          state: 'waiting',
          attempts: 0,
          nextAttemptAt: notBefore,
          createdAt: new Date(),
        })
        .onConflict('key')
        .ignore()
        .execute();
    },

    /** Takes the next due message for a run, in one statement: no two runs, of whatever instance, take the same. */
    async take(run: string, now: Date): Promise<TakenMessage | null> {
      const taken = await table()
        // Compared with `=` the choice is made once; PostgreSQL may repeat an `IN (… LIMIT 1)`.
        .where('id', nextDue(now))
        .update({
          state: 'sending',
          leased_by: run,
          next_attempt_at: leaseFrom(now),
          attempts: strapi.db.connection.raw('?? + 1', ['attempts']),
        })
        .returning(['id', 'key', 'template', 'sealed', 'attempts']);
      const [message] = taken as TakenMessage[];
      return message ?? null;
    },

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
     * Puts a message that did not go out back, or aside.
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
      await update(
        { id, leasedBy: run },
        {
          state: again ? 'waiting' : 'parked',
          ...(again ? { nextAttemptAt: again } : {}),
          attempts,
          leasedBy: null,
          lastError: reason,
          lastReply: reply,
        },
      );
    },

    /** Gives parked messages all their tries back. @param ids `null`: all of them. @returns how many there were. */
    async unpark(ids: readonly number[] | null, now: Date): Promise<number> {
      return update(
        { state: 'parked', ...(ids ? { id: { $in: [...ids] } } : {}) },
        { state: 'waiting', attempts: 0, nextAttemptAt: now },
      );
    },

    /** Removes what has not gone out about something, so that nothing of a person stays behind. */
    async removeUnsent(about: string): Promise<void> {
      await rows().deleteMany({ where: { about, state: ['waiting', 'parked'] } });
    },

    async count(): Promise<Record<MessageState, number>> {
      const counted: unknown = await table().select('state').count({ total: '*' }).groupBy('state');
      const totals = new Map(
        (counted as { state: MessageState; total: number | string }[]).map(({ state, total }) => [
          state,
          Number(total),
        ]),
      );
      const of = (state: MessageState) => totals.get(state) ?? 0;
      return { waiting: of('waiting'), sending: of('sending'), sent: of('sent'), parked: of('parked') };
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
