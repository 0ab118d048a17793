import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/**
 * Files are encrypted in pieces, so that one of any size is written and read with the memory of one piece, and a single
 * piece can be read by its place. This is the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: «Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance», 2015) in the form the payload of age v1 has it, with
 * AES-256-GCM: each piece of 64 KiB is sealed by itself, its nonce is its number (11 bytes, big-endian) and a byte that is
 * 1 in the last piece only. Pieces cannot be changed, left out, moved or repeated, nor the end cut off. A key serves one
 * file, so no nonce comes twice under it.
 */
const CIPHER = 'aes-256-gcm';
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES;

/** The file is not what was written: altered, cut short, or opened with another file's key. */
export class AlteredFileError extends Error {}

/** A key for one file. */
export const newFileKey = (): Buffer => randomBytes(32);

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUIntBE(index, 5, 6);
  nonce[NONCE_BYTES - 1] = last ? 1 : 0;
  return nonce;
}

function sealPiece(key: Buffer, index: number, last: boolean, piece: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonceOf(index, last));
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
}

function openPiece(key: Buffer, index: number, last: boolean, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, key, nonceOf(index, last), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new AlteredFileError('A piece of a sealed file does not open', { cause });
  }
}

/** Seals bytes as they come: yields what is to be written, in order. Memory: two pieces. */
export async function* seal(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let index = 0;
  for await (const chunk of source) {
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes <= PIECE_BYTES) continue;
    // A full piece is sealed only once there is more: which one is the last decides its nonce.
    let rest = Buffer.concat(waiting);
    while (rest.length > PIECE_BYTES) {
      yield sealPiece(key, index, false, rest.subarray(0, PIECE_BYTES));
      index += 1;
      rest = rest.subarray(PIECE_BYTES);
    }
    waiting = [rest];
    bytes = rest.length;
  }
  yield sealPiece(key, index, true, Buffer.concat(waiting));
}

/** A sealed file on disk, opened to be read. */
export interface SealedFile {
  /** How many bytes it has once opened. */
  readonly bytes: number;
  /** Some of its bytes. Fewer than asked for only at its end. @throws AlteredFileError */
  read(start: number, length: number): Promise<Buffer>;
  /** All of it, piece by piece. @throws AlteredFileError while it is read */
  pieces(): AsyncGenerator<Buffer, void>;
  close(): Promise<void>;
}

/**
 * @param handle of the sealed file; `close()` of what this gives closes it
 * @throws AlteredFileError when the file is shorter than any sealed file
 */
export async function openSealed(handle: FileHandle, key: Buffer): Promise<SealedFile> {
  const { size } = await handle.stat();
  const count = Math.ceil(size / SEALED_PIECE_BYTES);
  const bytes = size - count * TAG_BYTES;
  if (bytes < 0 || count === 0) throw new AlteredFileError('A sealed file is cut short');

  async function piece(index: number): Promise<Buffer> {
    const place = index * SEALED_PIECE_BYTES;
    const sealed = Buffer.alloc(Math.min(SEALED_PIECE_BYTES, size - place));
    const { bytesRead } = await handle.read(sealed, 0, sealed.length, place);
    if (bytesRead < sealed.length || bytesRead < TAG_BYTES) {
      throw new AlteredFileError('A sealed file is cut short');
    }
    return openPiece(key, index, index === count - 1, sealed);
  }

  /** Who looks about in a file asks for a few bytes here and there, mostly of one piece. */
  let last: { index: number; bytes: Buffer } | null = null;
  async function keptPiece(index: number): Promise<Buffer> {
    if (last?.index === index) return last.bytes;
    const bytes = await piece(index);
    last = { index, bytes };
    return bytes;
  }

  return {
    bytes,
    async read(start, length) {
      const end = Math.min(start + length, bytes);
      const first = Math.floor(start / PIECE_BYTES);
      const found: Buffer[] = [];
      for (let index = first; index * PIECE_BYTES < end; index += 1) found.push(await keptPiece(index));
      const offset = start - first * PIECE_BYTES;
      return Buffer.concat(found).subarray(offset, offset + Math.max(0, end - start));
    },
    async *pieces() {
      for (let index = 0; index < count; index += 1) yield await piece(index);
    },
    close: () => handle.close(),
  };
}
