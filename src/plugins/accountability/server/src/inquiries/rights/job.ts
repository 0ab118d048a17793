import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Lists what is past its retention and removes what was announced, in the small hours. */
export const applyRetention: Job = {
  name: 'apply-retention',
  rule: '30 3 * * *',
  async run({ now }) {
    await getService('inquiries').applyRetention(now);
  },
};
