import type { BatchMessage, MailingMessages, MailingRefusal } from './mailing-messages';
import type { MessageTable } from './messages';
import type { MessageState } from './schema';
import { sealContent } from './sealed-content';
import type { JsonRecord, TemplateRegistry } from './templates';

/** One message of a mailing. */
export interface MailingMessage {
  /** Unique: the same key again changes nothing. */
  key: string;
  /** The contact, by documentId. */
  recipient: string;
  to: string;
  data: JsonRecord;
}

/** The same message to many: they go when nothing else is due, so many a minute, and can be held and given up together. */
export function mailings(
  messages: MessageTable,
  batches: MailingMessages,
  templates: TemplateRegistry,
  nudge: () => void,
) {
  return {
    /**
     * Adds a mailing's messages in the running transaction, held: `resumeMailing` lets them go.
     *
     * @param batch names the mailing
     * @throws when no such template is defined: a fault of the program
     */
    async enqueueMailing(
      batch: string,
      template: string,
      list: readonly MailingMessage[],
      now: Date,
    ): Promise<void> {
      if (!templates.has(template)) throw new Error(`No mail template is named ${template}`);
      await messages.add(
        list.map(({ key, recipient, to, data }) => ({
          key,
          template,
          about: null,
          sealed: sealContent(key, { to, data }),
          notBefore: now,
          batch,
          recipient,
          state: 'held' as const,
        })),
      );
    },

    /** Keeps what has not gone out of a mailing until it is let go on. */
    holdMailing: (batch: string): Promise<void> => batches.hold(batch),

    async resumeMailing(batch: string, now: Date): Promise<void> {
      await batches.letGo(batch, now);
      nudge();
    },

    /** Gives up what has not gone out. */
    async cancelMailing(batch: string): Promise<void> {
      const dropped = { state: 'dropped', sealed: null, lastError: 'no-longer-wanted' };
      await batches.moveBatch(batch, ['waiting', 'held'], dropped);
      // What was refused stays told as such, and holds nobody's address any more.
      await batches.moveBatch(batch, ['parked'], { sealed: null });
    },

    /** Gives what was set aside all its tries back. */
    async retryMailing(batch: string, now: Date): Promise<void> {
      await batches.moveBatch(batch, ['parked'], { state: 'waiting', attempts: 0, nextAttemptAt: now });
      nudge();
    },

    countMailing: (batch: string): Promise<Record<MessageState, number>> => batches.countBatch(batch),

    refusalsOfMailing: (batch: string): Promise<MailingRefusal[]> => batches.refusalsOfBatch(batch),

    /** What became of each message of a mailing, a block at a time. @param afterId the last one's of the block before */
    ofMailing: (batch: string, afterId: number, limit: number): Promise<BatchMessage[]> =>
      batches.ofBatch(batch, afterId, limit),

    /** Forgets what has not gone out to a contact, when they are forgotten. */
    forgetRecipient: (recipient: string): Promise<void> => batches.dropRecipient(recipient),

    /** How many mailings in a row a contact's mailbox refused. */
    refusalsInARow: (recipient: string): Promise<number> => batches.refusalsInARow(recipient),
  };
}
