import { createHmac, randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { ADDRESS_KEY } from '../../uids';

const NAME = 'addresses';

/** Where the sealed key belongs. */
export const keyContext = (name: string) => `address-key:${name}`;

/**
 * The key under which addresses are hashed: random, made once, sealed by the vault. The vault's own fingerprints would not
 * do: they end with the key they were made with, and of a suppressed address nothing is kept to make them anew from. So
 * the rotation of keys seals this one again, and no hash changes.
 */
export function addressKey(strapi: Core.Strapi) {
  let known: Promise<string> | null = null;

  async function read(): Promise<string> {
    const row = (await strapi.db.query(ADDRESS_KEY).findOne({ where: { name: NAME } })) as {
      sealed: string;
    } | null;
    if (!row) throw new Error('There is no key to hash addresses with: the plugin did not start');
    return getService('personal-data').open(row.sealed, keyContext(NAME));
  }

  return {
    /** Makes the key where there is none yet, of several instances that start at once one. */
    async prepare(): Promise<void> {
      const sealed = getService('personal-data').seal(randomBytes(32).toString('base64'), keyContext(NAME));
      await strapi.db
        .queryBuilder(ADDRESS_KEY)
        .insert({ name: NAME, sealed, createdAt: new Date() })
        .onConflict('name')
        .ignore()
        .execute();
    },

    /**
     * @param purpose what the hash is for: hashes for one purpose say nothing of those for another
     * @returns base64url, 43 characters
     * @throws SealedDataError where no key of the application opens it: then nobody can be told from whom not to write to
     */
    async hash(purpose: string, text: string): Promise<string> {
      known ??= read().catch((error: unknown) => {
        known = null;
        throw error;
      });
      return createHmac('sha256', Buffer.from(await known, 'base64'))
        .update(`${purpose} ${text}`)
        .digest('base64url');
    },
  };
}
