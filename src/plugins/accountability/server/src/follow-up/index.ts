import { adminRoute, readRoute, type Slice } from '../shared/slice';

import { followUpBoardController } from './board-controller';
import { followUpController } from './controller';
import { evidence, occurrence } from './schema';
import { followUpService } from './service';

const READ = 'follow-up.read';
const RECORD = 'follow-up.record';

export const followUp: Slice = {
  contentTypes: { occurrence: { schema: occurrence }, evidence: { schema: evidence } },
  services: { 'follow-up': followUpService },
  controllers: { 'follow-up': followUpController, 'follow-up-board': followUpBoardController },
  // Granted to the public once, as the other reads are (`access/public-grants.ts`).
  publicRoutes: [readRoute('/follow-up', 'follow-up.find')],
  adminRoutes: [
    adminRoute('GET', '/follow-up/plans', 'follow-up-board.plans', READ),
    adminRoute('GET', '/follow-up/plans/:documentId', 'follow-up-board.board', READ),
    adminRoute('POST', '/follow-up/occurrences/:documentId/evidence', 'follow-up-board.addEvidence', RECORD),
    adminRoute('POST', '/follow-up/occurrences/:documentId/postpone', 'follow-up-board.postpone', RECORD),
    adminRoute(
      'POST',
      '/follow-up/evidence/:documentId/withdraw',
      'follow-up-board.withdrawEvidence',
      RECORD,
    ),
    adminRoute('POST', '/follow-up/actions/:documentId/dates', 'follow-up-board.addDate', RECORD),
  ],
};
