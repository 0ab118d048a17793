import type { Core } from '@strapi/strapi';

import { INQUIRY } from '../../uids';
import { CASE_COLUMNS, type CaseRow } from '../case/record';
import { OPEN_STATES } from '../case/states';

const BATCH = 200;

/**
 * The open cases, some hundred at a time, in the order they were filed. Between two batches others get their turn.
 *
 * @param where what else they have in common
 */
export async function* openCases(strapi: Core.Strapi, where: object = {}): AsyncGenerator<CaseRow[]> {
  let after = 0;
  for (;;) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: { $and: [{ state: { $in: [...OPEN_STATES] }, id: { $gt: after } }, where] },
      select: CASE_COLUMNS,
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as CaseRow[];
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
