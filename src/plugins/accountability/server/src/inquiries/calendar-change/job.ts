import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** Where nothing changed this is one query; where something did, the due dates follow within a minute. */
export const recalculateOpenCases: Job = {
  name: 'recalculate-open-cases',
  rule: '* * * * *',
  run: async (context) => {
    await getService('calendar-change').recalculateOpenCases(context);
  },
};
