import { getService } from '../../get-service';
import { SUBSCRIPTION_REQUEST } from '../../uids';

import { requestContext } from './requests';

/** Where subscriptions keep sealed values, for the rotation of keys. */
export function tellSealedRequests(): void {
  getService('personal-data').sealedColumn({
    uid: SUBSCRIPTION_REQUEST,
    column: 'person',
    reads: ['addressHash'],
    context: ({ addressHash }) => requestContext(String(addressHash)),
  });
}
