import { getService } from '../get-service';

/**
 * What a person's cases are found by, since their data are sealed: keyed hashes, which nobody can compute without the
 * vault's key. As people write them: a document with or without points, an address in any case.
 */
export const idNumberFingerprint = (idNumber: string): string =>
  getService('personal-data').fingerprint(
    `document ${idNumber.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')}`,
  );

export const emailFingerprint = (email: string): string =>
  getService('personal-data').fingerprint(`email ${email.trim().toLowerCase()}`);
