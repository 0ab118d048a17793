import type { IsoDate } from '../../deadlines';
import { longDate } from '../../shared/text/long-date';
import { bytesOf, MARGIN, taggedDocument } from '../../shared/pdf/document';
import { writeMarkdown } from '../../shared/pdf/markdown';
import { TextPage } from '../../shared/pdf/text-page';
import type { PrintedLogo } from '../printed-logo';

/** A memo as it is printed. */
export interface Memo {
  institute: { name: string; address?: string; phone?: string; email?: string; website?: string };
  taxId: string | null;
  logo: PrintedLogo | null;
  /** `null` before it goes out: the number is given then. */
  number: string | null;
  on: IsoDate;
  from: string;
  to: string;
  subject: string;
  /** Markdown. */
  body: string;
}

export interface MemoPdfOptions {
  createdAt?: Date;
  /** `false` leaves the pages' content readable in the bytes. */
  compress?: boolean;
}

/** In points. */
const LOGO = { width: 150, height: 54 };

export const NO_NUMBER_YET = 'Se asigna al enviarlo';

function writeLetterhead(page: TextPage, { institute, taxId, logo }: Memo): void {
  const beside = logo ? LOGO.width + 16 : 0;
  if (logo) {
    const left = MARGIN + page.width - LOGO.width;
    const box = { left, top: page.y, ...LOGO };
    page.figure(logo.alternativeText, box, (doc) =>
      doc.image(logo.content, box.left, box.top, { fit: [box.width, box.height], align: 'right' }),
    );
    page.goBackTo(box.top);
  }
  page.paragraph(institute.name, { bold: true, beside });
  const lines = [taxId && `NIT ${taxId}`, institute.address, institute.phone, institute.email];
  for (const line of lines) if (line) page.paragraph(line, { small: true, beside });
  if (logo) page.goDownTo(MARGIN + LOGO.height);
}

/**
 * An internal memo as a tagged letter-size PDF in Spanish (PDF/UA-1, ISO 14289-1): letterhead, who writes to whom and when,
 * the text.
 */
export async function memoPdf(
  memo: Memo,
  { createdAt, compress = true }: MemoPdfOptions = {},
): Promise<Buffer> {
  const { number, institute } = memo;
  const title = ['Memorando', number].filter(Boolean).join(' ');
  const doc = taggedDocument({ title: `${title}: ${memo.subject}`, createdAt, compress });
  const page = new TextPage(doc);
  writeLetterhead(page, memo);
  page.line();
  page.heading('H1', 'Memorando interno');
  page.table([
    ['Número', number ?? NO_NUMBER_YET],
    ['Fecha', longDate(memo.on, 'es')],
    ['De', memo.from],
    ['Para', memo.to],
    ['Asunto', memo.subject],
  ]);
  page.line();
  writeMarkdown(page, memo.body);
  if (page.replaced)
    page.paragraph('Los caracteres que no se pueden imprimir se muestran como «?».', { small: true });
  page.close((one, pages) => `${institute.name} · ${title} · Página ${one} de ${pages}`);
  return bytesOf(doc);
}
