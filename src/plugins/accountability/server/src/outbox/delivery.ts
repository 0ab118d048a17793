import type { Core } from '@strapi/strapi';

import { failureOf, MAX_ATTEMPTS, outagePause, retryPause } from './failures';
import type { Letter } from './letter';
import { writeLetter } from './letter';
import { type Letterhead, readLetterhead } from './letterhead';
import type { MessageTable, TakenMessage } from './messages';
import { openContent } from './sealed-content';
import type { TemplateRegistry } from './templates';

/** What became of one message. */
export type Outcome = 'sent' | 'postponed' | 'parked';

type Unsent = Pick<TakenMessage, 'key' | 'template' | 'sealed'>;

/** Messages made and handed to the mail server, one at a time. */
export function messageDelivery(strapi: Core.Strapi, messages: MessageTable, templates: TemplateRegistry) {
  const sender = () => strapi.plugin('accountability').config<string>('outbox.sender');
  const email = (): { send(letter: Letter): Promise<unknown> } => strapi.plugin('email').service('email');
  /** Runs in a row in which the server took nothing. */
  let outages = 0;

  async function compose({ key, template, sealed }: Unsent, letterhead: Letterhead): Promise<Letter> {
    const { to, data } = openContent(key, sealed);
    const rendered = await templates.render(template, data, letterhead.institute);
    return writeLetter(key, to, rendered, letterhead, sender());
  }

  return {
    /** Whether there is a server to send through (`SMTP_URL`). */
    configured: (): boolean => Boolean(strapi.plugin('accountability').config<boolean>('outbox.smtp')),

    /** A message as it would be sent now. @throws UnsendableError, TemplateError */
    preview: async (message: Unsent): Promise<Letter> => compose(message, await readLetterhead(strapi)),

    /** @param id names the run in what it takes */
    begin(id: string, now: () => Date) {
      let letterhead: Promise<Letterhead> | null = null;
      let serverIsDown = false;

      async function fail(message: TakenMessage, error: unknown): Promise<Outcome> {
        const failure = failureOf(error);
        const { template, attempts } = message;
        strapi.log.warn(
          `Mail ${message.id} (${template}) was not sent: ${[failure.reason, failure.reply].filter(Boolean).join(' ')}`,
        );
        if (failure.blames === 'server') {
          if (!serverIsDown) outages += 1;
          serverIsDown = true;
          const again = new Date(now().getTime() + outagePause(outages));
          await messages.markFailed(message, id, failure, again, attempts - 1);
          return 'postponed';
        }
        const again =
          failure.blames === 'forever' || attempts >= MAX_ATTEMPTS
            ? null
            : new Date(now().getTime() + retryPause(attempts));
        await messages.markFailed(message, id, failure, again, attempts);
        return again ? 'postponed' : 'parked';
      }

      return {
        renew: () => messages.renew(id, now()),

        /** Whether the server takes no mail at all: what else is due had better wait. */
        serverIsDown: () => serverIsDown,

        /** Takes the next due message and sends it; `null` when there is none, or no point. */
        async next(): Promise<Outcome | null> {
          const message = serverIsDown ? null : await messages.take(id, now());
          if (!message) return null;
          try {
            letterhead ??= readLetterhead(strapi);
            await email().send(await compose(message, await letterhead));
          } catch (error) {
            return fail(message, error);
          }
          outages = 0;
          await messages.markSent(message, id, now());
          return 'sent';
        },
      };
    },
  };
}

export type Delivery = ReturnType<typeof messageDelivery>;
