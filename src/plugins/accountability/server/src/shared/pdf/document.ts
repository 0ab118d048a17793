import { buffer } from 'node:stream/consumers';

import PDFDocument from 'pdfkit';

import { readable } from '../values';

import { registerFonts } from './fonts';

/** Of a page, in points (72 to the inch). */
export const MARGIN = 64;

/** Declares what the rest of the file keeps to. pdfkit knows this subset; its types do not. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/** What it is printed on, upright. */
export type PaperSize = 'LETTER' | 'A4' | 'A3';

export interface DocumentOptions {
  title: string;
  /** BCP 47 */
  lang?: string;
  size?: PaperSize;
  /** Where the same document is to be the same bytes. */
  createdAt?: Date;
  /** `false` leaves the pages' content readable in the bytes. */
  compress?: boolean;
}

/** pdfkit writes the title into the file's XML as it is: what would end or begin an element there is written alike. */
const LOOKALIKES: Record<string, string> = { '&': '＆', '<': '‹', '>': '›' };
const asMetadata = (title: string) => readable(title).replace(/[&<>]/g, (sign) => LOOKALIKES[sign] ?? '');

/** An empty document that declares itself PDF/UA-1 (ISO 14289-1), with the project's fonts by their names. */
export function taggedDocument({
  title,
  lang = 'es-CO',
  size = 'LETTER',
  createdAt,
  compress = true,
}: DocumentOptions) {
  const doc = new PDFDocument({
    size,
    margin: MARGIN,
    compress,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    // Before the fonts are registered there is none to begin with: the standard ones may not be in a PDF/UA.
    font: '',
    lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: asMetadata(title), ...(createdAt && { CreationDate: createdAt }) },
  });
  registerFonts(doc);
  return doc;
}

/** Ends a document. @returns the file */
export async function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const file = buffer(doc);
  doc.end();
  return file;
}
