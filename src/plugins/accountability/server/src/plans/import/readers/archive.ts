import { crc32 } from 'node:zlib';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

/** The XML parts of an Office file by name, inflated and checked. */
export type OfficeParts = ReadonlyMap<string, Buffer>;

const ENCRYPTED_FLAG = 0x1;
const TAG_OPENING = 0x3c;

function bomb(name: string): UnreadablePlanError {
  return new UnreadablePlanError('decompression-bomb', { name });
}

function assertDeclared(entries: readonly Entry[], name: string): void {
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > LIMITS.uncompressedBytes) throw bomb(name);
  if (entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0)) {
    throw new UnreadablePlanError('encrypted', { name });
  }
  if (new Set(entries.map((entry) => entry.fileName)).size < entries.length) {
    throw new UnreadablePlanError('corrupt', { name });
  }
}

async function entriesOf(zip: ZipFile, name: string): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.archiveEntries) throw bomb(name);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

/** Inflates one part, stopping as soon as it exceeds what is left of the limit: what the headers say is not trusted. */
async function inflate(zip: ZipFile, entry: Entry, room: number, name: string): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Leaving the loop destroys the stream.
    if (length > room || length > entry.uncompressedSize) throw bomb(name);
    chunks.push(chunk);
  }
  const content = Buffer.concat(chunks);
  if (length < entry.uncompressedSize || crc32(content) !== entry.crc32)
    throw new UnreadablePlanError('corrupt', { name });
  return content;
}

function countTags(content: Buffer): number {
  let count = 0;
  for (let at = content.indexOf(TAG_OPENING); at >= 0; at = content.indexOf(TAG_OPENING, at + 1)) count += 1;
  return count;
}

/** ECMA-376 part 2 allows no document type declaration in a part, hence no entities: one that has is not Office's. */
function assertPlainXml(content: Buffer, name: string): void {
  if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY'))
    throw new UnreadablePlanError('corrupt', { name });
}

async function readParts(zip: ZipFile, name: string): Promise<OfficeParts> {
  const entries = await entriesOf(zip, name);
  assertDeclared(entries, name);
  if (!entries.some((entry) => /^(?:word|xl)\//.test(entry.fileName))) {
    throw new UnreadablePlanError('other-archive', { name });
  }
  const parts = new Map<string, Buffer>();
  let room: number = LIMITS.uncompressedBytes;
  let tags = 0;
  for (const entry of entries) {
    const content = await inflate(zip, entry, room, name);
    room -= content.length;
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    assertPlainXml(content, name);
    tags += countTags(content);
    if (tags > LIMITS.markupTags) throw new UnreadablePlanError('too-complex', { name });
    parts.set(entry.fileName, content);
  }
  return parts;
}

/**
 * Opens an Office file and inflates it within limits. Only what this gives may be handed to a converter: the archive
 * itself may say one thing in its directory and another in its headers.
 * @param name of the file, for messages
 * @throws UnreadablePlanError `decompression-bomb`, `other-archive`, `encrypted`, `too-complex`, `corrupt`
 */
export async function openOfficeFile(bytes: Buffer, name: string): Promise<OfficeParts> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: false });
    return await readParts(zip, name);
  } catch (error) {
    if (error instanceof UnreadablePlanError) throw error;
    throw new UnreadablePlanError('corrupt', { name }, { cause: error });
  }
}
