import { adminRoute, type Slice } from '../../shared/slice';

import { groupedAnswerController } from './controller';
import { groupedAnswerService } from './service';

const PATH = '/inquiries/grouped-answer';

/** What publishes asks for `inquiries.publish` besides, in the controller: a smaller group may do without. */
const PERMISSIONS = ['inquiries.handle', 'inquiries.read'];

export const groupedAnswer: Slice = {
  services: { 'grouped-answer': groupedAnswerService },
  controllers: { 'grouped-answer': groupedAnswerController },
  adminRoutes: [
    adminRoute('POST', PATH, 'grouped-answer.answer', ...PERMISSIONS),
    adminRoute('POST', `${PATH}/check`, 'grouped-answer.check', ...PERMISSIONS),
  ],
};
