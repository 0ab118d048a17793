import { buffer } from 'node:stream/consumers';

import PDFDocument from 'pdfkit';

import type { Language } from '../../deadlines';

import { MARGIN, ReceiptPage } from './page';
import { type Receipt, receiptWording } from './wording';

export type { Receipt } from './wording';

/** `compress: false` leaves the page's content readable in the bytes. */
export interface ReceiptOptions {
  compress?: boolean;
}

/**
 * The receipt of a filing ("constancia de radicación") as a tagged letter-size PDF 1.7 (Ley 1437 de 2011, art. 61,
 * number 3; Decreto 1081 de 2015, art. 2.1.1.3.1). One page, more when the subject needs them. The same receipt gives
 * the same bytes.
 *
 * It is set in the standard fonts, which hold what Spanish needs; any other character is printed as «?» and a note
 * says so.
 *
 * @param receipt what was filed and when it is due
 * @param language of the fixed texts and dates
 * @returns the PDF file
 * @throws RangeError for a malformed instant or date, or an unknown time zone
 */
export async function renderReceipt(
  receipt: Receipt,
  language: Language,
  { compress = true }: ReceiptOptions = {},
): Promise<Buffer> {
  const wording = receiptWording(receipt, language);
  const { institute } = receipt;
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    compress,
    pdfVersion: '1.7',
    tagged: true,
    lang: wording.lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: wording.title, Author: institute.name, CreationDate: new Date(receipt.receivedAt) },
  });
  const page = new ReceiptPage(doc);

  page.paragraph(institute.name, { bold: true });
  const taxId = institute.taxId ? [`NIT ${institute.taxId}`] : [];
  for (const line of [...taxId, ...institute.contactLines]) page.paragraph(line, { small: true });
  page.line();
  page.heading('H1', wording.title);
  page.heading('H2', wording.dataHeading);
  page.table(wording.data);
  page.heading('H2', wording.followHeading);
  page.paragraph(wording.follow);
  if (receipt.trackingPage) page.link(receipt.trackingPage);
  if (wording.anonymousAnswer) page.paragraph(wording.anonymousAnswer);
  page.heading('H2', wording.remediesHeading);
  page.paragraph(wording.remedies);
  if (page.replaced) page.paragraph(wording.replacementNote, { small: true });
  page.close(wording.footer);

  const file = buffer(doc);
  doc.end();
  return file;
}
