import { InternalAddressError } from './guard';
import type { Found } from './vocabulary';

const AVAILABLE: Found = { outcome: 'available', failure: null };
export const TOO_MANY_REDIRECTS: Found = { outcome: 'broken', failure: 'too-many-redirects' };

/** Somebody answers and wants to know first who asks; 999 is LinkedIn's. */
const REFUSALS = [401, 403, 407, 429, 451, 999];

/** What a status says of an address, redirects apart (RFC 9110, 15). */
export function verdictOf(status: number): Found {
  if (status >= 200 && status < 300) return AVAILABLE;
  if (REFUSALS.includes(status)) return { outcome: 'unclear', failure: 'refused' };
  return { outcome: 'broken', failure: status >= 500 ? 'server-error' : 'gone' };
}

/** A chain without its intermediate certificate, which browsers find by themselves. */
const INCOMPLETE_CHAIN = ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'];
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|ERR_SSL)/;

/** What a failed connection says of an address. @param tooSlow whether it was us who ended it */
export function verdictOfError(error: unknown, tooSlow: boolean): Found {
  if (tooSlow) return { outcome: 'broken', failure: 'too-slow' };
  if (error instanceof InternalAddressError) return { outcome: 'broken', failure: 'internal-address' };
  const { code = '' } = error as NodeJS.ErrnoException;
  if (INCOMPLETE_CHAIN.includes(code)) return { outcome: 'unclear', failure: 'insecure' };
  return { outcome: 'broken', failure: CERTIFICATE.test(code) ? 'insecure' : 'unreachable' };
}
