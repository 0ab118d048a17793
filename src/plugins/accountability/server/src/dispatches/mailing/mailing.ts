import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { Recipient } from '../contacts/recipients';
import type { Counts, DeliveryInHand, Progress, Refusals } from '../channel';
import type { ChannelName } from '../vocabulary';

import { MAILING_TEMPLATE } from './template';
import { FAILURE_WORDS } from './words';

/** Below this part of a mailing that went out, it was not carried out: its list is bad, or its server takes nothing. */
const ENOUGH = 0.9;

/** How long until a mailing that is under way is looked at again, in milliseconds. */
const LOOK_AGAIN_MS = 15_000;

const percent = (part: number) => `${Math.round(part * 100)} %`;

/** One message to each of many, through the outbox: what both the email and the memo are carried by. */
export function mailing(strapi: Core.Strapi) {
  const outbox = () => getService('outbox');

  async function counts({ documentId }: Pick<DeliveryInHand, 'documentId'>): Promise<Counts> {
    const { waiting, sending, held, sent, parked, dropped } = await outbox().countMailing(documentId);
    return {
      total: waiting + sending + held + sent + parked + dropped,
      sent,
      refused: parked,
      leftOut: dropped,
    };
  }

  async function refusals({ documentId }: Pick<DeliveryInHand, 'documentId'>): Promise<Refusals[]> {
    const found = await outbox().refusalsOfMailing(documentId);
    return found.map(({ reason, total }) => ({ reason: FAILURE_WORDS[reason], total }));
  }

  /** Queues it for everybody at once, or for nobody. Queued again, it is the same. */
  async function queue(
    { documentId, dispatchId, keep }: DeliveryInHand,
    channel: ChannelName,
    recipients: readonly Recipient[],
    now: Date,
  ): Promise<void> {
    await strapi.db.transaction(async () => {
      await outbox().enqueueMailing(
        documentId,
        MAILING_TEMPLATE,
        recipients.map(({ contactId, email }) => ({
          key: `dispatch:${documentId}:${contactId}`,
          recipient: contactId,
          to: email,
          data: { dispatchId, channel, contactId },
        })),
        now,
      );
      if (recipients.length > 0) await keep({ queued: true });
    });
  }

  async function progress(delivery: Pick<DeliveryInHand, 'documentId'>, now: Date): Promise<Progress> {
    const counted = await counts(delivery);
    const { total, sent, refused, leftOut } = counted;
    const open = total - sent - refused - leftOut;
    if (open > 0) {
      return {
        state: 'sending',
        counts: counted,
        retryAt: new Date(now.getTime() + LOOK_AGAIN_MS),
      };
    }
    const wanted = total - leftOut;
    const part = wanted === 0 ? 0 : sent / wanted;
    if (part >= ENOUGH) return { state: 'sent', counts: counted };
    return {
      state: sent === 0 ? 'failed' : 'partial',
      counts: counted,
      problem:
        wanted === 0
          ? {
              es: 'Ya nadie de los grupos quería recibirlo.',
              en: 'Nobody of the groups wanted it any more.',
            }
          : {
              es: `Solo salió el ${percent(part)} de los correos: no cuenta como evidencia. Revise los rechazos y reintente.`,
              en: `Only ${percent(part)} of the mail went out: it is no evidence. Look at what was refused and try again.`,
            },
    };
  }

  return {
    counts,

    refusals,

    /** Begins, or looks how far it is. */
    async send(
      delivery: DeliveryInHand,
      channel: ChannelName,
      recipients: () => Promise<readonly Recipient[]>,
      now: Date,
    ): Promise<Progress> {
      if (delivery.memory.queued !== true) {
        await queue(delivery, channel, await recipients(), now);
      }
      // Also where an earlier step died before it.
      await outbox().resumeMailing(delivery.documentId, now);
      return progress(delivery, now);
    },

    pause: ({ documentId }: Pick<DeliveryInHand, 'documentId'>) => outbox().holdMailing(documentId),
    resume: ({ documentId }: Pick<DeliveryInHand, 'documentId'>) =>
      outbox().resumeMailing(documentId, new Date()),
    cancel: ({ documentId }: Pick<DeliveryInHand, 'documentId'>) => outbox().cancelMailing(documentId),
    retry: ({ documentId }: Pick<DeliveryInHand, 'documentId'>) =>
      outbox().retryMailing(documentId, new Date()),
  };
}
