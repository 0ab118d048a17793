import { buffer } from 'node:stream/consumers';

import PDFDocument from 'pdfkit';

import { registerFonts } from '../receipt/fonts';
import { MARGIN, ReceiptPage } from '../receipt/page';

import type { ExportedCase } from './person-export';

/** Declares what the rest of the file keeps to. pdfkit knows this subset; its types do not. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

const TITLE = 'Datos personales que conserva el instituto';

const PERSON_LABELS = [
  ['name', 'Nombre'],
  ['idType', 'Clase de documento'],
  ['idNumber', 'Número de documento'],
  ['email', 'Correo electrónico'],
  ['phone', 'Teléfono'],
  ['address', 'Dirección'],
  ['city', 'Municipio'],
] as const;

function personRows({ person }: ExportedCase): [string, string][] {
  const known: Record<string, unknown> = { ...person };
  return PERSON_LABELS.flatMap(([name, label]) => {
    const value = known[name];
    return typeof value === 'string' ? [[label, value] as [string, string]] : [];
  });
}

/** What is kept of a person, readable: a tagged PDF in Spanish, a section for each case. */
export async function exportPdf(cases: readonly ExportedCase[], institute: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    font: '',
    lang: 'es-CO',
    displayTitle: true,
    bufferPages: true,
    info: { Title: TITLE },
  });
  registerFonts(doc);
  const page = new ReceiptPage(doc);
  page.paragraph(institute, { bold: true });
  page.line();
  page.heading('H1', TITLE);
  page.paragraph(
    'Ley 1581 de 2012, artículos 8 y 14. Contiene datos personales: entréguelo solo a su titular.',
  );
  for (const one of cases) {
    page.heading('H2', `Radicado ${one.filingNumber}`);
    page.table([
      ['Recibido', one.receivedAt],
      ...personRows(one),
      ['Asunto', one.subject],
      ['Mensaje', one.message],
      ['Autorización', one.consent ? JSON.stringify(one.consent) : 'No consta'],
      ['Archivos', one.attachments.map(({ name }) => name).join(', ') || 'Ninguno'],
      ['Respuesta', one.answer ?? 'Sin respuesta todavía'],
      ['Publicado', one.publicAnswer ?? 'Nada'],
      ['Historia', one.timeline.map(({ at, text }) => `${at.slice(0, 10)}: ${text}`).join('\n')],
    ]);
  }
  page.close((number, pages) => `Página ${number} de ${pages}`);

  const file = buffer(doc);
  doc.end();
  return file;
}
