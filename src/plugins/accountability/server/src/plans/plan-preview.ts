import type { Core } from '@strapi/strapi';

import { stored } from '../shared/documents/stored';
import { PLAN, PLAN_ACTION, POSITION } from '../uids';

import { fold, type PlanDraft, positionKey } from './import';
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

/** A stored date, which a draft may still lack. */
const asDay = (date: unknown) => (typeof date === 'string' ? date : null);

/** The offices there are, with their names. */
export async function positionsOf(strapi: Core.Strapi) {
  const all = await strapi.documents(POSITION).findMany({ fields: ['name'], limit: -1 });
  return all.map((position) => stored(position, 'name'));
}

async function planTitled(strapi: Core.Strapi, title: string) {
  const plans = await strapi
    .documents(PLAN)
    .findMany({ fields: ['title', 'periodStart', 'periodEnd'], status: 'draft', limit: -1 });
  const named = plans.map((plan) => ({ ...plan, title: plan.title ?? '' }));
  return named.find((plan) => fold(plan.title) === fold(title)) ?? null;
}

async function actionsOf(strapi: Core.Strapi, planId: string): Promise<ExistingAction[]> {
  const actions = await strapi.documents(PLAN_ACTION).findMany({
    filters: { plan: { documentId: { $eq: planId } } },
    populate: { responsibles: { fields: ['name'] } },
    status: 'draft',
    limit: -1,
  });
  return actions.map((action) => ({
    documentId: action.documentId,
    order: action.order ?? 0,
    name: action.name ?? '',
    channel: action.channel ?? null,
    scope: action.scope ?? null,
    description: action.description ?? null,
    audiences: (action.audiences ?? []) as string[],
    frequencies: (action.frequencies ?? []) as string[],
    responsibles: (action.responsibles ?? []).map((position) => stored(position, 'name').name),
  }));
}

/** Holds what was understood of a document against what is stored: what importing it would do. Writes nothing. */
export async function previewOf(
  strapi: Core.Strapi,
  draft: PlanDraft,
  heading: PlanHeading,
): Promise<PlanPreview> {
  const title = heading.title ?? draft.title;
  const existing = title === null ? null : await planTitled(strapi, title);

  const known = new Set((await positionsOf(strapi)).map(({ name }) => positionKey(name)));
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
    changes: planChanges(existing ? await actionsOf(strapi, existing.documentId) : [], draft.rows),
    newPositions: [...named].filter(([key]) => !known.has(key)).map(([, name]) => name),
  };
}
