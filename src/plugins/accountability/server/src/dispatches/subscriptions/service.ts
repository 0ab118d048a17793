import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { isTaken } from '../../shared/database/is-taken';
import { hashCode } from '../../shared/secret-code';
import type { Transaction } from '../../shared/database/transaction';
import { withoutItsValues } from '../../shared/database/without-values';
import type { ExportedMailingRecord } from '../contacts/person-records';

import { personIn, subscriptionRequests } from './requests';
import type { SubscriptionForm } from './validation';

/** Who asks for bulletins on the website, confirms it, and puts an end to it. */
export function subscriptionsService({ strapi }: { strapi: Core.Strapi }) {
  const requests = subscriptionRequests(strapi);
  const suppressions = () => getService('suppressions');

  return {
    /**
     * Somebody asks for bulletins. What happens is the same whether the address is known or not: whoever asks is told the
     * same, and its owner gets a mail.
     *
     * @param ip where it comes from, for the limits; nothing of it is kept
     * @throws TooManyError, PuzzleError
     */
    async ask({ altcha, ...form }: SubscriptionForm, ip: string, now = new Date()): Promise<void> {
      const gate = getService('abuse').gate({ altcha, ip });
      const hash = await suppressions().hashOf(form.email);
      try {
        await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
          await gate(trx);
          await requests.ask(hash, form, now);
        });
      } catch (error) {
        // Two requests for one address at the same moment: the other one has mailed.
        if (isTaken(error)) return;
        throw withoutItsValues(error, 'subscription');
      }
    },

    /**
     * Confirms a subscription by the code of its mail. Again, it changes nothing.
     *
     * @returns whether there is such a request
     */
    async confirm(code: string, now = new Date()): Promise<boolean> {
      return await strapi.db.transaction(async () => {
        const row = await requests.find({ codeHash: hashCode(code), expiresAt: { $gt: now } });
        const person = row && personIn(row);
        if (!row || !person) return row !== null;
        if (!(await requests.close(row, now))) return true;
        const policyVersion = row.consent?.policyVersion ?? '';
        await getService('contacts').subscribe({ ...person, policyVersion }, now);
        return true;
      });
    },

    /**
     * Ends the mailings to an address, by the token of a mail to it. Again, it changes nothing.
     *
     * @returns whether the token is one of ours
     */
    async unsubscribe(token: string): Promise<boolean> {
      const hash = await suppressions().hashIn(token);
      if (hash === null) return false;
      await strapi.db.transaction(async () => {
        await getService('contacts').unsubscribe(hash);
        await requests.remove({ addressHash: hash });
      });
      return true;
    },

    /** How many asked and have not confirmed. */
    unconfirmed: (now = new Date()): Promise<number> => requests.waiting(now),

    /** What of a person waits to be confirmed, to be handed over. */
    async exportPending(where: object): Promise<ExportedMailingRecord[]> {
      const found = await requests.list({ ...where, confirmedAt: null });
      return found.flatMap((row) => {
        const person = personIn(row);
        if (!person) return [];
        return {
          documentId: row.documentId,
          kind: 'subscription-request' as const,
          since: new Date(row.createdAt ?? row.mailedAt).toISOString(),
          groups: [],
          name: person.name ?? null,
          email: person.email,
          consentOrigin: null,
          consentedOn: null,
          consent: row.consent,
          mailingState: 'unconfirmed',
          unsubscribedAt: null,
          confirmedAt: null,
        };
      });
    },

    hashOfPending: async (documentId: string): Promise<string | null> =>
      (await requests.find({ documentId }))?.addressHash ?? null,

    /** Forgets what an address asked for. */
    forget: (addressHash: string): Promise<number> => requests.remove({ addressHash }),

    /** Forgets what nobody confirmed in time. @returns how many there were */
    forgetExpired: (now = new Date()): Promise<number> => requests.remove({ expiresAt: { $lte: now } }),
  };
}
