import type { Core } from '@strapi/strapi';

import { OUTBOX_MESSAGE } from '../uids';

import type { FailureReason } from './failures';
import { leaseFrom, type LoggedMessage } from './messages';
import type { MessageState } from './schema';
import { totals } from './totals';

/** What may be known of one message of a mailing. */
export type BatchMessage = Omit<LoggedMessage, 'template' | 'about'> & { recipient: string | null };

/** A reason for which a mailing did not reach some, and how many. */
export interface MailingRefusal {
  reason: FailureReason;
  total: number;
}

/** The rows of mailings in the table of messages: taken and sent like all others, counted and stopped together. */
export function mailingMessages(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(OUTBOX_MESSAGE);
  const table = () => strapi.db.getConnection(strapi.db.metadata.get(OUTBOX_MESSAGE).tableName);
  const update = async (where: object, data: object): Promise<number> =>
    (await rows().updateMany({ where, data })).count;

  return {
    /** Messages of mailings that went out since an instant, or are about to. */
    async mailedSince(since: Date): Promise<number> {
      const [sent, sending] = await Promise.all([
        rows().count({ where: { rank: 1, sentAt: { $gt: since } } }),
        rows().count({ where: { rank: 1, state: 'sending' } }),
      ]);
      return sent + sending;
    },

    /** Moves the messages of a mailing from some states into another. */
    moveBatch: (batch: string, from: readonly MessageState[], data: object): Promise<number> =>
      update({ batch, state: { $in: [...from] } }, data),

    /**
     * Holds what has not gone out of a mailing. One in flight is held too, still its run's (`leasedBy`): it goes out, or
     * stays held.
     */
    async hold(batch: string): Promise<void> {
      await update({ batch, state: { $in: ['waiting', 'sending'] } }, { state: 'held' });
    },

    /** Lets a held mailing go on; one that is in flight stays with its run, for as long as a lease lasts. */
    async letGo(batch: string, now: Date): Promise<void> {
      const held = { batch, state: 'held' };
      await update({ ...held, leasedBy: { $null: true } }, { state: 'waiting', nextAttemptAt: now });
      await update(held, { state: 'sending', nextAttemptAt: leaseFrom(now) });
    },

    /** Drops what has not gone out to a contact, with everything it holds; one in flight may still arrive, once. */
    async dropRecipient(recipient: string): Promise<void> {
      await update(
        { recipient, state: { $in: ['waiting', 'sending', 'held', 'parked'] } },
        { state: 'dropped', sealed: null, lastError: 'no-longer-wanted' },
      );
    },

    /** How many messages of a mailing there are, by what became of them. */
    async countBatch(batch: string): Promise<Record<MessageState, number>> {
      return totals(await table().where({ batch }).select('state').count({ total: '*' }).groupBy('state'));
    },

    /** Why messages of a mailing were set aside, and how many for each reason, the most frequent first. */
    async refusalsOfBatch(batch: string): Promise<MailingRefusal[]> {
      const counted: { reason: FailureReason | null; total: number | string }[] = await table()
        .where({ batch, state: 'parked' })
        .select('last_error as reason')
        .count({ total: '*' })
        .groupBy('last_error');
      return counted
        .map(({ reason, total }) => ({ reason: reason ?? 'message-refused', total: Number(total) }))
        .sort((one, other) => other.total - one.total || one.reason.localeCompare(other.reason));
    },

    /** What became of each message of a mailing, a block at a time by ascending id. */
    async ofBatch(batch: string, afterId: number, limit: number): Promise<BatchMessage[]> {
      return (await rows().findMany({
        select: [
          'id',
          'recipient',
          'state',
          'attempts',
          'nextAttemptAt',
          'lastError',
          'lastReply',
          'createdAt',
          'sentAt',
        ],
        where: { batch, id: { $gt: afterId } },
        orderBy: { id: 'asc' },
        limit,
      })) as BatchMessage[];
    },

    /** How many mailings a recipient's mailbox refused in a row, the latest counted back. */
    async refusalsInARow(recipient: string): Promise<number> {
      const ended = (await rows().findMany({
        select: ['state', 'lastError'],
        where: { recipient, state: { $in: ['sent', 'parked'] } },
        orderBy: { id: 'desc' },
        limit: 10,
      })) as Pick<LoggedMessage, 'state' | 'lastError'>[];
      const taken = ended.findIndex(({ lastError }) => lastError !== 'recipient-refused');
      return taken === -1 ? ended.length : taken;
    },
  };
}

export type MailingMessages = ReturnType<typeof mailingMessages>;
