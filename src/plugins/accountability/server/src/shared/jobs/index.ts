import type { Slice } from '../slice';

import { job } from './schema';
import { jobsService } from './service';

export const jobs: Slice = {
  contentTypes: { job: { schema: job } },
  services: { jobs: jobsService },
};
