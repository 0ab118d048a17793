import { publicReads } from '../shared/public-reads/controller';
import { entryRoute, readRoutes, type Slice } from '../shared/slice';
import { PLAN } from '../uids';

import { planClonesController } from './clone-controller';
import { planImportsController } from './imports-controller';
import { publicPlan, publicPlanAction } from './public';
import { planImportRoutes } from './routes';
import { plan, planAction, position } from './schema';
import { plansService } from './service';

export const plans: Slice = {
  contentTypes: {
    plan: { schema: plan },
    'plan-action': { schema: planAction },
    position: { schema: position },
  },
  services: { plans: plansService },
  controllers: {
    plans: publicReads(publicPlan, 'periodStart:desc'),
    'plan-actions': publicReads(publicPlanAction, 'order:asc'),
    'plan-imports': planImportsController,
    'plan-clones': planClonesController,
  },
  publicRoutes: [...readRoutes('plans'), ...readRoutes('plan-actions')],
  adminRoutes: [
    ...planImportRoutes,
    entryRoute('POST', '/plans/:documentId/clone', 'plan-clones.clone', PLAN),
  ],
};

export type { Audience, Channel, Frequency, Scope } from './vocabulary';
