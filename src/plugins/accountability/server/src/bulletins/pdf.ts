import { longDate } from '../shared/text/long-date';
import { bytesOf, taggedDocument } from '../shared/pdf/document';
import { writeMarkdown } from '../shared/pdf/markdown';
import { TextPage } from '../shared/pdf/text-page';

import type { Bulletin } from './read-bulletin';

/** What a bulletin is printed with. */
export interface Letterhead {
  institute: string;
  /** Where it is read on the website; `null` where that is not configured. */
  address: string | null;
}

export interface PdfOptions {
  /** `false` leaves the pages' content readable in the bytes. */
  compress?: boolean;
}

/** `Boletín n.º 4` */
const nameOf = ({ number }: Pick<Bulletin, 'number'>): string =>
  number === null ? 'Boletín' : `Boletín n.º ${number}`;

/**
 * A bulletin as a tagged letter-size PDF in Spanish (PDF/UA-1, ISO 14289-1), from the text the website shows. The same
 * bulletin gives the same bytes.
 */
export async function bulletinPdf(
  bulletin: Bulletin,
  { institute, address }: Letterhead,
  { compress = true }: PdfOptions = {},
): Promise<Buffer> {
  const doc = taggedDocument({
    title: `${nameOf(bulletin)}: ${bulletin.title}`,
    createdAt: bulletin.changedAt,
    compress,
  });
  const page = new TextPage(doc);
  page.paragraph(institute, { bold: true });
  page.line();
  page.paragraph(`${nameOf(bulletin)} · ${longDate(bulletin.issuedOn, 'es')}`);
  page.heading('H1', bulletin.title);
  if (bulletin.summary) page.prose([{ text: bulletin.summary, bold: true }]);
  if (bulletin.body) writeMarkdown(page, bulletin.body);
  if (address) {
    page.line();
    page.paragraph('Este boletín en la página web:', { small: true });
    page.link(address, address);
  }
  if (page.replaced)
    page.paragraph('Los caracteres que no se pueden imprimir se muestran como «?».', { small: true });
  page.close((number, pages) => `${institute} · ${nameOf(bulletin)} · Página ${number} de ${pages}`);
  return bytesOf(doc);
}
