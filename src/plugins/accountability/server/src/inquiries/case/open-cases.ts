import type { Core } from '@strapi/strapi';

import { INQUIRY } from '../../uids';

import { CASE_COLUMNS, type CaseRow } from './record';
import { OPEN_STATES } from './states';

const BATCH = 200;

/**
 * The open cases, some hundred at a time, in the order they were filed. Between two batches others get their turn.
 *
 * @param where what else they have in common
 * @param select the columns of `Row`, where they are others than those its steps read
 */
export async function* openCases<Row extends { id: number } = CaseRow>(
  strapi: Core.Strapi,
  where: object = {},
  select: string[] = CASE_COLUMNS,
): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: { $and: [{ state: { $in: [...OPEN_STATES] }, id: { $gt: after } }, where] },
      select,
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Row[];
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}
