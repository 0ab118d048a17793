import { getService } from '../../get-service';
import type { Job } from '../../shared/jobs/job';

/** The text of files, after they were published: no save waits for it. */
export const readPublishedFiles: Job = {
  name: 'read-published-files',
  rule: '* * * * *',
  // As slow as the largest file.
  aside: true,
  run: ({ signal }) => getService('search').extractWaiting(signal),
};

/** What was written past the application. */
export const reconcileSearch: Job = {
  name: 'reconcile-search',
  rule: '45 2 * * *',
  aside: true,
  run: async ({ signal }) => {
    await getService('search').reconcile(signal);
  },
};
