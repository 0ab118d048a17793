import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { RenderedMail } from '../../outbox';
import { CONTACT, CONTACT_GROUP } from '../../uids';
import type { SuppressionReason } from '../suppressions/vocabulary';

import type { ContactRow, ContactWithGroups } from './rows';
import { type ContactKind, SUBSCRIBERS } from './vocabulary';

/** Somebody a mailing goes to. */
export interface Recipient {
  contactId: string;
  email: string;
  name: string | null;
  kind: ContactKind;
  /** How they put an end to it; of the institute's own people, whom their work writes to, there is none. */
  unsubscribeUrl?: string;
}

/** Why how many of a mailing's groups are left out. */
export interface LeftOut {
  /** Suppressed, by whatever contact the address has now. */
  suppressed: number;
  unsubscribed: number;
  /** Asked for bulletins on the website and have not confirmed it. */
  unconfirmed: number;
  /** The mailbox takes nothing. */
  bad: number;
  /** In more than one of the groups: written to once. */
  duplicate: number;
}

function whyLeftOut(
  { unsubscribedAt, refusedAt, mailingState }: ContactRow,
  reason: SuppressionReason | undefined,
): 'bad' | 'unsubscribed' | 'suppressed' | null {
  if (reason === 'refused' || refusedAt !== null) return 'bad';
  if (unsubscribedAt !== null) return 'unsubscribed';
  return reason !== undefined || mailingState !== 'allowed' ? 'suppressed' : null;
}

/** Where one click, of a person or of their mail program, ends the mailings. */
function unsubscribeAddress(strapi: Core.Strapi, token: string): string {
  const base = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return `${base}${prefix}/accountability/subscriptions/unsubscribe?token=${token}`;
}

export function recipientsFinder(strapi: Core.Strapi) {
  const suppressions = () => getService('suppressions');

  async function toRecipient({ documentId, email, name, kind, addressHash }: ContactRow): Promise<Recipient> {
    const recipient = { contactId: documentId, email, name, kind };
    if (kind === 'internal') return recipient;
    const token = await suppressions().tokenOf(addressHash);
    return { ...recipient, unsubscribeUrl: unsubscribeAddress(strapi, token) };
  }

  async function unconfirmedAmong(groupIds: readonly string[]): Promise<number> {
    const where = { documentId: { $in: [...groupIds] }, slug: SUBSCRIBERS };
    const asked = (await strapi.db.query(CONTACT_GROUP).count({ where })) > 0;
    return asked ? getService('subscriptions').unconfirmed() : 0;
  }

  return {
    /**
     * Whom a mailing to these groups goes to, each address once: what every channel asks before it writes to anybody.
     *
     * @param groupIds documentIds
     * @returns the recipients by address, and how many were left out for what reason
     */
    async recipientsOf(groupIds: readonly string[]): Promise<{ recipients: Recipient[]; left: LeftOut }> {
      const inGroups = { documentId: { $in: [...groupIds] } };
      const contacts = (await strapi.db.query(CONTACT).findMany({
        where: { groups: inGroups },
        populate: { groups: { where: inGroups, select: ['id'] } },
        orderBy: { email: 'asc' },
      })) as ContactWithGroups[];
      const reasons = await suppressions().among(contacts.map(({ addressHash }) => addressHash));
      const left: LeftOut = {
        suppressed: 0,
        unsubscribed: 0,
        unconfirmed: await unconfirmedAmong(groupIds),
        bad: 0,
        duplicate: 0,
      };
      const recipients: Recipient[] = [];
      for (const contact of contacts) {
        const why = whyLeftOut(contact, reasons.get(contact.addressHash));
        left.duplicate += contact.groups.length - 1;
        if (why === null) recipients.push(await toRecipient(contact));
        else left[why] += 1;
      }
      return { recipients, left };
    },

    /**
     * Somebody a mailing was going to, as it is to be written to now.
     *
     * @param contactId documentId
     * @returns `null` where they are not to be written to any more
     */
    async stillRecipient(contactId: string): Promise<Recipient | null> {
      const contact = (await strapi.db
        .query(CONTACT)
        .findOne({ where: { documentId: contactId } })) as ContactRow | null;
      if (!contact) return null;
      const reason = await suppressions().reasonOf(contact.addressHash);
      return whyLeftOut(contact, reason ?? undefined) === null ? toRecipient(contact) : null;
    },

    /** Contacts by documentId, as the office knows them. */
    async named(contactIds: readonly string[]): Promise<Map<string, Pick<Recipient, 'email' | 'name'>>> {
      const found = (await strapi.db.query(CONTACT).findMany({
        select: ['documentId', 'email', 'name'],
        where: { documentId: { $in: [...contactIds] } },
      })) as ContactRow[];
      return new Map(found.map(({ documentId, email, name }) => [documentId, { email, name }]));
    },

    /** The headers by which a mail program offers to unsubscribe (RFC 2369, 3.2, and RFC 8058). */
    unsubscribeHeaders: ({
      unsubscribeUrl,
    }: Pick<Recipient, 'unsubscribeUrl'>): NonNullable<RenderedMail['headers']> =>
      unsubscribeUrl === undefined
        ? {}
        : {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
  };
}
