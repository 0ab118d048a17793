import { getService } from '../get-service';

const documentKey = (idNumber: string) => `document ${idNumber.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')}`;
const emailKey = (email: string) => `email ${email.trim().toLowerCase()}`;

/**
 * What a person's cases are found by, since their data are sealed: keyed hashes, which nobody can compute without the
 * vault's key. As people write them: a document with or without points, an address in any case.
 */
export const idNumberFingerprint = (idNumber: string): string =>
  getService('personal-data').fingerprint(documentKey(idNumber));

export const emailFingerprint = (email: string): string =>
  getService('personal-data').fingerprint(emailKey(email));

/** A column of an inquiry's secret, and the fingerprints to look for in it. */
export interface PersonSearch {
  column: 'idNumberFingerprint' | 'emailFingerprint';
  fingerprints: string[];
}

/** How to find a document number or an email: under every key, so that what an older key fingerprinted is found too. */
export function personSearch(documentOrEmail: string): PersonSearch {
  const vault = getService('personal-data');
  return documentOrEmail.includes('@')
    ? { column: 'emailFingerprint', fingerprints: vault.fingerprints(emailKey(documentOrEmail)) }
    : { column: 'idNumberFingerprint', fingerprints: vault.fingerprints(documentKey(documentOrEmail)) };
}
