import { adminRoute, type Slice } from '../../shared/slice';

import { hearingQuestionsController } from './controller';
import { moderatedQuestion } from './schema';
import { hearingQuestionsService } from './service';

const PATH = '/hearings/:documentId/questions';
const PERMISSION = 'hearings.questions';

/** What people ask a hearing, before it and while it is held. */
export const hearingQuestions: Slice = {
  contentTypes: { 'moderated-question': { schema: moderatedQuestion } },
  services: { 'hearing-questions': hearingQuestionsService },
  controllers: { 'hearing-questions': hearingQuestionsController },
  adminRoutes: [
    adminRoute('GET', PATH, 'hearing-questions.list', PERMISSION),
    adminRoute('POST', PATH, 'hearing-questions.step', PERMISSION),
    adminRoute('GET', `${PATH}/choices`, 'hearing-questions.choices', 'hearings.commitments'),
  ],
};
