import { getService } from '../get-service';
import type { Job } from '../shared/jobs/job';

/** Takes what was let go a step further each minute: what is due at an hour, what waits, what an instance that died was at. */
export const carryOutDispatches: Job = {
  name: 'carry-out-dispatches',
  rule: '* * * * *',
  aside: true,
  async run({ now, signal }) {
    await getService('dispatches').carryOut(now, () => signal.aborted);
  },
};
