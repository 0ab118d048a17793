import type { Core } from '@strapi/strapi';

import { INQUIRY } from '../../../uids';
import { OPEN_STATES } from '../../case/states';

/** States in which the clock runs: in the others nothing falls due. */
export const RUNNING_STATES = OPEN_STATES.filter((state) => state !== 'awaiting-citizen');

// As words of the statement, not as values beside it: only so is it seen that the index below is the same.
const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * The order of the desk (rule T8), in SQL: what is open first, and of that priority cases; cases whose clock stands still
 * after those whose runs; then what falls due, soonest first.
 */
export const BY_URGENCY = [
  `(case when state in (${list(OPEN_STATES)}) then 0 else 1 end)`,
  '(case when priority = true then 0 else 1 end)',
  `(case when state in (${list(RUNNING_STATES)}) then 0 else 1 end)`,
  'due_on',
  'id',
].join(', ');

/** What else the desk chooses cases by: with it in the index, choosing a page reads no messages. */
const CHOSEN_BY = ['state', 'priority', 'type', 'assignee_id'].join(', ');

/**
 * The desk's order as an index: any page of it is read where it stands, of however many cases. Strapi's schemas take no
 * expressions, so it is made here, once there are tables.
 */
export async function prepareUrgency(strapi: Core.Strapi): Promise<void> {
  const { tableName } = strapi.db.metadata.get(INQUIRY);
  await strapi.db.connection.raw(`create index if not exists ?? on ?? (${BY_URGENCY}, ${CHOSEN_BY})`, [
    `${tableName}_urgency_idx`,
    tableName,
  ]);
}
