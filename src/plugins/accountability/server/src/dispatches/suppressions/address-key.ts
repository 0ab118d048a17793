import { createHmac, randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { SealedDataError } from '../../personal-data/vault';
import { ADDRESS_KEY, CONTACT, SUBSCRIPTION_REQUEST, SUPPRESSION } from '../../uids';

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

  const isOpen = () =>
    read().then(
      () => true,
      (error: unknown) => {
        if (error instanceof SealedDataError) return false;
        throw error;
      },
    );

  /** Whether anything was hashed with it. */
  async function isUsed(): Promise<boolean> {
    const counts = await Promise.all(
      [SUPPRESSION, CONTACT, SUBSCRIPTION_REQUEST].map((uid) => strapi.db.query(uid).count()),
    );
    return counts.some((count) => count > 0);
  }

  return {
    /**
     * Makes the key where there is none yet, of several instances that start at once one; and anew where the one there is
     * cannot be opened (a copied database) and nothing hangs on it.
     */
    async prepare(): Promise<void> {
      const sealed = getService('personal-data').seal(randomBytes(32).toString('base64'), keyContext(NAME));
      await strapi.db
        .queryBuilder(ADDRESS_KEY)
        .insert({ name: NAME, sealed, createdAt: new Date() })
        .onConflict('name')
        .ignore()
        .execute();
      if ((await isOpen()) || (await isUsed())) return;
      await strapi.db.query(ADDRESS_KEY).updateMany({ where: { name: NAME }, data: { sealed } });
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
