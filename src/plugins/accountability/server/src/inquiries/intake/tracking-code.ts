import { createHash } from 'node:crypto';

import { normalizeCode } from '../../shared/secret-code';

export {
  hashCode as hashTrackingCode,
  isCode as isTrackingCode,
  newCode as newTrackingCode,
} from '../../shared/secret-code';

/** The unguessable last part of the receipt's address. It follows from the code, and does not lead back to it. */
export function receiptToken(filingNumber: string, trackingCode: string): string {
  return createHash('sha256')
    .update(`receipt ${filingNumber} ${normalizeCode(trackingCode)}`)
    .digest('base64url')
    .slice(0, 32);
}

export function hashReceiptToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
