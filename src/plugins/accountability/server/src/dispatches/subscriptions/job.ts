import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Forgets subscriptions nobody confirmed in time, in the small hours. */
export const forgetUnconfirmed: Job = {
  name: 'forget-unconfirmed-subscriptions',
  rule: '50 3 * * *',
  async run({ now }) {
    await getService('subscriptions').forgetExpired(now);
  },
};
