import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** At night, when it disturbs others least. */
export const checkAvailability: Job = {
  name: 'check-availability',
  rule: '15 2 * * *',
  // As slow as the slowest of others' machines.
  aside: true,
  run: async (context) => {
    await getService('availability').check(context);
  },
};
