import { timingSafeEqual } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { SUPPRESSION } from '../../uids';

import { addressKey } from './address-key';
import type { SuppressionReason } from './vocabulary';

const TOKEN = /^([\w-]{43})\.([\w-]{43})$/;

const same = (one: string, other: string) => {
  const [known, given] = [Buffer.from(one), Buffer.from(other)];
  return known.length === given.length && timingSafeEqual(known, given);
};

/** Whom not to write to, whatever becomes of their contact. Addresses come in normalized (`shared/forms/email.ts`). */
export function suppressionsService({ strapi }: { strapi: Core.Strapi }) {
  const key = addressKey(strapi);
  const rows = () => strapi.db.query(SUPPRESSION);

  return {
    /** Makes ready what the hashes are made with. */
    prepare: () => key.prepare(),

    /** What an address is known by where the address itself is not kept. */
    hashOf: (address: string): Promise<string> => key.hash('address', address),

    /**
     * What unsubscribes an address by itself, in a link: it says no address, is kept nowhere, and works as long as the
     * mail that brought it, also when the contact is gone.
     */
    tokenOf: async (hash: string): Promise<string> => `${hash}.${await key.hash('unsubscribe', hash)}`,

    /** The hash of the address a token unsubscribes; `null` for one that is not ours. */
    async hashIn(token: string): Promise<string | null> {
      const [, hash, signature] = TOKEN.exec(token) ?? [];
      if (hash === undefined || signature === undefined) return null;
      return same(await key.hash('unsubscribe', hash), signature) ? hash : null;
    },

    async reasonOf(hash: string): Promise<SuppressionReason | null> {
      const row = (await rows().findOne({ where: { addressHash: hash } })) as {
        reason: SuppressionReason;
      } | null;
      return row?.reason ?? null;
    },

    /** Those of the given addresses that are suppressed, and why. */
    async among(hashes: readonly string[]): Promise<Map<string, SuppressionReason>> {
      const found = new Map<string, SuppressionReason>();
      const AT_ONCE = 500;
      for (let from = 0; from < hashes.length; from += AT_ONCE) {
        const where = { addressHash: { $in: hashes.slice(from, from + AT_ONCE) } };
        const list = (await rows().findMany({ where })) as {
          addressHash: string;
          reason: SuppressionReason;
        }[];
        for (const { addressHash, reason } of list) found.set(addressHash, reason);
      }
      return found;
    },

    /** Nobody writes there again. What the person said themselves outweighs that a mailbox took nothing. */
    async add(hash: string, reason: SuppressionReason, at = new Date()): Promise<void> {
      await strapi.db
        .queryBuilder(SUPPRESSION)
        .insert({ addressHash: hash, reason, at, createdAt: at })
        .onConflict('address_hash')
        .ignore()
        .execute();
      await rows().updateMany({ where: { addressHash: hash, reason: 'refused' }, data: { reason, at } });
    },

    /** Only for who confirmed a subscription of their own. */
    async lift(hash: string): Promise<void> {
      await rows().deleteMany({ where: { addressHash: hash } });
    },
  };
}
