import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../uids';

const PUBLIC_TYPES = ['plans', 'plan-actions', 'management-reports', 'bulletins', 'hearings', 'commitments'];
const PUBLISHED_ANSWERS = ['find', 'findOne', 'similar', 'topics'].map((read) => `published-answers.${read}`);
const FEEDS = ['bulletin-feeds', 'report-feeds'].flatMap((feed) =>
  ['rss', 'atom', 'json'].map((format) => `${feed}.${format}`),
);
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
  'next-hearing.findOne',
  'notice-board.find',
  ...FEEDS,
  'open-data.catalogue',
  'open-data.dictionary',
  'open-data.file',
  'search.find',
  'search.suggest',
].map((action) => `plugin::accountability.${action}`);

/** Grants the plugin's public reads. */
export const grantPublicReads = (strapi: Core.Strapi): Promise<void> =>
  grantOnce(strapi, 'granted-actions', ACTIONS);

/**
 * Grants reads of what is published to the roles of users-permissions, once: an administrator who takes one
 * back finds it taken back after the next start too.
 *
 * @param key what was granted is kept under
 * @param actions by their full names: `plugin::accountability.plans.find`
 */
export async function grantOnce(strapi: Core.Strapi, key: string, actions: readonly string[]): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key });
  const granted = ((await store.get({})) as string[] | null) ?? [];
  const missing = actions.filter((action) => !granted.includes(action));
  if (missing.length === 0) return;

  const roles = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany({ where: { type: ['public', 'authenticated'] } });
  for (const { id } of roles as { id: number }[]) {
    for (const action of missing) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: id } });
    }
  }
  await store.set({ value: actions });
}
