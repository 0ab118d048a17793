import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { normalizeEmail } from '../../shared/forms/email';
import { CONTACT } from '../../uids';

import { contactGroups } from './groups';
import { marksOf } from './marks';
import type { ContactRow } from './rows';

/** Somebody who confirmed that they want bulletins. */
export interface Subscriber {
  /** Normalized. */
  email: string;
  name?: string | undefined;
  /** Of the privacy notice they were shown. */
  policyVersion: string;
}

/** Who wants to be written to, who no longer, and whose mailbox takes nothing. */
export function mailingConsent(strapi: Core.Strapi) {
  const contacts = () => strapi.db.query(CONTACT);
  const groups = contactGroups(strapi);
  const suppressions = () => getService('suppressions');

  const byHash = async (addressHash: string) =>
    (await contacts().findOne({ where: { addressHash } })) as ContactRow | null;

  return {
    /**
     * Writes to somebody who confirmed it: the one thing that brings a suppressed address back, and to bulletins alone,
     * since that is what they asked for.
     */
    async subscribe({ email, name, policyVersion }: Subscriber, now = new Date()): Promise<void> {
      const hash = await suppressions().hashOf(email);
      const wasOut = (await suppressions().reasonOf(hash)) !== null;
      const known = await byHash(hash);
      const { id: bulletins } = await groups.subscribers();
      const { calendar } = await getService('settings').deadlineRules();
      const consent = {
        consentOrigin: `Suscripción confirmada en el sitio web (aviso de privacidad ${policyVersion})`,
        consentedOn: localDate(now, calendar.timeZone),
      };
      const marks = { ...marksOf(null), confirmedAt: now };
      await suppressions().lift(hash);
      if (!known) {
        const data = { name, email, addressHash: hash, kind: 'external', groups: [bulletins] };
        await contacts().create({ data: { publishedAt: now, ...data, ...consent, ...marks } });
        return;
      }
      const anew = known.kind === 'external' && wasOut;
      await contacts().update({
        where: { id: known.id },
        data: {
          ...marks,
          ...(anew || known.consentOrigin === null ? consent : {}),
          name: known.name ?? name,
          groups: anew ? [bulletins] : { connect: [{ id: bulletins }] },
        },
      });
    },

    /** Writes to an address no more, whoever's it is, at its owner's wish. Again, it changes nothing. */
    async unsubscribe(hash: string, now = new Date()): Promise<void> {
      await suppressions().add(hash, 'unsubscribed', now);
      await contacts().updateMany({
        where: { addressHash: hash, unsubscribedAt: null },
        data: { mailingState: 'unsubscribed', unsubscribedAt: now },
      });
    },

    /** Of an address that marked a mail as unwanted. @param email in any spelling */
    async complained(email: string): Promise<void> {
      const address = normalizeEmail(email);
      if (address === null) return;
      const hash = await suppressions().hashOf(address);
      await suppressions().add(hash, 'complained');
      await contacts().updateMany({
        where: { addressHash: hash, mailingState: 'allowed' },
        data: { mailingState: 'complained' },
      });
    },

    /**
     * Of a mailbox that keeps refusing.
     *
     * @param contactId documentId
     * @param refusal why, for the office: the server's code, never its sentence, which quotes the address
     */
    async markRefused(contactId: string, refusal: string, now = new Date()): Promise<void> {
      const contact = (await contacts().findOne({ where: { documentId: contactId } })) as ContactRow | null;
      if (!contact) return;
      await suppressions().add(contact.addressHash, 'refused', now);
      const marks = { refusedAt: now, refusal: refusal.slice(0, 200) };
      const state = contact.mailingState === 'allowed' ? { mailingState: 'refused' } : {};
      await contacts().update({ where: { id: contact.id }, data: { ...marks, ...state } });
    },
  };
}
