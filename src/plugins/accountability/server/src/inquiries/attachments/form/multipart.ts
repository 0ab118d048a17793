import type { IncomingMessage } from 'node:http';

import { LIMITS } from '../limits';
import { ATTACHMENTS_FIELD, FormRefusal, refusedFile } from '../refusals';

import type { FormField } from './fields';
import { FormInput } from './form-input';
import { type FormPart, partsOf } from './parts';

/** A file as it arrives. */
export interface IncomingFile {
  /** As the sender calls it; empty where it does not. */
  name: string;
  /** Which file of the form it is, from 1. */
  ordinal: number;
  bytes: AsyncIterable<Buffer>;
}

/** RFC 2046, 5.1.1: at most 70 characters. */
const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i;

function boundaryOf({ headers }: IncomingMessage): string {
  const [, quoted, token] = BOUNDARY.exec(headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? token;
  if (boundary === undefined) throw new FormRefusal('malformed');
  return boundary;
}

/**
 * The form's chunks. A sender who goes away leaves a form that is malformed.
 *
 * @throws FormRefusal `formTooLarge`, for forms that do not say how long they are; `malformed`
 */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  try {
    // Not destroyed when it is given up: the refusal goes out on the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > LIMITS.formBytes) throw new FormRefusal('formTooLarge');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FormRefusal ? error : new FormRefusal('malformed');
  }
}

/** @throws FormRefusal `tooLarge` when it turns out longer than a file may be */
async function* bytesOf(content: AsyncIterable<Buffer>, ordinal: number): AsyncGenerator<Buffer, void> {
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > LIMITS.fileBytes) throw refusedFile('tooLarge', ordinal);
    yield piece;
  }
}

async function valueOf({ name, content }: FormPart): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > LIMITS.fieldBytes) throw new FormRefusal('fieldTooLarge', [name]);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

async function readParts(
  parts: AsyncIterable<FormPart>,
  take: (file: IncomingFile) => Promise<void>,
): Promise<FormField[]> {
  const fields: FormField[] = [];
  let files = 0;
  for await (const part of parts) {
    if (Buffer.byteLength(part.name) > LIMITS.fieldNameBytes) throw new FormRefusal('tooManyFields');
    if (part.filename === null) {
      if (fields.length === LIMITS.fields) throw new FormRefusal('tooManyFields');
      fields.push({ name: part.name, value: await valueOf(part) });
      continue;
    }
    if (part.name !== ATTACHMENTS_FIELD) throw new FormRefusal('notAFileField', [part.name]);
    if (files === LIMITS.files) throw new FormRefusal('tooMany', [ATTACHMENTS_FIELD]);
    files += 1;
    await take({ name: part.filename, ordinal: files, bytes: bytesOf(part.content, files) });
  }
  return fields;
}

/**
 * Reads a multipart form (RFC 7578) as it arrives: its files are handed on one after the other, at the pace they are taken.
 *
 * @param take reads a file; the first thing it or the form does wrong ends the reading. The rest is dropped as it comes, so
 *   that a sender who is still sending hears why
 * @returns the other fields, in order
 * @throws FormRefusal, and what `take` throws
 */
export async function readMultipart(
  request: IncomingMessage,
  take: (file: IncomingFile) => Promise<void>,
): Promise<FormField[]> {
  const boundary = boundaryOf(request);
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.formBytes)
    throw new FormRefusal('formTooLarge');

  const input = new FormInput(chunksOf(request), '\r\n');
  try {
    return await readParts(partsOf(input, boundary), take);
  } finally {
    // What it runs into, a form without end or a sender who left, changes nothing of what was read.
    await input.drain().catch(() => undefined);
    request.resume();
  }
}
