import { publicReads } from '../../shared/public-reads/controller';
import { adminRoute, readRoutes, type Slice } from '../../shared/slice';

import { publicCommitment } from '../public';
import { commitment } from '../schema';
import { commitmentDeskController } from './controller';
import { deriveCommitment } from './derived';
import { commitmentsService } from './service';

const PERMISSION = 'hearings.commitments';

/** What the institute promises at its hearings. */
export const commitments: Slice = {
  contentTypes: { commitment: { schema: commitment } },
  services: { commitments: commitmentsService },
  controllers: {
    commitments: publicReads(publicCommitment, 'dueOn:asc', { derive: deriveCommitment }),
    'commitment-desk': commitmentDeskController,
  },
  publicRoutes: readRoutes('commitments'),
  adminRoutes: [
    adminRoute('GET', '/hearings/:documentId/commitments', 'commitment-desk.list', PERMISSION),
    adminRoute('POST', '/hearings/:documentId/commitments', 'commitment-desk.commit', PERMISSION),
    adminRoute('POST', '/commitments/:documentId/progress', 'commitment-desk.report', PERMISSION),
    adminRoute('POST', '/commitments/:documentId/date', 'commitment-desk.moveDate', PERMISSION),
    adminRoute('POST', '/commitments/:documentId/publication', 'commitment-desk.publish', PERMISSION),
  ],
};
