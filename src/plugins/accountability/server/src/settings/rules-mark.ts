import type { Core, UID } from '@strapi/strapi';

import { CLOSURE, SETTINGS } from '../uids';

/**
 * A mark of what a due date depends on: two equal marks mean that neither the settings nor a closure changed in
 * between, by whichever instance. One small query, so that the settings need not be read again for each filing.
 */
export async function deadlineRulesMark(strapi: Core.Strapi): Promise<string> {
  const rowsOf = (uid: UID.ContentType) => strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);
  const row: unknown = await rowsOf(SETTINGS)
    .max({ settings: 'updated_at' })
    .select({
      closures: rowsOf(CLOSURE).max('updated_at'),
      // A closure that was deleted leaves no instant behind.
      closuresLeft: rowsOf(CLOSURE).count('id'),
      newestClosure: rowsOf(CLOSURE).max('id'),
    })
    .first();
  return JSON.stringify(row);
}
