import { bytesOf, taggedDocument } from '../../shared/pdf/document';
import { TaggedPage } from '../../shared/pdf/page';

import type { ExportedCase } from './person-export';

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
  const doc = taggedDocument({ title: TITLE });
  const page = new TaggedPage(doc);
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

  return bytesOf(doc);
}
