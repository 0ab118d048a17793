import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { PLAN, PLAN_ACTION, POSITION } from '../uids';

import { positionKey, type UnderstoodRow } from './import';
import { IncompletePlanError } from './import-errors';
import { type PlanPreview, positionsOf } from './plan-preview';

/** Told after each row that was written. */
export type OnProgress = (written: number, total: number) => void;

type Said<Cells> = { [Name in keyof Cells]?: NonNullable<Cells[Name]> };

/** The cells that say something: where a cell says nothing, what an editor has chosen stays. */
function whatIsSaid<Cells extends Record<string, unknown>>(cells: Cells): Said<Cells> {
  const silent = (cell: unknown) => cell === null || (Array.isArray(cell) && cell.length === 0);
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => !silent(cell))) as Said<Cells>;
}

/** The identifiers of the offices named in the rows, making those that are new. */
async function positionIds(
  strapi: Core.Strapi,
  rows: readonly UnderstoodRow[],
): Promise<Map<string, string>> {
  const ids = new Map(
    (await positionsOf(strapi)).map(({ name, documentId }) => [positionKey(name), documentId]),
  );
  for (const name of rows.flatMap((row) => row.responsibles)) {
    if (ids.has(positionKey(name))) continue;
    const { documentId } = await strapi.documents(POSITION).create({ data: { name } });
    ids.set(positionKey(name), documentId);
  }
  return ids;
}

async function writePlan(strapi: Core.Strapi, understood: PlanPreview): Promise<string> {
  const { title, periodStart, periodEnd, introduction, objectives, monitoring } = understood;
  if (!title) throw new IncompletePlanError('title');
  if (!periodStart) throw new IncompletePlanError('periodStart');
  if (!periodEnd) throw new IncompletePlanError('periodEnd');
  // A document that is only the table says nothing about the other texts either.
  const data = { title, periodStart, periodEnd, ...whatIsSaid({ introduction, objectives, monitoring }) };

  if (!understood.existing) return (await strapi.documents(PLAN).create({ data })).documentId;
  const { documentId } = understood.existing;
  await strapi.documents(PLAN).update({ documentId, data });
  return documentId;
}

/**
 * Writes what a preview announced: the plan, its new offices, and the rows that are new or changed. For the inside of a
 * transaction.
 *
 * @returns the plan's documentId
 * @throws IncompletePlanError when title or period is missing
 */
export async function writePreview(
  strapi: Core.Strapi,
  understood: PlanPreview,
  onProgress?: OnProgress,
): Promise<string> {
  const plan = await writePlan(strapi, understood);
  const ids = await positionIds(strapi, understood.rows);
  const writes = [
    ...understood.changes.added.map((row) => ({ row, documentId: null })),
    ...understood.changes.changed,
  ];

  for (const [index, { row, documentId }] of writes.entries()) {
    const data = {
      plan,
      order: row.row,
      name: row.name,
      description: row.description,
      ...whatIsSaid({
        channel: row.channel,
        scope: row.scope,
        audiences: row.audiences,
        frequencies: row.frequencies,
        responsibles: row.responsibles.flatMap((name) => ids.get(positionKey(name)) ?? []),
      }),
    };
    await (documentId
      ? strapi.documents(PLAN_ACTION).update({ documentId, data })
      : strapi.documents(PLAN_ACTION).create({ data }));
    onProgress?.(index + 1, writes.length);
    // SQLite answers within the same turn of the event loop: without a pause nobody else gets one, and neither
    // does the progress on its way out.
    await setImmediate();
  }
  return plan;
}
