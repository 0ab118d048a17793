import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Bilingual, Language } from '../shared/http/language';

import { messageDelivery, type RefusedRecipient } from './delivery';
import { type Letterhead, readLetterhead } from './letterhead';
import { LEASE_MS, messageTable } from './messages';
import type { MessageState } from './schema';
import { sealContent } from './sealed-content';
import { type JsonRecord, type MailTemplate, templateRegistry } from './templates';
import { mailingMessages } from './mailing-messages';
import { mailings } from './mailings';
import { outboxWorker } from './worker';

/** A message to be sent, as the slice that causes it hands it over. */
export interface Enqueued {
  /** One that was defined at start (`define`). */
  template: string;
  /** What happened, unique: the same key again changes nothing, so that a repeated step sends one message. */
  key: string;
  /** One email address. */
  to: string;
  /** What the template needs, as JSON takes it. */
  data: JsonRecord;
  /** A filing number, or another handle anybody in the office may see. */
  about?: string;
  notBefore?: Date;
}

/** What a run did. */
export interface RunResult {
  sent: number;
  /** Put back, to be tried again. */
  postponed: number;
  parked: number;
  /** No longer wanted. */
  dropped: number;
  /** Mailings wait for the minute to pass. */
  limited: boolean;
  /** The server took no mail: what else was due was left alone. */
  serverDown: boolean;
}

const PAGE_SIZE = 50;

/** Messages sent at the same time by one instance, and so the most a crash can send twice. */
const CONCURRENCY = 5;

/**
 * Everything that must go out: a row written with what caused it, sent later, tried again, and shown to the office where
 * that does not help.
 */
export function outboxService({ strapi }: { strapi: Core.Strapi }) {
  const messages = messageTable(strapi);
  const templates = templateRegistry();
  const delivery = messageDelivery(strapi, messages, templates);

  /** Told of each mailing that came further. */
  let mailed: (batch: string, refused: readonly RefusedRecipient[]) => Promise<void> = () =>
    Promise.resolve();

  async function sendDue(now = () => new Date(), stopping = () => false): Promise<RunResult> {
    const result: RunResult = {
      sent: 0,
      postponed: 0,
      parked: 0,
      dropped: 0,
      limited: false,
      serverDown: false,
    };
    if (!delivery.configured()) return result;
    const run = delivery.begin(randomUUID(), now);
    const renewal = setInterval(() => {
      run.renew().catch(() => strapi.log.warn('A lease on mail could not be renewed'));
    }, LEASE_MS / 3);
    const lane = async () => {
      while (!stopping()) {
        const outcome = await run.next();
        if (!outcome) return;
        result[outcome] += 1;
      }
    };
    // All of them end before this does, also when one fails: nothing goes on sending without its lease.
    const lanes = await Promise.allSettled(Array.from({ length: CONCURRENCY }, lane));
    try {
      await run.end();
    } finally {
      clearInterval(renewal);
    }
    for (const { batch, refused } of run.mailings()) await mailed(batch, refused);
    const failed = lanes.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return { ...result, limited: run.isLimited(), serverDown: run.serverIsDown() };
  }

  const worker = outboxWorker(strapi, (stopping) => sendDue(undefined, stopping));

  return {
    /**
     * Names what a slice mails, once, at start.
     *
     * @param title its name for the people of the office
     */
    define: (template: string, render: MailTemplate, title?: Bilingual): void =>
      templates.define(template, render, title),

    /**
     * Adds a message to what must go out, in the caller's running transaction: rolled back with it, sent once it is
     * committed.
     *
     * @throws when no such template is defined: a fault of the program.
     */
    enqueue: async ({ template, key, to, data, about, notBefore = new Date() }: Enqueued): Promise<void> => {
      if (!templates.has(template)) throw new Error(`No mail template is named ${template}`);
      const sealed = sealContent(key, { to, data });
      await strapi.db.transaction(async ({ onCommit }: { onCommit: (run: () => void) => void }) => {
        await messages.add([{ key, template, about: about ?? null, sealed, notBefore }]);
        onCommit(() => worker.nudge());
      });
    },

    ...mailings(messages, mailingMessages(strapi), templates, () => worker.nudge()),

    /** @param tell is called after a run for each mailing that came further in it; what it throws is thrown by the run */
    onMailed(tell: typeof mailed): void {
      mailed = tell;
    },

    /**
     * Sends what is due, until nothing is or the server takes no more. Any number of instances may be at it at once.
     *
     * @param now what time it is: leases and pauses are counted from it
     */
    sendDue: (now?: () => Date): Promise<RunResult> => sendDue(now),

    /** The log, for the people of the office: what waits or failed, and why. No recipient, no content. */
    async log(states: readonly MessageState[], page: number, language: Language) {
      const [list, counts] = await Promise.all([messages.list(states, page, PAGE_SIZE), messages.count()]);
      return {
        messages: list.map((message) => ({
          ...message,
          title: templates.titleOf(message.template)[language],
        })),
        counts,
        pageSize: PAGE_SIZE,
        smtp: delivery.configured(),
      };
    },

    /** Gives parked messages all their tries back. @param ids `null`: all of them. @returns how many there were. */
    async sendAgain(ids: readonly number[] | null): Promise<number> {
      const count = await messages.unpark(ids, new Date());
      worker.nudge();
      return count;
    },

    /**
     * One unsent message as it would go out, where no server sends it: the only way to see it. For callers with
     * `inquiries.read-person` only.
     *
     * @returns `null` where there is no such message, it has gone out, or a server would send it
     */
    async read(id: number): Promise<{ to: string; subject: string; text: string } | null> {
      const message = delivery.configured() ? null : await messages.find(id);
      if (!message?.sealed) return null;
      const letter = await delivery.preview(message);
      return letter && { to: letter.to.address, subject: letter.subject, text: letter.text };
    },

    /** Forgets what has not gone out about something (a filing number), when its person is forgotten. */
    forget: (about: string): Promise<void> => messages.removeUnsent(about),

    /** How many messages about something were put in since an instant. */
    countSince: (about: string, since: Date): Promise<number> => messages.countSince(about, since),

    /** Whether there is a server to send through. */
    canSend: (): boolean => delivery.configured(),

    /** Who writes, as every mail shows it. */
    letterhead: (): Promise<Letterhead> => readLetterhead(strapi),

    /** Begins to send by itself. */
    start: (): void => worker.start(),
    /** Stops sending, once what is being sent is sent. */
    async stop(): Promise<void> {
      await worker.stop();
      delivery.hangUp();
    },
  };
}
