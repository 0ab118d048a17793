import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../plugins/accountability/server/src/shared/transaction';
import { SETTINGS } from '../../plugins/accountability/server/src/uids';

/**
 * Waits until nobody else is rearranging pages, and lets nobody else until the transaction ends: two changes that each see
 * no circle may make one together. A write, because SQLite takes its lock with the first of them.
 */
export async function onePageAtATime(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get(SETTINGS);
  const table = strapi.db.getConnection(tableName);
  await table.transacting(trx).update({ id: strapi.db.connection.ref('id') });
}
