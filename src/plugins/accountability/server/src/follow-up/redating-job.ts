import { createHash } from 'node:crypto';

import { getService } from '../get-service';
import type { Job } from '../shared/jobs/job';
import { PLUGIN_ID } from '../uids';

/**
 * Dates of plans depend on the settings too: the calendar, and how long before or after something is done. Where these
 * have not changed since the last time, this is one comparison; where they have, the dates follow within a minute.
 */
export const redatePlans: Job = {
  name: 'redate-plans',
  rule: '* * * * *',
  run: async ({ signal }) => {
    const memory = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'plans-dated-by' });
    const rules = await getService('settings').followUpRules();
    const mark = createHash('sha256').update(JSON.stringify(rules)).digest('base64url').slice(0, 22);
    if ((await memory.get({})) === mark) return;
    await getService('follow-up').syncAllPlans('calendar', signal);
    if (!signal.aborted) await memory.set({ value: mark });
  },
};
