import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../../shared/database/transaction';
import { SEARCH_REVISION } from '../../../uids';

const NAME = 'index';

/**
 * Takes the next revision. Its row stays locked until the transaction ends: changes of the index are made one after the
 * other by all instances together, and what has a lower revision is committed before what has a higher one. So an instance
 * that has read everything up to a revision misses nothing below it.
 */
export async function takeRevision(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  const table = strapi.db.metadata.get(SEARCH_REVISION).tableName;
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .insert({ name: NAME, last: 1 })
    .onConflict('name')
    .merge({ last: strapi.db.connection.raw('?? + 1', [`${table}.last`]) })
    .returning('last');
  const [row] = rows as { last: number }[];
  if (!row) throw new Error('The search index has no revision');
  return row.last;
}

/** The latest revision, 0 where there is none. */
export async function latestRevision(strapi: Core.Strapi): Promise<number> {
  const row = (await strapi.db.query(SEARCH_REVISION).findOne({ where: { name: NAME } })) as {
    last: number;
  } | null;
  return row?.last ?? 0;
}
