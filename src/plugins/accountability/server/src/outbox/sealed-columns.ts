import { getService } from '../get-service';
import { OUTBOX_MESSAGE } from '../uids';

import { messageContext } from './sealed-content';

/** Where the outbox keeps sealed values, for the rotation of keys. */
export function tellSealedMessages(): void {
  getService('personal-data').sealedColumn({
    uid: OUTBOX_MESSAGE,
    column: 'sealed',
    reads: ['key'],
    context: ({ key }) => messageContext(String(key)),
  });
}
