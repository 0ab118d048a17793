import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

import { Busboy, type BusboyFileStream } from '@fastify/busboy';

import { LIMITS } from '../limits';
import { ATTACHMENTS_FIELD, FormRefusal, refusedFile } from '../refusals';

import type { FormField } from './fields';

/** A file as it arrives. */
export interface IncomingFile {
  /** As the sender calls it; empty where it does not. */
  name: string;
  /** Which file of the form it is, from 1. */
  ordinal: number;
  bytes: AsyncIterable<Buffer>;
}

function parserFor(request: IncomingMessage) {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
      limits: {
        files: LIMITS.files,
        fileSize: LIMITS.fileBytes,
        fields: LIMITS.fields,
        fieldSize: LIMITS.fieldBytes,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw new FormRefusal('malformed');
  }
}

/** Its chunks; a reader that stops before the end leaves the stream as it is, to be read on by somebody else. */
const chunksOf = (stream: Readable): AsyncIterable<Buffer> => ({
  [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>,
});

/**
 * Writes a form into its parser, as fast as it is taken there. Not by `pipeline`: the parser says it has finished at the
 * form's closing line, and what may follow that line (RFC 2046, 5.1.1) would be waited for without end.
 *
 * @throws FormRefusal `formTooLarge`, for forms that do not say how long they are; what the parser and the request throw
 */
async function feed(parser: InstanceType<typeof Busboy>, form: AsyncIterable<Buffer>): Promise<void> {
  let over = false;
  const finished = new Promise<void>((resolve, reject) => {
    parser.once('finish', resolve);
    parser.once('error', reject);
  }).finally(() => {
    over = true;
  });
  finished.catch(() => undefined);

  let bytes = 0;
  for await (const chunk of form) {
    bytes += chunk.length;
    if (bytes > LIMITS.formBytes) throw new FormRefusal('formTooLarge');
    if (over) break;
    await Promise.race([new Promise((resolve) => parser.write(chunk, resolve)), finished]);
  }
  parser.end();
  await finished;
}

/** @throws FormRefusal `tooLarge` at the end of a file that was longer */
async function* bytesOf(file: BusboyFileStream, ordinal: number): AsyncGenerator<Buffer, void> {
  yield* chunksOf(file);
  if (file.truncated) throw refusedFile('tooLarge', ordinal);
}

/**
 * Reads a multipart form (RFC 7578) as it arrives: its files are handed on one after the other as streams, at the pace
 * they are taken.
 *
 * @param take reads a file; when it throws, the rest of the form is read and dropped, so that the sender hears why
 * @returns the other fields, in order
 * @throws FormRefusal, and what `take` throws
 */
export async function readMultipart(
  request: IncomingMessage,
  take: (file: IncomingFile) => Promise<void>,
): Promise<FormField[]> {
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.formBytes)
    throw new FormRefusal('formTooLarge');

  const parser = parserFor(request);
  const fields: FormField[] = [];
  const taking: Promise<void>[] = [];
  const failures: unknown[] = [];
  const streams: BusboyFileStream[] = [];
  const fail = (error: unknown) => void failures.push(error);

  async function takeOne(field: string | undefined, file: BusboyFileStream, name: string | undefined) {
    const ordinal = streams.push(file);
    // The parser tells a file that its form broke off, also when nobody reads the file any more.
    file.on('error', () => undefined);
    try {
      if (field !== ATTACHMENTS_FIELD) throw new FormRefusal('notAFileField', field ? [field] : []);
      if (failures.length === 0) await take({ name: name ?? '', ordinal, bytes: bytesOf(file, ordinal) });
    } catch (error) {
      fail(error);
    } finally {
      // The parser goes on only when each file has been read to its end.
      file.resume();
    }
  }

  parser.on('file', (field: string | undefined, file, name: string | undefined) => {
    taking.push(takeOne(field, file, name));
  });
  parser.on('field', (name: string | undefined, value, _nameTruncated, valueTruncated) => {
    if (name === undefined || name === '') fail(new FormRefusal('malformed'));
    else if (name.length > LIMITS.fieldNameBytes) fail(new FormRefusal('tooManyFields'));
    else if (valueTruncated) fail(new FormRefusal('fieldTooLarge', [name]));
    else fields.push({ name, value });
  });
  parser.on('filesLimit', () => fail(new FormRefusal('tooMany', [ATTACHMENTS_FIELD])));
  parser.on('fieldsLimit', () => fail(new FormRefusal('tooManyFields')));

  try {
    // Not destroyed when it fails: the refusal goes out on the same connection.
    await feed(parser, chunksOf(request));
  } catch (error) {
    for (const file of streams) file.destroy();
    fail(error instanceof FormRefusal ? error : new FormRefusal('malformed'));
  }
  request.resume();
  await Promise.all(taking);
  if (failures.length > 0) throw failures[0];
  return fields;
}
