import type { Core, UID } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';
import { CLOSURE, SETTINGS } from '../uids';

/**
 * A mark of what a due date depends on: two equal marks mean that neither the settings nor a closure changed in
 * between, by whichever instance. One small query, so that the settings need not be read again for each filing.
 */
export async function deadlineRulesMark(strapi: Core.Strapi): Promise<string> {
  const rowsOf = (uid: UID.ContentType) => strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);
  const query = rowsOf(CLOSURE)
    // A closure that was deleted leaves no instant behind: how many are left, and which is the newest, tells of it.
    .max({ closures: 'updated_at', newestClosure: 'id' })
    .count({ closuresLeft: 'id' })
    .select({ settings: rowsOf(SETTINGS).max('updated_at') })
    .first();
  // SQLite has one connection: within a transaction (the first start's, a step of a case) it is that one's.
  const row: unknown = strapi.db.inTransaction()
    ? await strapi.db.transaction(({ trx }: { trx: Transaction }) => query.transacting(trx))
    : await query;
  return JSON.stringify(row);
}
