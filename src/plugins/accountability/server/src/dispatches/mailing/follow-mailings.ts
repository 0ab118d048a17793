import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { RefusedRecipient } from '../../outbox';
import { DELIVERY } from '../../uids';

/** The mailbox is not there, or takes no mail at all (RFC 3463, 3.2; RFC 7505): it will not be there tomorrow either. */
const NO_SUCH_MAILBOX = /\b5\.1\.(?:1|2|3|6|10)\b/;

/** Mailings in a row a mailbox refuses for another reason (it is full, its server does not like us), before it is left out. */
const REFUSALS = 3;

async function leaveOut({ recipient, reply }: RefusedRecipient): Promise<void> {
  const gone = reply !== null && NO_SUCH_MAILBOX.test(reply);
  if (!gone && (await getService('outbox').refusalsInARow(recipient)) < REFUSALS) return;
  const words = gone ? 'La dirección no existe' : `Rechazó ${REFUSALS} envíos seguidos`;
  await getService('contacts').markRefused(recipient, reply === null ? words : `${words} (${reply})`);
}

/** What the outbox tells of a mailing: mailboxes that take nothing are left out of the next one. */
export function followMailings(strapi: Core.Strapi): void {
  getService('outbox').onMailed(async (batch, refused) => {
    for (const one of refused) await leaveOut(one);
    await strapi.db
      .query(DELIVERY)
      .updateMany({ where: { documentId: batch, state: 'sending' }, data: { nextAttemptAt: new Date() } });
    getService('dispatches').nudge();
  });
}
