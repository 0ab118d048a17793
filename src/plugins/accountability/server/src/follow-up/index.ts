import type { Slice } from '../shared/slice';

import { followUpController } from './controller';
import { evidence, occurrence } from './schema';
import { followUpService } from './service';

export const followUp: Slice = {
  contentTypes: { occurrence: { schema: occurrence }, evidence: { schema: evidence } },
  services: { 'follow-up': followUpService },
  controllers: { 'follow-up': followUpController },
  // Granted to the public once, as the other reads are (`access/public-grants.ts`).
  publicRoutes: [{ method: 'GET', path: '/follow-up', handler: 'follow-up.find', config: {} }],
};
