import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Looked at every hour, since the hour at which reminders go out is a setting. */
export const remindCommitments: Job = {
  name: 'remind-commitments',
  rule: '5 * * * *',
  async run(context) {
    await getService('commitments').remindCommitments(context);
  },
};
