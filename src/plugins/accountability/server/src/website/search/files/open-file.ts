import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';

import type { Core } from '@strapi/strapi';

import { LIMITS } from './limits';

const TIMEOUT_MS = 60_000;

/** A file that is larger than what is read. */
export class FileTooLargeError extends Error {}

/**
 * The bytes of a file of the media library, wherever its storage keeps it.
 *
 * @param url of the application's own folder a path, of another storage an address
 * @throws FileTooLargeError; whatever opening it throws where it is not there
 */
export async function openFile(strapi: Core.Strapi, url: string): Promise<Buffer> {
  if (/^https?:\/\//i.test(url)) return download(url);
  const folder = path.join(strapi.dirs.static.public, 'uploads');
  const file = path.join(strapi.dirs.static.public, decodeURIComponent(url));
  if (!file.startsWith(folder + path.sep)) throw new Error('The file is outside of the uploads');
  if ((await stat(file)).size > LIMITS.fileBytes) throw new FileTooLargeError();
  return readFile(file);
}

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok || !response.body) throw new Error(`The storage answered ${response.status}`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader.read(); piece.value; piece = await reader.read()) {
    length += piece.value.length;
    if (length > LIMITS.fileBytes) throw new FileTooLargeError();
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces);
}
