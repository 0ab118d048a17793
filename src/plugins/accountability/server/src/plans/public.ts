import type { PublicShape } from '../shared/public-reads/shape';
import { HEARING, PLAN, PLAN_ACTION, POSITION } from '../uids';

/** A plan action as the public API gives it: of the responsible positions, the name of the office only. */
const actionFields = {
  uid: PLAN_ACTION,
  fields: ['name', 'channel', 'scope', 'description', 'audiences', 'frequencies', 'order', 'leadDays'],
} as const;

const responsibles = { uid: POSITION, fields: ['name'] } as const;

export const publicPlan: PublicShape = {
  uid: PLAN,
  fields: ['title', 'slug', 'periodStart', 'periodEnd', 'closed', 'publishedAt', 'updatedAt'],
  markdown: ['introduction', 'objectives', 'monitoring'],
  media: ['document'],
  relations: {
    actions: { ...actionFields, relations: { responsibles }, sort: 'order:asc' },
    hearings: { uid: HEARING, fields: ['title', 'slug', 'startsAt', 'state'], sort: 'startsAt:asc' },
  },
};

export const publicPlanAction: PublicShape = {
  ...actionFields,
  fields: [...actionFields.fields, 'publishedAt', 'updatedAt'],
  relations: {
    responsibles,
    plan: { uid: PLAN, fields: ['title', 'slug', 'periodStart', 'periodEnd'] },
  },
};
