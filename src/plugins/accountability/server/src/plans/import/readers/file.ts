import { open } from 'node:fs/promises';

import type { NeutralDocument } from '../blocks';
import { UnreadablePlanError } from '../errors';
import { LIMITS } from '../limits';

import { openOfficeFile } from './archive';
import { readDocx } from './docx';
import { decodeText } from './encoding';
import { readHtml } from './html';
import { kindOfFile } from './kind';
import { readText } from './text';
import { readXlsx } from './xlsx';

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

/** The bytes of a file that is not too large; its size is asked first, and no more than the limit is ever read. */
export async function readWithinLimit(path: string, name: string): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw isMissing(error) ? new UnreadablePlanError('missing-file', { name }) : error;
  });
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new UnreadablePlanError('missing-file', { name });
    if (status.size === 0) throw new UnreadablePlanError('empty', { name });
    if (status.size > LIMITS.fileBytes) {
      throw new UnreadablePlanError('file-too-large', { name, limit: LIMITS.fileBytes });
    }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(status.size), 0, status.size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Reads a file of any kind the importer knows.
 * @param name as the person knows the file; it decides only where the content does not
 * @throws UnreadablePlanError with the reason, before anything heavy is done
 */
export async function readFile(path: string, name: string): Promise<NeutralDocument> {
  const bytes = await readWithinLimit(path, name);
  const kind = kindOfFile(bytes, name);
  if (kind === 'archive') {
    const parts = await openOfficeFile(bytes, name);
    const isWord = [...parts.keys()].some((part) => part.startsWith('word/'));
    return isWord ? readDocx(parts, name) : readXlsx(parts, name);
  }
  const text = decodeText(bytes);
  if (text.trim() === '') throw new UnreadablePlanError('empty', { name });
  return kind === 'html' ? readHtml(text) : readText(text);
}
