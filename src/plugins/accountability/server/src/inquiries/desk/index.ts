import type { Slice } from '../../shared/slice';

import { deskAnswerController } from './answer/controller';
import { deskCaseController } from './case/controller';
import { deskDraftController } from './draft/controller';
import { deskListController } from './list/controller';
import { deskRoutes } from './routes';
import { inquiryDraft, inquiryPresence, replyTemplate } from './schema';
import { deskService } from './service';

export const desk: Slice = {
  contentTypes: {
    'inquiry-draft': { schema: inquiryDraft },
    'inquiry-presence': { schema: inquiryPresence },
    'reply-template': { schema: replyTemplate },
  },
  services: { desk: deskService },
  controllers: {
    'desk-list': deskListController,
    'desk-case': deskCaseController,
    'desk-draft': deskDraftController,
    'desk-answer': deskAnswerController,
  },
  adminRoutes: deskRoutes,
};
