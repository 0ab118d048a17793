import { UnreadablePlanError, type RefusalCode } from '../errors';

import { isBinary } from './encoding';

export type FileKind = 'archive' | 'html' | 'text';

/** The first bytes of files people try, and why each is refused. */
const REFUSED: readonly (readonly [bytes: string, code: RefusalCode])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['RIFF', 'image'],
  ['{\\rtf', 'unknown-kind'],
  ['Rar!', 'other-archive'],
  ['7z\xbc\xaf', 'other-archive'],
  ['\x1f\x8b', 'other-archive'],
];

/** Compound File Binary: Word and Excel before 2007, and any Office file with a password (MS-CFB, MS-OFFCRYPTO). */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** A text may begin with the letters of a short signature («BM…»). */
function isTextAfterAll(signature: string, bytes: Uint8Array): boolean {
  return (
    /^[\x20-\x7e]+$/.test(signature) &&
    !signature.startsWith('%PDF') &&
    !signature.startsWith('{') &&
    !isBinary(bytes)
  );
}

/**
 * What a file is, by its content first and by its name where the content does not say.
 * @throws UnreadablePlanError when it is nothing a plan is kept in, with the reason
 */
export function kindOfFile(bytes: Buffer, name: string): FileKind {
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'archive';
  if (start === COMPOUND_FILE) {
    const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadablePlanError(encrypted ? 'encrypted' : 'old-office', { name });
  }
  const refused = REFUSED.find(
    ([signature]) => start.startsWith(signature) && !isTextAfterAll(signature, bytes),
  );
  if (refused) throw new UnreadablePlanError(refused[1], { name });
  if (/\.(?:docx|xlsx)$/i.test(name)) throw new UnreadablePlanError('corrupt', { name });
  if (isBinary(bytes)) throw new UnreadablePlanError('unknown-kind', { name });
  const opening = bytes.toString('latin1', 0, 1_000).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return /^(?:<!doctype html|<html|<table|<meta)/i.test(opening) ? 'html' : 'text';
}
