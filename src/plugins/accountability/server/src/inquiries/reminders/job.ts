import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Looked at every hour, since the hour at which reminders go out is a setting. */
export const remind: Job = {
  name: 'remind',
  rule: '0 * * * *',
  run: async (context) => {
    await getService('reminders').remind(context);
  },
};
