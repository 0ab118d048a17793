import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

import {
  AlteredFileError,
  newFileKey,
  openSealed,
  seal,
} from '../../src/plugins/accountability/server/src/inquiries/attachments/sealed-file';

const PIECE = 64 * 1024;
const SEALED_PIECE = PIECE + 16;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sealed-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The chunks a request delivers end anywhere. */
async function* inChunks(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

async function sealed(bytes: Buffer, key: Buffer, chunk = 10_000): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of seal(inChunks(bytes, chunk), key)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function opened(bytes: Buffer, key: Buffer): Promise<Buffer> {
  const file = path.join(folder, randomBytes(8).toString('hex'));
  await writeFile(file, bytes);
  const handle = await open(file);
  try {
    const pieces: Buffer[] = [];
    for await (const piece of (await openSealed(handle, key)).pieces()) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}

describe('a sealed file', () => {
  const key = newFileKey();

  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17])(
    'of %i bytes opens to what was sealed, however it came',
    async (length) => {
      const plain = randomBytes(length);
      for (const chunk of [1_000, PIECE, 200_000]) {
        expect((await opened(await sealed(plain, key, chunk), key)).equals(plain)).toBe(true);
      }
    },
  );

  it('is read at any place without reading the rest', async () => {
    const plain = randomBytes(3 * PIECE + 500);
    const file = path.join(folder, 'places');
    const bytes = await sealed(plain, key);
    // What is not asked for is not looked at.
    bytes.fill(0, 0, SEALED_PIECE);
    await writeFile(file, bytes);
    const handle = await open(file);
    const reader = await openSealed(handle, key);
    expect(reader.bytes).toBe(plain.length);
    for (const [start, length] of [
      [PIECE, 10],
      [2 * PIECE - 5, 10],
      [PIECE + 3, 2 * PIECE],
      [plain.length - 7, 100],
      [plain.length, 5],
    ] as const) {
      expect((await reader.read(start, length)).equals(plain.subarray(start, start + length))).toBe(true);
    }
    await reader.close();
  });

  it('read here and there in one piece is opened once', async () => {
    const plain = randomBytes(2 * PIECE);
    const file = path.join(folder, 'here-and-there');
    await writeFile(file, await sealed(plain, key));
    const handle = await open(file);
    const readings = jest.spyOn(handle, 'read');
    const reader = await openSealed(handle, key);
    for (let place = 0; place < PIECE; place += 1_000) await reader.read(place, 10);
    expect(readings).toHaveBeenCalledTimes(1);
    expect((await reader.read(PIECE - 5, 10)).equals(plain.subarray(PIECE - 5, PIECE + 5))).toBe(true);
    expect(readings).toHaveBeenCalledTimes(2);
    await reader.close();
  });

  it('shows nothing of its content', async () => {
    const plain = Buffer.from('Adriana Quintero Peñalosa '.repeat(10_000));
    expect((await sealed(plain, key)).includes('Adriana')).toBe(false);
  });

  describe('is refused', () => {
    const plain = randomBytes(3 * PIECE + 100);
    const piece = (bytes: Buffer, index: number) =>
      bytes.subarray(index * SEALED_PIECE, (index + 1) * SEALED_PIECE);

    it.each([
      ['cut in the middle of a piece', (bytes: Buffer) => bytes.subarray(0, SEALED_PIECE + 1_000)],
      ['cut at the end of a piece', (bytes: Buffer) => bytes.subarray(0, 2 * SEALED_PIECE)],
      ['cut to a few bytes', (bytes: Buffer) => bytes.subarray(0, 10)],
      ['empty', () => Buffer.alloc(0)],
      [
        'with two pieces changed about',
        (bytes: Buffer) =>
          Buffer.concat([piece(bytes, 1), piece(bytes, 0), piece(bytes, 2), piece(bytes, 3)]),
      ],
      ['without its first piece', (bytes: Buffer) => bytes.subarray(SEALED_PIECE)],
      [
        'with a piece left out',
        (bytes: Buffer) => Buffer.concat([piece(bytes, 0), piece(bytes, 2), piece(bytes, 3)]),
      ],
      ['with a piece twice', (bytes: Buffer) => Buffer.concat([piece(bytes, 0), bytes])],
      ['with something after its end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(40)])],
    ])('%s', async (_what, change) => {
      await expect(opened(change(await sealed(plain, key)), key)).rejects.toThrow(AlteredFileError);
    });

    it('with any one bit changed', async () => {
      const bytes = await sealed(plain, key);
      for (let tries = 0; tries < 100; tries += 1) {
        const place = Math.floor((tries / 100) * bytes.length);
        const altered = Buffer.from(bytes);
        altered[place] = (altered[place] ?? 0) ^ (1 << (tries % 8));
        await expect(opened(altered, key)).rejects.toThrow(AlteredFileError);
      }
    });

    it('under another key, or with a piece of another file', async () => {
      const bytes = await sealed(plain, key);
      const other = await sealed(plain, newFileKey());
      await expect(opened(bytes, newFileKey())).rejects.toThrow(AlteredFileError);
      const mixed = Buffer.concat([piece(bytes, 0), piece(other, 1), piece(bytes, 2), piece(bytes, 3)]);
      await expect(opened(mixed, key)).rejects.toThrow(AlteredFileError);
    });
  });

  it('is the same length as its content, and 16 bytes a piece', async () => {
    expect(await readFile(path.join(folder, 'places'))).toHaveLength(3 * PIECE + 500 + 4 * 16);
  });
});
