import { Readable } from 'node:stream';

import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';

import { AlteredFileError, type SealedFile } from '../sealed-file';

import { ContentRefusedError } from './refused';

export type OfficeKind = 'docx' | 'xlsx' | 'odt';

const ENTRIES = 10_000;
const PART_BYTES = 1024 * 1024;
const ENCRYPTED_FLAG = 0x1;
const STORED = 0;

/** ECMA-376 part 1, 11.3.10 and 12.3.23: what the main part is, as `[Content_Types].xml` has it. */
const MAIN_PARTS: readonly (readonly [contentType: string, kind: OfficeKind])[] = [
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'xlsx'],
];
const MACROS = /(?:^|\/)vbaproject\.bin$|^basic\/|^scripts\//i;

/** What makes the same archive a program of Java or Android, whatever else is in it. */
const PROGRAM = /^(?:meta-inf\/manifest\.mf|androidmanifest\.xml)$/i;

/** A sealed file as `yauzl` reads it: a range at a time. */
class SealedReader extends RandomAccessReader {
  constructor(private readonly file: SealedFile) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { file } = this;
    async function* range() {
      const step = 64 * 1024;
      for (let place = start; place < end; place += step)
        yield await file.read(place, Math.min(step, end - place));
    }
    return Readable.from(range(), { objectMode: false });
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ENTRIES) throw new ContentRefusedError('type');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

/** A small part as text; empty where there is none. What its header says of its size is not trusted. */
async function partOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry) return '';
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > PART_BYTES) throw new ContentRefusedError('type');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function examine(zip: ZipFile): Promise<OfficeKind> {
  const entries = await entriesOf(zip);
  const all = [...entries.values()];
  if (all.some(({ generalPurposeBitFlag }) => (generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0)) {
    throw new ContentRefusedError('locked');
  }
  if (all.some(({ fileName }) => PROGRAM.test(fileName))) throw new ContentRefusedError('type');
  const macros = all.some(({ fileName }) => MACROS.test(fileName));

  const contentTypes = await partOf(zip, entries.get('[Content_Types].xml'));
  if (/macroEnabled/i.test(contentTypes)) throw new ContentRefusedError('macros');
  const office = MAIN_PARTS.find(([contentType]) => contentTypes.includes(`"${contentType}"`))?.[1];

  // OpenDocument 1.3 part 2, 3.3: the first entry, not compressed, says what the package is.
  const [first] = all;
  const mimetype =
    first?.fileName === 'mimetype' && first.compressionMethod === STORED ? await partOf(zip, first) : '';
  const openDocument = mimetype === 'application/vnd.oasis.opendocument.text';
  if (openDocument && (await partOf(zip, entries.get('META-INF/manifest.xml'))).includes('encryption-data')) {
    throw new ContentRefusedError('locked');
  }

  const kind = office ?? (openDocument ? 'odt' : undefined);
  if (!kind) throw new ContentRefusedError('type');
  if (macros) throw new ContentRefusedError('macros');
  return kind;
}

/**
 * What document an archive is, by the parts that say so.
 *
 * @throws ContentRefusedError, and AlteredFileError of the sealed file
 */
export async function officeKindOf(file: SealedFile): Promise<OfficeKind> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SealedReader(file), file.bytes, {
      lazyEntries: true,
      autoClose: false,
    });
    return await examine(zip);
  } catch (error) {
    if (error instanceof ContentRefusedError || error instanceof AlteredFileError) throw error;
    throw new ContentRefusedError('type');
  }
}
