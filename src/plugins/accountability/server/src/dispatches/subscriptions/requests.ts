import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { insertRow } from '../../shared/database/insert-row';
import { hashCode, newCode } from '../../shared/secret-code';
import { SUBSCRIPTION_REQUEST } from '../../uids';

import { CONFIRMATION_TEMPLATE } from './mail';
import type { SubscriptionForm } from './validation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Time to find the mail. */
const DAYS_TO_CONFIRM = 7;

export interface RequestRow {
  id: number;
  documentId: string;
  addressHash: string;
  person: string | null;
  codeHash: string;
  consent: { policyVersion?: string } | null;
  mailedAt: string | Date;
  expiresAt: string | Date;
  confirmedAt: string | Date | null;
  createdAt: string | Date;
}

/** Who asked, sealed until they confirm. */
interface AskingPerson {
  email: string;
  name?: string | undefined;
}

/** Where a sealed person belongs. */
export const requestContext = (addressHash: string) => `subscription:${addressHash}`;

/** The person of a request; `null` once it was confirmed. */
export function personIn({ person, addressHash }: Pick<RequestRow, 'person' | 'addressHash'>) {
  if (person === null) return null;
  return JSON.parse(getService('personal-data').open(person, requestContext(addressHash))) as AskingPerson;
}

/** What the outbox log shows of a mail, and what it is forgotten by: no person. */
const aboutOf = ({ documentId }: Pick<RequestRow, 'documentId'>) => `suscripción ${documentId}`;

export function subscriptionRequests(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(SUBSCRIPTION_REQUEST);
  const find = async (where: object) => (await rows().findOne({ where })) as RequestRow | null;

  /** Claims the right to mail: of requests at the same moment, one. */
  async function write(known: RequestRow | null, data: Record<string, unknown>): Promise<RequestRow | null> {
    if (!known) return find({ id: await insertRow(strapi, SUBSCRIPTION_REQUEST, data) });
    const { count } = await rows().updateMany({ where: { id: known.id, codeHash: known.codeHash }, data });
    return count === 0 ? null : find({ id: known.id });
  }

  return {
    find,

    /**
     * Keeps that somebody asked, and mails them how to confirm it, once an hour: asked for again, nothing changes. Always in
     * a transaction.
     */
    async ask(addressHash: string, { email, name, consent }: SubscriptionForm, now: Date): Promise<void> {
      const known = await find({ addressHash });
      if (known && new Date(known.mailedAt).getTime() > now.getTime() - HOUR) return;
      const code = newCode();
      const person = JSON.stringify({ email, name } satisfies AskingPerson);
      const row = await write(known, {
        addressHash,
        person: getService('personal-data').seal(person, requestContext(addressHash)),
        codeHash: hashCode(code),
        consent: { ...consent, at: now.toISOString() },
        mailedAt: now,
        expiresAt: new Date(now.getTime() + DAYS_TO_CONFIRM * DAY),
        confirmedAt: null,
      });
      if (!row) return;
      await getService('outbox').enqueue({
        template: CONFIRMATION_TEMPLATE,
        key: `${CONFIRMATION_TEMPLATE}:${row.documentId}:${now.toISOString()}`,
        to: email,
        data: { code },
        about: aboutOf(row),
      });
    },

    /** Takes the person out of a request, for the one that confirms it. @returns whether it was this one */
    async close({ id }: RequestRow, now: Date): Promise<boolean> {
      const where = { id, confirmedAt: null };
      return (await rows().updateMany({ where, data: { confirmedAt: now, person: null } })).count > 0;
    },

    waiting: (now: Date): Promise<number> =>
      rows().count({ where: { confirmedAt: null, expiresAt: { $gt: now } } }),

    list: async (where: object): Promise<RequestRow[]> => (await rows().findMany({ where })) as RequestRow[],

    /** Forgets requests, and the mail about them that waits. @returns how many there were */
    async remove(where: object): Promise<number> {
      const found = (await rows().findMany({ where })) as RequestRow[];
      for (const row of found) {
        await getService('outbox').forget(aboutOf(row));
        await rows().deleteMany({ where: { id: row.id } });
      }
      return found.length;
    },
  };
}
