import sharp from 'sharp';

import { annotatedPng, mp3, mp4, officePackage, pdf, photo, WORD_MAIN } from './attachment-files';
import { zipOf } from './plan-documents';

/** What the second nature of these files would run or show, as it stands in their bytes. */
export const HIDDEN = 'alert(document.domain)';
const SCRIPT = `<script>${HIDDEN}</script>`;

/** A file that two programs open as two different things. */
export interface Polyglot {
  /** What it is called in a test. */
  what: string;
  content: Buffer;
  /** The one thing it is kept as, or why it is refused. */
  becomes: string;
}

/** A comment inside a JPEG, right after its first marker: as long as the marker says, and anything at all. */
function commented(jpeg: Buffer, comment: Buffer): Buffer {
  const marker = Buffer.from([0xff, 0xfe, 0, 0]);
  marker.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)]);
}

/** Files of every kind that may be attached, each with another file in it; and some that are neither. */
export async function polyglots(): Promise<Polyglot[]> {
  const archive = zipOf([{ name: 'programa.exe', content: `MZ${HIDDEN}`, stored: true }]);
  const page = Buffer.from(`<html>${SCRIPT}</html>`);
  const [document, picture] = [await pdf(), await photo()];
  const gif = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .gif()
    .toBuffer();
  const manifest = { name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' };
  const both = (...pieces: (Buffer | string)[]) =>
    Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));

  return [
    { what: 'a PDF with an archive behind it', content: both(document, archive), becomes: 'pdf' },
    { what: 'a PDF with a page behind it', content: both(document, page), becomes: 'pdf' },
    { what: 'a page behind the first line of a PDF', content: both('%PDF-1.7\n', page), becomes: 'pdf' },
    { what: 'a page before a PDF', content: both(page, document), becomes: 'type' },
    { what: 'a photo with an archive behind it', content: both(picture, archive), becomes: 'jpeg' },
    { what: 'a photo with a page in its comment', content: commented(picture, page), becomes: 'jpeg' },
    { what: 'a photo with a PDF in its comment', content: commented(picture, document), becomes: 'jpeg' },
    { what: 'a photo with a PDF behind it', content: both(picture, document), becomes: 'jpeg' },
    { what: 'a PNG with a page behind it', content: both(await annotatedPng(), page), becomes: 'png' },
    { what: 'a GIF that is a script', content: both('GIF89a/*', gif, `*/=1;${HIDDEN}`), becomes: 'type' },
    { what: 'a script that begins as a GIF', content: both(`GIF89a=1;${HIDDEN}`), becomes: 'type' },
    { what: 'a drawing that is a page', content: both(`<svg>${SCRIPT}</svg>`), becomes: 'type' },
    { what: 'a recording with a page in its tag', content: both(mp3(), page), becomes: 'mp3' },
    {
      what: 'a recording with an archive behind it',
      content: both(mp4('M4A ', 'soun'), archive),
      becomes: 'm4a',
    },
    {
      what: 'a document that is a Java program',
      content: officePackage(WORD_MAIN, [manifest, { name: 'A.class', content: HIDDEN }]),
      becomes: 'type',
    },
    {
      what: 'a document that is an Android program',
      content: officePackage(WORD_MAIN, [{ name: 'AndroidManifest.xml', content: HIDDEN }]),
      becomes: 'type',
    },
    {
      what: 'a document with another archive behind it',
      content: both(officePackage(WORD_MAIN), archive),
      becomes: 'type',
    },
    {
      what: 'a program with a document behind it',
      content: both('MZ\u0000\u0001', officePackage(WORD_MAIN)),
      becomes: 'type',
    },
  ];
}
