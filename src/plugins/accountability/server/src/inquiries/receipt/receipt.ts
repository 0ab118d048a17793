import type { Language } from '../../deadlines';
import { bytesOf, taggedDocument } from '../../shared/pdf/document';
import { TaggedPage } from '../../shared/pdf/page';
import { drawQrCode, QR_SIZE } from '../../shared/pdf/qr-code';

import { trackingAddress } from './tracking-address';
import { type Receipt, receiptWording } from './wording';

export type { Receipt } from './wording';

/** `compress: false` leaves the page's content readable in the bytes. */
export interface ReceiptOptions {
  compress?: boolean;
}

/**
 * The receipt of a filing ("constancia de radicación") as an accessible letter-size PDF (PDF/UA-1, ISO 14289-1; Ley 1437
 * de 2011, art. 61, number 3; Decreto 1081 de 2015, art. 2.1.1.3.1). One page, more when the subject needs them. The same
 * receipt gives the same bytes.
 *
 * What its fonts do not have (an emoji, a script other than Latin, Greek or Cyrillic) is printed as «?» and a note says
 * so.
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
  const doc = taggedDocument({
    title: wording.title,
    lang: wording.lang,
    createdAt: new Date(receipt.receivedAt),
    compress,
  });
  const page = new TaggedPage(doc);

  const address = receipt.trackingPage && trackingAddress(receipt.trackingPage, receipt.filingNumber);
  const beside = address ? QR_SIZE : 0;

  page.paragraph(institute.name, { bold: true, beside });
  const taxId = institute.taxId ? [`NIT ${institute.taxId}`] : [];
  for (const line of [...taxId, ...institute.contactLines]) page.paragraph(line, { small: true, beside });
  if (address) drawQrCode(page, address, wording.qrAlt);
  page.line();
  page.heading('H1', wording.title);
  page.heading('H2', wording.dataHeading);
  page.table(wording.data);
  page.heading('H2', wording.followHeading);
  page.paragraph(wording.follow);
  if (receipt.trackingPage) page.link(receipt.trackingPage, address);
  if (wording.anonymousAnswer) page.paragraph(wording.anonymousAnswer);
  page.heading('H2', wording.remediesHeading);
  page.paragraph(wording.remedies);
  if (page.replaced) page.paragraph(wording.replacementNote, { small: true });
  page.close(wording.footer);

  return bytesOf(doc);
}
