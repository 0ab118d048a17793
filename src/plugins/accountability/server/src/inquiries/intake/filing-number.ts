import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../shared/transaction';
import { FILING_SEQUENCE } from '../../uids';

/** `2026-000001`: the year, and the consecutive number within it. */
export function formatFilingNumber(year: number, consecutive: number): string {
  return `${year}-${String(consecutive).padStart(6, '0')}`;
}

/**
 * Takes the next number of a year inside the filing's own transaction (rule D1). The row of the year stays
 * locked until that transaction ends, so each number is taken once; when it is rolled back the number goes
 * back with it, so there is no gap.
 *
 * @param trx the transaction that also writes the inquiry
 */
export async function takeFilingNumber(strapi: Core.Strapi, trx: Transaction, year: number): Promise<string> {
  const table = strapi.db.metadata.get(FILING_SEQUENCE).tableName;
  const rows = await strapi.db
    .getConnection(table)
    .transacting(trx)
    .insert({ year, last: 1 })
    .onConflict('year')
    .merge({ last: strapi.db.connection.raw('?? + 1', [`${table}.last`]) })
    .returning('last');
  const [row] = rows as { last: number }[];
  if (!row) throw new Error(`No filing number for ${year}`);
  return formatFilingNumber(year, row.last);
}
