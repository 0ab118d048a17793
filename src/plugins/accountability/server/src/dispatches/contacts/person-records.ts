import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { normalizeEmail } from '../../shared/forms/email';
import { CONTACT } from '../../uids';

import type { ContactWithGroups } from './rows';

/** What is kept of a person to write to them, as far as it takes to choose what to do with it. */
export interface MailingRecord {
  documentId: string;
  /** A contact, or a subscription nobody has confirmed. */
  kind: 'contact' | 'subscription-request';
  /** ISO 8601 instant. */
  since: string;
  groups: string[];
}

/** All of it. */
export interface ExportedMailingRecord extends MailingRecord {
  name: string | null;
  email: string;
  consentOrigin: string | null;
  consentedOn: string | null;
  /** Of a subscription on the website: the notice they were shown, and when. */
  consent: object | null;
  mailingState: string;
  unsubscribedAt: string | null;
  confirmedAt: string | null;
}

const isoOf = (at: string | Date | null) => at && new Date(at).toISOString();

function exported(contact: ContactWithGroups): ExportedMailingRecord {
  const { documentId, name, email, consentOrigin, consentedOn, mailingState } = contact;
  return {
    documentId,
    kind: 'contact',
    since: new Date(contact.createdAt).toISOString(),
    groups: contact.groups.map((group) => group.name),
    name,
    email,
    consentOrigin,
    consentedOn,
    consent: null,
    mailingState,
    unsubscribedAt: isoOf(contact.unsubscribedAt),
    confirmedAt: isoOf(contact.confirmedAt),
  };
}

const brief = ({ documentId, kind, since, groups }: MailingRecord): MailingRecord => ({
  documentId,
  kind,
  since,
  groups,
});

/** Finds, hands over and erases what is kept of a person to write to them (Ley 1581 de 2012, arts. 8, 14 and 15). */
export function personRecords(strapi: Core.Strapi) {
  const requests = () => getService('subscriptions');

  async function contactsWhere(where: object): Promise<ContactWithGroups[]> {
    return (await strapi.db
      .query(CONTACT)
      .findMany({ where, populate: { groups: true }, orderBy: { id: 'asc' } })) as ContactWithGroups[];
  }

  return {
    /** @param written as somebody wrote it; of what is no address, nothing is found */
    async recordsOfPerson(written: string): Promise<MailingRecord[]> {
      const address = normalizeEmail(written);
      if (address === null) return [];
      const addressHash = await getService('suppressions').hashOf(address);
      const contacts = (await contactsWhere({ addressHash })).map(exported);
      return [...contacts, ...(await requests().exportPending({ addressHash }))].map(brief);
    },

    async exportRecords(documentIds: readonly string[]): Promise<ExportedMailingRecord[]> {
      const where = { documentId: { $in: [...documentIds] } };
      return [...(await contactsWhere(where)).map(exported), ...(await requests().exportPending(where))];
    },

    /**
     * Takes a person out of the contacts. What stays is the hash of the address, so that no import brings it back.
     *
     * @returns whether there was anything to erase
     */
    async eraseRecord(documentId: string): Promise<boolean> {
      return await strapi.db.transaction(async () => {
        const [contact] = await contactsWhere({ documentId });
        const hash = contact?.addressHash ?? (await requests().hashOfPending(documentId));
        if (hash === null) return false;
        await getService('suppressions').add(hash, 'erased');
        await requests().forget(hash);
        // What waits for them holds their address.
        if (contact) await getService('outbox').forgetRecipient(contact.documentId);
        await strapi.db.query(CONTACT).deleteMany({ where: { addressHash: hash } });
        return true;
      });
    },
  };
}
