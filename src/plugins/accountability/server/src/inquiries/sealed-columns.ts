import { getService } from '../get-service';
import { INQUIRY_ATTACHMENT, INQUIRY_SECRET } from '../uids';

import { attachmentContext } from './attachments/service';
import { personContext } from './intake/filing';
import { emailFingerprint, idNumberFingerprint } from './person-fingerprints';

/** Where inquiries keep sealed values, for the rotation of keys. */
export function tellSealedColumns(): void {
  const personalData = getService('personal-data');
  personalData.sealedColumn({
    uid: INQUIRY_SECRET,
    column: 'person',
    reads: ['filingNumber'],
    context: ({ filingNumber }) => personContext(String(filingNumber)),
    renewed: fingerprintsOf,
  });
  personalData.sealedColumn({
    uid: INQUIRY_ATTACHMENT,
    column: 'sealed',
    reads: ['filingNumber', 'storageKey'],
    context: ({ filingNumber, storageKey }) => attachmentContext(String(filingNumber), String(storageKey)),
  });
}

/** What the person's cases are found by hangs on the key too. */
function fingerprintsOf(sealedPerson: string) {
  const { idNumber, email } = JSON.parse(sealedPerson) as { idNumber?: string; email?: string };
  return {
    idNumberFingerprint: idNumber ? idNumberFingerprint(idNumber) : null,
    emailFingerprint: email ? emailFingerprint(email) : null,
  };
}
