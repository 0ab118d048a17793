import { getService } from '../get-service';
import type { Job } from '../shared/jobs/job';

/** What was counted by address, and which puzzles were spent, is gone when its hour is over. */
export const forgetCounts: Job = {
  name: 'forget-counts',
  rule: '*/15 * * * *',
  run: ({ now }) => getService('abuse').forget(now),
};
