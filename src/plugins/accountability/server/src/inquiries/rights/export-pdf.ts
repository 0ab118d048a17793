import { bytesOf, taggedDocument } from '../../shared/pdf/document';
import { TaggedPage } from '../../shared/pdf/page';

import type { ExportedMailingRecord } from '../../dispatches/contacts/person-records';

import type { ExportedCase } from './person-export';

/** All that is kept of a person and was asked for. */
export interface ExportedPerson {
  cases: readonly ExportedCase[];
  mailings: readonly ExportedMailingRecord[];
}

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

const MAILING_STATES: Record<string, string> = {
  allowed: 'Recibe correos',
  unsubscribed: 'Se dio de baja',
  complained: 'Marcó un correo como no deseado',
  refused: 'Su buzón no recibe',
  unconfirmed: 'Suscripción sin confirmar',
};

function mailingRows(one: ExportedMailingRecord): [string, string][] {
  const origin = one.consentOrigin ?? (one.consent ? JSON.stringify(one.consent) : 'No consta');
  return [
    ['Desde', one.since.slice(0, 10)],
    ['Nombre', one.name ?? ''],
    ['Correo electrónico', one.email],
    ['Grupos', one.groups.join(', ') || 'Ninguno'],
    ['Autorización', [origin, one.consentedOn].filter(Boolean).join(', ')],
    ['Envíos', MAILING_STATES[one.mailingState] ?? one.mailingState],
  ];
}

/** What is kept of a person, readable: a tagged PDF in Spanish, a section for each case and each contact. */
export async function exportPdf({ cases, mailings }: ExportedPerson, institute: string): Promise<Buffer> {
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
  for (const one of mailings) {
    page.heading('H2', 'Contacto para envíos por correo');
    page.table(mailingRows(one));
  }
  page.close((number, pages) => `Página ${number} de ${pages}`);

  return bytesOf(doc);
}
