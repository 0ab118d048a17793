import { getService } from '../../get-service';

import type { RegistrationRow } from './rows';

/** What is kept, sealed, of somebody who comes to a hearing. */
export interface RegisteredPerson {
  name: string;
  /** Of somebody who just came in, maybe none. */
  email?: string | undefined;
  phone?: string | undefined;
  organization?: string | undefined;
  /** Opens their registration: to cancel it, and at the door. Kept to be mailed again. */
  code: string;
}

/** Where a sealed person belongs; one copied to another registration does not open. */
export const personContext = (codeHash: string) => `registration:${codeHash}:person`;

const emailKey = (hearingId: string, email: string) => `hearing ${hearingId} ${email.trim().toLowerCase()}`;

/**
 * What a person's registration is found by: of the hearing too, so that the rows of one person in several hearings are
 * not known to be the same person's.
 */
export const emailFingerprint = (hearingId: string, email: string): string =>
  getService('personal-data').fingerprint(emailKey(hearingId, email));

/** The same under every key, so that what an older one fingerprinted is found too. */
export const emailFingerprints = (hearingId: string, email: string): string[] =>
  getService('personal-data').fingerprints(emailKey(hearingId, email));

export function sealPerson(person: RegisteredPerson, codeHash: string): string {
  return getService('personal-data').seal(JSON.stringify(person), personContext(codeHash));
}

/** The person of a registration; `null` where their data was erased. */
export function personIn({ person, codeHash }: Pick<RegistrationRow, 'person' | 'codeHash'>) {
  if (person === null || codeHash === null) return null;
  return JSON.parse(getService('personal-data').open(person, personContext(codeHash))) as RegisteredPerson;
}
