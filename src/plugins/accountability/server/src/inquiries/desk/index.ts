import type { Slice } from '../../shared/slice';

import { deskCaseController } from './case/controller';
import { deskListController } from './list/controller';
import { deskRoutes } from './routes';
import { deskService } from './service';

export const desk: Slice = {
  services: { desk: deskService },
  controllers: { 'desk-list': deskListController, 'desk-case': deskCaseController },
  adminRoutes: deskRoutes,
};
