import type { Core, UID } from '@strapi/strapi';

import type { Transaction } from './transaction';

/**
 * Takes the next number of a year, from 1, inside the transaction that also writes what is numbered. The row of the year
 * stays locked until that transaction ends, so each number is taken once; when it is rolled back the number goes back with
 * it, so there is no gap.
 *
 * @param uid the type that counts: a unique `year`, and `last`
 */
export async function takeConsecutive(
  strapi: Core.Strapi,
  trx: Transaction,
  uid: UID.ContentType,
  year: number,
): Promise<number> {
  const table = strapi.db.metadata.get(uid).tableName;
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: strapi.db.connection.raw('?? + 1', [`${table}.last`]) })
    .returning('last');
  const [row] = rows as { last: number }[];
  if (!row) throw new Error(`No number for ${year}`);
  return row.last;
}
