import { getService } from '../../get-service';
import { REGISTRATION } from '../../uids';

import { emailFingerprint, personContext, type RegisteredPerson } from './person';

/** Where registrations keep sealed values, for the rotation of keys. */
export function tellSealedRegistrations(): void {
  getService('personal-data').sealedColumn({
    uid: REGISTRATION,
    column: 'person',
    reads: ['codeHash', 'hearingId'],
    context: ({ codeHash }) => personContext(String(codeHash)),
    renewed: (plaintext, { hearingId }) => {
      const { email } = JSON.parse(plaintext) as RegisteredPerson;
      return { emailFingerprint: email ? emailFingerprint(String(hearingId), email) : null };
    },
  });
}
