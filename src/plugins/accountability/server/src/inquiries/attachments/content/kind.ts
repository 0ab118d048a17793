import { fileTypeFromBuffer } from 'file-type/core';

import type { SealedFile } from '../sealed-file';

import { isSoundOnly } from './mp4';
import { officeKindOf } from './office';
import { ContentRefusedError } from './refused';
import { isPlainText, looksForeign } from './text';

/** What may be attached: the type it is served as, and the extensions its name may have, the usual one first. */
export const KINDS = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  png: { mime: 'image/png', extensions: ['png'] },
  webp: { mime: 'image/webp', extensions: ['webp'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
  odt: { mime: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  txt: { mime: 'text/plain', extensions: ['txt'] },
  mp3: { mime: 'audio/mpeg', extensions: ['mp3'] },
  m4a: { mime: 'audio/mp4', extensions: ['m4a'] },
} as const;

export type Kind = keyof typeof KINDS;
export type ImageKind = 'jpeg' | 'png' | 'webp';

/** As much as `file-type` wants to see of a file's beginning. */
const HEAD_BYTES = 4100;
const SIGNED: Readonly<Record<string, Kind>> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  png: 'png',
  webp: 'webp',
  mp3: 'mp3',
};

/**
 * What a file is, by its content alone: neither its name nor what the browser says of it is looked at. A signature decides
 * first, then the inside of an archive or of a recording; text is what is text from end to end, and begins as nothing else.
 *
 * @throws ContentRefusedError with the reason, for all that may not be attached
 */
export async function kindOf(file: SealedFile): Promise<Kind> {
  const head = await file.read(0, HEAD_BYTES);
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return officeKindOf(file);
  if (head.toString('latin1', 4, 8) === 'ftyp') {
    if (await isSoundOnly(file)) return 'm4a';
    throw new ContentRefusedError('type');
  }
  const found = (await fileTypeFromBuffer(head))?.ext ?? '';
  const signed = SIGNED[found];
  if (signed) return signed;
  if ((found === '' || isLetter(head, found)) && !looksForeign(head) && (await isPlainText(file.pieces())))
    return 'txt';
  throw new ContentRefusedError('type');
}

/** What `file-type` takes for a program or a bitmap by two letters, and is a letter: from «MZ 5 casa 3», about a BMW. */
const isLetter = (head: Buffer, found: string): boolean =>
  found === 'bmp' || (found === 'exe' && /^MZ(?:A|NA)?[\s.,:;#\d-]/.test(head.toString('latin1', 0, 5)));
