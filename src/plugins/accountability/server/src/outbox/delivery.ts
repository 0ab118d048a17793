import type { Core } from '@strapi/strapi';

import {
  type Failure,
  failureOf,
  MAX_ATTEMPTS,
  MAX_MAILING_ATTEMPTS,
  outagePause,
  retryPause,
} from './failures';
import { type Letter, writeLetter } from './letter';
import { type Letterhead, readLetterhead } from './letterhead';
import type { MessageTable, TakenMessage } from './messages';
import { mailingAllowance } from './mailing-allowance';
import { mailingMessages } from './mailing-messages';
import { openContent } from './sealed-content';
import type { TemplateRegistry } from './templates';

/** What became of one message. */
export type Outcome = 'sent' | 'postponed' | 'parked' | 'dropped';

/** A contact whose mailbox refused a message of a mailing for good. */
export interface RefusedRecipient {
  batch: string;
  /** documentId */
  recipient: string;
  /** `550 5.1.1`, where the server said so. */
  reply: string | null;
}

type Unsent = Pick<TakenMessage, 'key' | 'template' | 'sealed'>;

const inWords = ({ reason, reply }: Failure) => (reply ? `${reason} (${reply})` : reason);

/** Messages taken with one statement. */
const BLOCK = 20;

/** Messages made and handed to the mail server, one at a time. */
export function messageDelivery(strapi: Core.Strapi, messages: MessageTable, templates: TemplateRegistry) {
  const allowance = mailingAllowance(mailingMessages(strapi));
  const sender = () => strapi.plugin('accountability').config<string>('outbox.sender');
  const email = (): { send(letter: Letter): Promise<unknown> } => strapi.plugin('email').service('email');

  /** @returns `null` where it is no longer wanted */
  async function compose({ key, template, sealed }: Unsent, letterhead: Letterhead): Promise<Letter | null> {
    const { to, data } = openContent(key, sealed);
    const rendered = await templates.render(template, data, letterhead.institute);
    return rendered && writeLetter(key, to, rendered, letterhead, sender());
  }

  return {
    /** Whether there is a server to send through (`SMTP_URL`). */
    configured: (): boolean => Boolean(strapi.plugin('accountability').config<boolean>('outbox.smtp')),

    /** Closes the connections kept open for the next message. */
    hangUp(): void {
      const { provider } = strapi.plugin('email') as unknown as { provider?: { close?(): void } };
      provider?.close?.();
    },

    /** A message as it would be sent now. @throws UnsendableError, TemplateError */
    preview: async (message: Unsent): Promise<Letter | null> =>
      compose(message, await readLetterhead(strapi)),

    /** @param id names the run in what it takes */
    begin(id: string, now: () => Date) {
      let letterhead: Promise<Letterhead> | null = null;
      let serverIsDown = false;
      const refused: RefusedRecipient[] = [];

      async function fail(message: TakenMessage, error: unknown): Promise<Outcome> {
        const failure = failureOf(error);
        const later = (pause: number) => new Date(now().getTime() + pause);
        if (failure.blames === 'server') {
          if (!serverIsDown) strapi.log.warn(`Mail does not go out: ${inWords(failure)}`);
          serverIsDown = true;
          await messages.markFailed(message, id, failure, later(outagePause(1)), message.attempts - 1);
          return 'postponed';
        }
        strapi.log.warn(`Mail ${message.id} (${message.template}) did not go out: ${inWords(failure)}`);
        const most = message.batch === null ? MAX_ATTEMPTS : MAX_MAILING_ATTEMPTS;
        const worthTrying = failure.blames === 'message' && message.attempts < most;
        const again = worthTrying ? later(retryPause(message.attempts)) : null;
        await messages.markFailed(message, id, failure, again, message.attempts);
        if (!again && failure.reason === 'recipient-refused' && message.batch && message.recipient) {
          const { batch, recipient } = message;
          refused.push({ batch, recipient, reply: failure.reply });
        }
        return again ? 'postponed' : 'parked';
      }

      /** Taken, and not tried yet. */
      const taken: TakenMessage[] = [];
      /** Of those: the lanes wait for one another's, and take no block each. */
      let taking: Promise<void> | null = null;
      let limited = false;
      const mailings = new Set<string>();

      async function takeMore(): Promise<void> {
        const own = await messages.take(id, 0, BLOCK, now());
        taken.push(...own);
        if (own.length > 0) return;
        const allowed = await allowance.left(now());
        const some = allowed > 0 ? await messages.take(id, 1, Math.min(BLOCK, allowed), now()) : [];
        taken.push(...some);
        limited = allowed === 0 || (some.length === allowed && allowed < BLOCK);
      }

      async function nextTaken(): Promise<TakenMessage | undefined> {
        if (taken.length === 0) {
          taking ??= takeMore().finally(() => (taking = null));
          await taking;
        }
        return taken.shift();
      }

      return {
        renew: () => messages.renew(id, now()),

        /** Whether the server takes no mail at all: what else is due had better wait. */
        serverIsDown: () => serverIsDown,

        /** Whether mailings wait for the minute to pass. */
        isLimited: () => limited,

        /** The mailings of which a message was tried, each with whose mailboxes refused it for good. */
        mailings: () =>
          [...mailings].map((batch) => ({ batch, refused: refused.filter((one) => one.batch === batch) })),

        /** Takes the next due message and sends it; `null` when there is none, or no point. */
        async next(): Promise<Outcome | null> {
          const message = serverIsDown ? null : await nextTaken();
          if (!message) return null;
          if (message.batch !== null) mailings.add(message.batch);
          try {
            letterhead ??= readLetterhead(strapi);
            const letter = await compose(message, await letterhead);
            if (letter === null) {
              await messages.markDropped(message, id);
              return 'dropped';
            }
            await email().send(letter);
          } catch (error) {
            return fail(message, error);
          }
          await messages.markSent(message, id, now());
          return 'sent';
        },

        /** Puts back what was taken and not tried. */
        end: () =>
          messages.giveBack(
            taken.splice(0).map((message) => message.id),
            id,
            now(),
          ),
      };
    },
  };
}
