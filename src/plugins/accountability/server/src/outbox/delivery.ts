import type { Core } from '@strapi/strapi';

import { type Failure, failureOf, MAX_ATTEMPTS, outagePause, retryPause } from './failures';
import { type Letter, writeLetter } from './letter';
import { type Letterhead, readLetterhead } from './letterhead';
import type { MessageTable, TakenMessage } from './messages';
import { openContent } from './sealed-content';
import type { TemplateRegistry } from './templates';

/** What became of one message. */
export type Outcome = 'sent' | 'postponed' | 'parked';

type Unsent = Pick<TakenMessage, 'key' | 'template' | 'sealed'>;

const inWords = ({ reason, reply }: Failure) => (reply ? `${reason} (${reply})` : reason);

/** Messages made and handed to the mail server, one at a time. */
export function messageDelivery(strapi: Core.Strapi, messages: MessageTable, templates: TemplateRegistry) {
  const sender = () => strapi.plugin('accountability').config<string>('outbox.sender');
  const email = (): { send(letter: Letter): Promise<unknown> } => strapi.plugin('email').service('email');

  async function compose({ key, template, sealed }: Unsent, letterhead: Letterhead): Promise<Letter> {
    const { to, data } = openContent(key, sealed);
    const rendered = await templates.render(template, data, letterhead.institute);
    return writeLetter(key, to, rendered, letterhead, sender());
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
    preview: async (message: Unsent): Promise<Letter> => compose(message, await readLetterhead(strapi)),

    /** @param id names the run in what it takes */
    begin(id: string, now: () => Date) {
      let letterhead: Promise<Letterhead> | null = null;
      let serverIsDown = false;

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
        const worthTrying = failure.blames === 'message' && message.attempts < MAX_ATTEMPTS;
        const again = worthTrying ? later(retryPause(message.attempts)) : null;
        await messages.markFailed(message, id, failure, again, message.attempts);
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
          await messages.markSent(message, id, now());
          return 'sent';
        },
      };
    },
  };
}

export type Delivery = ReturnType<typeof messageDelivery>;
