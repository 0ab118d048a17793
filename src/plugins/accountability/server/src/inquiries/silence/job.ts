import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** A term ends at midnight. */
export const acceptBySilence: Job = {
  name: 'accept-by-silence',
  rule: '1 0 * * *',
  run: async (context) => {
    await getService('silence').acceptBySilence(context);
  },
};
