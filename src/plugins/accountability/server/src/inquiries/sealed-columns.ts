import { getService } from '../get-service';
import { INQUIRY_ATTACHMENT, INQUIRY_SECRET } from '../uids';

import { attachmentContext } from './attachments/service';
import { personContext } from './intake/filing';

/** Where inquiries keep sealed values, for the rotation of keys. */
export function tellSealedColumns(): void {
  const personalData = getService('personal-data');
  personalData.sealedColumn({
    uid: INQUIRY_SECRET,
    column: 'person',
    reads: ['filingNumber'],
    context: ({ filingNumber }) => personContext(String(filingNumber)),
  });
  personalData.sealedColumn({
    uid: INQUIRY_ATTACHMENT,
    column: 'sealed',
    reads: ['filingNumber', 'storageKey'],
    context: ({ filingNumber, storageKey }) => attachmentContext(String(filingNumber), String(storageKey)),
  });
}
