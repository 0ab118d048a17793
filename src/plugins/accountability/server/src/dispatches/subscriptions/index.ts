import { countRequests, tellRefusals } from '../../abuse';
import { jsonOnly } from '../../shared/http/json-only';
import { openRoute, type Slice } from '../../shared/slice';

import { subscriptionsController } from './controller';
import { subscriptionRequest } from './schema';
import { subscriptionsService } from './service';

const UNSUBSCRIBE = '/subscriptions/unsubscribe';

/** Bulletins by mail, asked for on the website. */
export const subscriptions: Slice = {
  contentTypes: { 'subscription-request': { schema: subscriptionRequest } },
  services: { subscriptions: subscriptionsService },
  controllers: { subscriptions: subscriptionsController },
  publicRoutes: [
    openRoute('POST', '/subscriptions', 'subscriptions.ask', [jsonOnly, tellRefusals, countRequests]),
    openRoute('POST', '/subscriptions/confirm', 'subscriptions.confirm', [jsonOnly, tellRefusals]),
    openRoute('POST', UNSUBSCRIBE, 'subscriptions.unsubscribe'),
    openRoute('GET', UNSUBSCRIBE, 'subscriptions.askBeforeUnsubscribing'),
  ],
};
