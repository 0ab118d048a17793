import type { Core } from '@strapi/strapi';

import { INQUIRY_EVENT } from '../../uids';
import { openCases } from '../case/open-cases';

import type { RemindedCase } from './selection';

type Row = Omit<RemindedCase, 'stopped' | 'movedFrom'> & { id: number; state: string };

const COLUMNS = [
  'id',
  'documentId',
  'filingNumber',
  'type',
  'priority',
  'dueOn',
  'state',
  'completionDueOn',
  'acceptedOn',
  'copiesDueOn',
  'assigneeId',
];

/** The date each case had before the calendar first moved it after an instant, by the case's row. */
async function movesSince(strapi: Core.Strapi, since: Date): Promise<Map<number, string>> {
  const events = (await strapi.db.query(INQUIRY_EVENT).findMany({
    where: { kind: 'recalculated', at: { $gt: since } },
    populate: { inquiry: { select: ['id'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })) as { detail: { from: string }; inquiry: { id: number } | null }[];
  return new Map(
    events.flatMap(({ detail, inquiry }) => (inquiry ? [[inquiry.id, detail.from] as const] : [])),
  );
}

/**
 * Every open case, as reminders look at it.
 *
 * @param since when reminders were last sent
 */
export async function remindableCases(strapi: Core.Strapi, since: Date): Promise<RemindedCase[]> {
  const moves = await movesSince(strapi, since);
  const cases: RemindedCase[] = [];
  for await (const rows of openCases<Row>(strapi, {}, COLUMNS)) {
    for (const { id, state, ...row } of rows) {
      const stopped = state === 'awaiting-citizen';
      cases.push({ ...row, priority: Boolean(row.priority), stopped, movedFrom: moves.get(id) ?? null });
    }
  }
  return cases;
}
