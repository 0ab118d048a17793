import type { Core } from '@strapi/strapi';

import { SETTINGS } from '../../uids';

import type { Transaction } from '../database/transaction';

/**
 * Waits until nobody else is at something that two at once would spoil, and lets nobody else begin until the transaction
 * ends. No row is written: a change of the settings would make most public answers anew.
 */
export async function lockUntilCommit(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const { tableName } = strapi.db.metadata.get(SETTINGS);
  const settings = () => strapi.db.getConnection(tableName).transacting(trx);
  // SQLite knows no lock but a writer's, which it takes also for a statement that finds nothing to write.
  await settings().whereRaw('1 = 0').update({ id: 0 });
  await settings().select('id').forUpdate();
}
