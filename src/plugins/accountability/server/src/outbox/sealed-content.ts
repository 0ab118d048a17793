import { getService } from '../get-service';
import { SealedDataError } from '../personal-data/vault';
import { isRecord } from '../shared/values';

import { UnsendableError } from './failures';
import type { JsonRecord } from './templates';

/** Where the sealed content of a message belongs: copied to another row it does not open. */
export const messageContext = (key: string) => `outbox:${key}`;

/** As much as makes it one address and nothing else: no list, no name, no header. The server knows the rest. */
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u;
const LONGEST_ADDRESS = 254;

/** Whom a message goes to and what its template needs. */
export interface MessageContent {
  to: string;
  data: JsonRecord;
}

/** Recipient and data as they are kept in a row. */
export function sealContent(key: string, content: MessageContent): string {
  return getService('personal-data').seal(JSON.stringify(content), messageContext(key));
}

/** @throws UnsendableError where it cannot be opened with the keys there are, or names no single address. */
export function openContent(key: string, sealed: string | null): MessageContent {
  const { to, data } = unseal(key, sealed);
  if (typeof to !== 'string' || to.length > LONGEST_ADDRESS || !ONE_ADDRESS.test(to)) {
    throw new UnsendableError('address-invalid');
  }
  return { to, data: isRecord(data) ? data : {} };
}

function unseal(key: string, sealed: string | null): JsonRecord {
  try {
    const opened: unknown = JSON.parse(getService('personal-data').open(sealed ?? '', messageContext(key)));
    return isRecord(opened) ? opened : {};
  } catch (error) {
    if (error instanceof SealedDataError) throw new UnsendableError('content-unreadable');
    throw error;
  }
}
