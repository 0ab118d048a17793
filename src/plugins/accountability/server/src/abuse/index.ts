import { openRoute, type Slice } from '../shared/slice';

import { abuseController } from './controller';
import { spentPuzzle } from './schema';
import { abuseService } from './service';

export const abuse: Slice = {
  contentTypes: { 'spent-puzzle': { schema: spentPuzzle } },
  services: { abuse: abuseService },
  controllers: { abuse: abuseController },
  publicRoutes: [openRoute('GET', '/inquiries/challenge', 'abuse.challenge')],
};

// What other open routes stand behind too.
export { countRequests, tellRefusals, wrongPuzzle } from './guard';
export { HONEYPOT, honeypot } from './honeypot';
