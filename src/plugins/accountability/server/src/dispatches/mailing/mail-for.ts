import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { RenderedMail } from '../../outbox';
import { memoize } from '../../shared/concurrency/memoize';
import { DELIVERY, DISPATCH } from '../../uids';
import type { channels } from '../channels';
import { keyOf } from '../deliveries';
import { wasCalledOff } from '../message/called-off';
import type { messages } from '../message/message';
import type { DeliveryRow, DispatchRow } from '../rows';
import type { ChannelName } from '../vocabulary';

import { prepareMail, type PreparedMail } from './prepared-mail';
import type { MailingData } from './template';

/** Mailings that go out at the same time. */
const KEPT = 8;

/** A mail is laid out anew so often, in milliseconds: a hearing may move while its invitation goes out. */
const KEPT_MS = 30_000;

/** What each reader of a dispatch gets, made when it is sent. */
export function readersMail(
  strapi: Core.Strapi,
  known: ReturnType<typeof channels>,
  reader: ReturnType<typeof messages>,
) {
  const prepared = memoize<PreparedMail | null>(KEPT);

  /** `null` where it is not to go out any more: it is gone, or its hearing was called off. */
  async function prepare(dispatchId: string, name: ChannelName): Promise<PreparedMail | null> {
    const [dispatch, delivery] = (await Promise.all([
      strapi.db.query(DISPATCH).findOne({ where: { documentId: dispatchId } }),
      strapi.db.query(DELIVERY).findOne({ where: { key: keyOf(dispatchId, name) } }),
    ])) as [DispatchRow | null, DeliveryRow | null];
    const channel = known.get(name);
    if (!dispatch) return null;
    if (!channel?.mail) throw new Error(`No mail goes out by ${name} of this dispatch`);
    const { message, problems } = await reader.read(dispatch);
    if (dispatch.state === 'sent' && wasCalledOff(dispatch, message)) return null;
    if (problems.some(({ weight }) => weight === 'error')) throw new Error('The message is not whole');
    const given = delivery?.options ?? dispatch.channels?.find((one) => one.name === name)?.options ?? {};
    return prepareMail(await channel.mail(message, channel.options.parse(given)));
  }

  return {
    /**
     * What one contact gets, as things are now.
     *
     * @returns `null` where they are no longer written to: who unsubscribed after it was queued gets nothing
     */
    async mailFor({ dispatchId, channel, contactId }: MailingData): Promise<RenderedMail | null> {
      const recipient = await getService('contacts').stillRecipient(contactId);
      const delivery = (await strapi.db
        .query(DELIVERY)
        .findOne({ where: { key: keyOf(dispatchId, channel) }, select: ['state'] })) as DeliveryRow | null;
      if (!recipient || delivery?.state === 'cancelled') return null;
      const slot = Math.floor(Date.now() / KEPT_MS);
      const mail = await prepared(JSON.stringify([dispatchId, channel, slot]), () =>
        prepare(dispatchId, channel),
      );
      if (!mail) return null;
      return {
        ...(await mail.for(recipient)),
        headers: getService('contacts').unsubscribeHeaders(recipient),
      };
    },

    /** What the person at the desk gets to try it out. */
    async testFor(dispatchId: string, channel: ChannelName, name: string): Promise<RenderedMail | null> {
      const mail = await (await prepare(dispatchId, channel))?.for({ name, unsubscribeUrl: '#' });
      return mail ? { ...mail, subject: `[Prueba] ${mail.subject}` } : null;
    },
  };
}
