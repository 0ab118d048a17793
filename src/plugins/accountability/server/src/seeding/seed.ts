import type { Core } from '@strapi/strapi';

import { PLAN } from '../uids';

import { seedDemo } from './demo';
import { seedPlan2019 } from './plan-2019';

/** What an empty database is filled with (`SEED`). */
const SEEDS: Record<string, ((strapi: Core.Strapi) => Promise<void>)[]> = {
  none: [],
  'plan-2019': [seedPlan2019],
  demo: [seedPlan2019, seedDemo],
};

/** Fills a database that has no plan yet; one that has is never touched. @throws for a seed nobody knows. */
export async function seedEmptyDatabase(strapi: Core.Strapi): Promise<void> {
  const name = strapi.plugin('accountability').config<string>('seed') || 'none';
  const steps = SEEDS[name];
  if (!steps) throw new Error(`SEED=${name} is not known; choose one of ${Object.keys(SEEDS).join(', ')}`);
  if (steps.length === 0 || (await strapi.documents(PLAN).count({ status: 'draft' })) > 0) return;

  strapi.log.info(`Filling the empty database with "${name}"`);
  // All or nothing: a start that is interrupted leaves an empty database, and the next one fills it.
  await strapi.db.transaction(async () => {
    for (const step of steps) await step(strapi);
  });
}
