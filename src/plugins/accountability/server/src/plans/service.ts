import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { stored } from '../shared/stored';
import { PLAN, PLAN_ACTION, POSITION } from '../uids';

import { fold, type PlanDraft, type PlanSource, positionKey, readPlan, type UnderstoodRow } from './import';
import { DoubtfulPlanError, IncompletePlanError } from './import-errors';
import { importObstacles } from './import-obstacles';
import { type ExistingAction, type PlanChanges, planChanges } from './plan-changes';

/** What the editor says of a plan besides its table; absent, what the document itself says. */
export interface PlanHeading {
  title?: string | undefined;
  /** `YYYY-MM-DD` */
  periodStart?: string | undefined;
  periodEnd?: string | undefined;
}

export interface PlanPreview extends PlanDraft {
  /** The plan this would update, when there is one of the same title. */
  existing: { documentId: string; title: string } | null;
  changes: PlanChanges;
  newPositions: string[];
}

export interface ImportOptions extends PlanHeading {
  /** Import what is doubtful too, as it was understood. */
  acceptDoubts: boolean;
  /** Publish the plan and its actions at the end. */
  publish?: boolean;
  /** Told after each row that was written. */
  onProgress?: (written: number, total: number) => void;
}

export interface ImportResult {
  documentId: string;
  slug: string;
  title: string;
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
}

/** A stored date, which a draft may still lack. */
const asDay = (date: unknown) => (typeof date === 'string' ? date : null);

type Said<Cells> = { [Name in keyof Cells]?: NonNullable<Cells[Name]> };

/** The coded cells that say something: where a cell says nothing, what an editor has chosen stays. */
function whatIsSaid<Cells extends Record<string, unknown>>(cells: Cells): Said<Cells> {
  const silent = (cell: unknown) => cell === null || (Array.isArray(cell) && cell.length === 0);
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => !silent(cell))) as Said<Cells>;
}

/** Reading a plan as the institute writes it, and writing it as the plugin keeps it. */
export function plansService({ strapi }: { strapi: Core.Strapi }) {
  async function positions() {
    const all = await strapi.documents(POSITION).findMany({ fields: ['name'], limit: -1 });
    return all.map((position) => stored(position, 'name'));
  }

  async function planTitled(title: string) {
    const wanted = fold(title);
    const plans = await strapi
      .documents(PLAN)
      .findMany({ fields: ['title', 'periodStart', 'periodEnd'], status: 'draft', limit: -1 });
    return (
      plans
        .map((plan) => ({ ...plan, title: plan.title ?? '' }))
        .find((plan) => fold(plan.title) === wanted) ?? null
    );
  }

  async function actionsOf(planId: string): Promise<ExistingAction[]> {
    const actions = await strapi.documents(PLAN_ACTION).findMany({
      filters: { plan: { documentId: { $eq: planId } } },
      populate: { responsibles: { fields: ['name'] } },
      status: 'draft',
      limit: -1,
    });
    return actions
      .map((action) => stored(action, 'name'))
      .map((action) => ({
        documentId: action.documentId,
        order: action.order ?? 0,
        name: action.name,
        channel: action.channel ?? null,
        scope: action.scope ?? null,
        description: action.description ?? null,
        audiences: (action.audiences ?? []) as string[],
        frequencies: (action.frequencies ?? []) as string[],
        responsibles: (action.responsibles ?? []).map((position) => stored(position, 'name').name),
      }));
  }

  async function preview(source: PlanSource, heading: PlanHeading): Promise<PlanPreview> {
    const known = (await positions()).map(({ name }) => name);
    const draft = await readPlan(source, known);
    const title = heading.title ?? draft.title;
    const existing = title === null ? null : await planTitled(title);

    const knownNames = new Set(known.map(positionKey));
    const named = new Map(
      draft.rows.flatMap((row) => row.responsibles).map((name) => [positionKey(name), name]),
    );
    return {
      ...draft,
      title,
      // A table alone names no period: the plan it updates keeps its own.
      periodStart: heading.periodStart ?? draft.periodStart ?? asDay(existing?.periodStart),
      periodEnd: heading.periodEnd ?? draft.periodEnd ?? asDay(existing?.periodEnd),
      existing: existing && { documentId: existing.documentId, title: existing.title },
      changes: planChanges(existing ? await actionsOf(existing.documentId) : [], draft.rows),
      newPositions: [...named].filter(([key]) => !knownNames.has(key)).map(([, name]) => name),
    };
  }

  /** The identifiers of the offices named in the rows, making those that are new. */
  async function positionIds(rows: readonly UnderstoodRow[]): Promise<Map<string, string>> {
    const ids = new Map((await positions()).map(({ name, documentId }) => [positionKey(name), documentId]));
    for (const name of rows.flatMap((row) => row.responsibles)) {
      if (ids.has(positionKey(name))) continue;
      const { documentId } = await strapi.documents(POSITION).create({ data: { name } });
      ids.set(positionKey(name), documentId);
    }
    return ids;
  }

  async function writePlan(understood: PlanPreview): Promise<string> {
    const { title, periodStart, periodEnd } = understood;
    if (!title) throw new IncompletePlanError('title');
    if (!periodStart) throw new IncompletePlanError('periodStart');
    if (!periodEnd) throw new IncompletePlanError('periodEnd');
    const { introduction, objectives, monitoring } = understood;
    // A document that is only the table says nothing about the other texts: what the plan has stays.
    const texts = Object.fromEntries(
      Object.entries({ introduction, objectives, monitoring }).filter(([, text]) => text !== null),
    );
    const data = { title, periodStart, periodEnd, ...texts };

    if (!understood.existing) return (await strapi.documents(PLAN).create({ data })).documentId;
    const { documentId } = understood.existing;
    await strapi.documents(PLAN).update({ documentId, data });
    return documentId;
  }

  return {
    /** Why an import failed, said to the person who tried; `null` for an error that is not the document's. */
    obstacles: importObstacles,

    /** Reads a source and says what importing it would do. Writes nothing. @throws UnreadablePlanError */
    preview,

    /**
     * Imports a source: all of it in one transaction, or nothing. A plan of the same title is updated.
     *
     * @throws UnreadablePlanError, DoubtfulPlanError, IncompletePlanError; then nothing was written
     */
    async importPlan(source: PlanSource, options: ImportOptions): Promise<ImportResult> {
      const understood = await preview(source, options);
      // An action without a name is none: that is not for anybody to accept.
      const unsettled = understood.doubts.filter(
        ({ code }) => !options.acceptDoubts || code === 'empty-name',
      );
      if (unsettled.length > 0) throw new DoubtfulPlanError(unsettled);
      const { added, changed, unchanged, kept } = understood.changes;

      return strapi.db.transaction(async () => {
        const documentId = await writePlan(understood);
        const ids = await positionIds(understood.rows);
        const writes = [
          ...added.map((row) => ({ row, action: null })),
          ...changed.map(({ row, documentId: action }) => ({ row, action })),
        ];

        for (const [index, { row, action }] of writes.entries()) {
          const data = {
            plan: documentId,
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
          await (action
            ? strapi.documents(PLAN_ACTION).update({ documentId: action, data })
            : strapi.documents(PLAN_ACTION).create({ data }));
          options.onProgress?.(index + 1, writes.length);
          // SQLite answers within the same turn of the event loop: without a pause nobody else gets one, and
          // neither does the progress on its way out.
          await setImmediate();
        }

        if (options.publish) await strapi.documents(PLAN).publish({ documentId });
        const written = await strapi.documents(PLAN).findOne({ documentId, fields: ['title', 'slug'] });
        if (!written) throw new Error('The imported plan is gone');
        const plan = stored(written, 'title', 'slug');
        return {
          documentId,
          slug: plan.slug,
          title: plan.title,
          added: added.length,
          changed: changed.length,
          unchanged,
          kept: kept.length,
        };
      });
    },
  };
}
