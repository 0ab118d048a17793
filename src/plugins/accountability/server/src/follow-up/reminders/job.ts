import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Looked at every hour, since the hour at which reminders go out is a setting. */
export const remindOffices: Job = {
  name: 'remind-offices',
  rule: '0 * * * *',
  run: async (context) => {
    await getService('follow-up').remindOffices(context);
  },
};
