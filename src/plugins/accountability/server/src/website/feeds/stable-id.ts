import { createHash } from 'node:crypto';

/** Of these ids alone, so that they are nobody else's. */
const NAMESPACE = Buffer.from('5f0c7a5e9d1b4c6e8a31f24d60b7c912', 'hex');

/**
 * The same URN for the same name for ever, whatever host and address its page has (RFC 9562, 5.5: a UUID made from a name).
 *
 * @param name what nothing else in the world is called, such as a documentId
 */
export function stableId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
