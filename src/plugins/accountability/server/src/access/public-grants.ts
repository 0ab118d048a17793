import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../uids';

const PUBLIC_TYPES = ['plans', 'plan-actions', 'management-reports', 'bulletins', 'hearings', 'commitments'];
const PUBLISHED_ANSWERS = ['find', 'findOne', 'similar', 'topics'].map((read) => `published-answers.${read}`);
const ACTIONS = [
  ...PUBLIC_TYPES.flatMap((type) => ['find', 'findOne'].map((read) => `${type}.${read}`)),
  ...PUBLISHED_ANSWERS,
  'follow-up.find',
  'report-files.chart',
  'report-files.pdf',
  'bulletin-files.pdf',
  'availability.find',
  'hearing-calendar.find',
  'hearing-calendar.findOne',
  'next-hearing.find',
  'notice-board.find',
].map((action) => `plugin::accountability.${action}`);

/**
 * Grants the reads of what is published to the roles of users-permissions, once: an administrator who takes one
 * back finds it taken back after the next start too.
 */
export async function grantPublicReads(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'granted-actions' });
  const granted = ((await store.get({})) as string[] | null) ?? [];
  const missing = ACTIONS.filter((action) => !granted.includes(action));
  if (missing.length === 0) return;

  const roles = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ where: { type: ['public', 'authenticated'] } });
  for (const { id } of roles as { id: number }[]) {
    for (const action of missing) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: id } });
    }
  }
  await store.set({ value: ACTIONS });
}
