import { countRequests, tellRefusals } from '../../abuse';
import { jsonOnly } from '../../shared/http/json-only';
import { adminRoute, openRoute, type Slice } from '../../shared/slice';

import { evaluationController } from './controller';
import { evaluation as schema } from './schema';
import { evaluationService } from './service';

const PERMISSION = 'hearings.evaluation';

/** What people thought of a hearing. */
export const evaluation: Slice = {
  contentTypes: { evaluation: { schema } },
  services: { evaluation: evaluationService },
  controllers: { evaluation: evaluationController },
  publicRoutes: [
    openRoute('POST', '/hearings/:slug/evaluation', 'evaluation.evaluate', [
      jsonOnly,
      tellRefusals,
      countRequests,
    ]),
  ],
  adminRoutes: [
    adminRoute('GET', '/hearings/:documentId/evaluation', 'evaluation.results', PERMISSION),
    adminRoute('POST', '/hearings/:documentId/evaluation-report', 'evaluation.draftReport', PERMISSION),
  ],
};
