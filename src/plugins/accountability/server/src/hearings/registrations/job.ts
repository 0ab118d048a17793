import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Forgets the people of hearings long past, in the small hours. */
export const eraseRegistrations: Job = {
  name: 'erase-registrations',
  rule: '45 3 * * *',
  async run({ now }) {
    await getService('registrations').eraseOver(now);
  },
};
