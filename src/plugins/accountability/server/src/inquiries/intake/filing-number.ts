import type { Core } from '@strapi/strapi';

import { takeConsecutive } from '../../shared/database/consecutive';
import type { Transaction } from '../../shared/database/transaction';
import { FILING_SEQUENCE } from '../../uids';

/** `2026-000001`: the year, and the consecutive number within it. */
function formatFilingNumber(year: number, consecutive: number): string {
  return `${year}-${String(consecutive).padStart(6, '0')}`;
}

/**
 * Takes the next number of a year inside the filing's own transaction (rule D1), once and without a gap.
 *
 * @param trx the transaction that also writes the inquiry
 */
export async function takeFilingNumber(strapi: Core.Strapi, trx: Transaction, year: number): Promise<string> {
  return formatFilingNumber(year, await takeConsecutive(strapi, trx, FILING_SEQUENCE, year));
}
