import { TextDecoder } from 'node:util';

/** Of the control characters, those a text has: tab, line feed, form feed and carriage return. */
const LAYOUT = [0x09, 0x0a, 0x0c, 0x0d];
const CONTROL = Array.from(
  { length: 256 },
  (_, byte) => byte === 0x7f || (byte < 0x20 && !LAYOUT.includes(byte)),
);
/** Bytes that stand for nothing in Windows-1252, which holds all of Latin-1's letters. */
const UNASSIGNED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * How texts begin that a program would run or draw: an element, a comment, a declaration or an instruction of markup,
 * scripts, RTF, PostScript, and images and PDF with only blanks before them. «<Ana Quintero> escribió:» is none: an element has attributes or ends at its name.
 */
const FOREIGN =
  /^(?:<(?:[!?%/]|[a-z][\w:-]*(?:[\s/]+[\w:-]+\s*=|\s*\/?>|\s*$))|#!|@echo\s|\{\\rtf|%!ps|%pdf-|gif8[79]a)/i;
const BLANKS = /^(?:\xef\xbb\xbf|\s)+/;

/** Whether a text begins as something else that is written in letters. */
export const looksForeign = (head: Buffer): boolean =>
  FOREIGN.test(head.toString('latin1').replace(BLANKS, ''));

/**
 * Whether bytes are plain text: UTF-8, or Latin-1 as Windows writes it, without the control characters programs and
 * images are full of. Nothing is kept of them.
 */
export async function isPlainText(pieces: AsyncIterable<Buffer>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  let windows1252 = true;
  for await (const piece of pieces) {
    if (piece.some((byte) => CONTROL[byte])) return false;
    windows1252 &&= !UNASSIGNED.some((byte) => piece.includes(byte));
    utf8 &&= decodes(decoder, piece, true);
    if (!utf8 && !windows1252) return false;
  }
  return (utf8 && decodes(decoder, Buffer.alloc(0), false)) || windows1252;
}

function decodes(decoder: TextDecoder, bytes: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
