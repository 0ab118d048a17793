import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { optional, text } from '../../shared/forms/fields';
import { type Bilingual, type Language, languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { type UploadedFile, uploadedFile } from '../../shared/forms/uploaded-file';
import { bodyOf, fieldError, type FieldError, validate } from '../../shared/forms/validation';

import { FAULTS } from './import/faults';
import { FaultyContactsError } from './import/importer';
import { type ImportDefaults, MOST_CONTACTS, NoContactsError } from './import/read';
import type { JudgedRow, Verdict } from './import/verdicts';

const FAULTY: Bilingual = {
  es: 'Hay filas que no se pueden importar. Corrija el archivo, o confirme que se importe sin ellas.',
  en: 'There are rows that cannot be imported. Correct the file, or confirm that it is imported without them.',
};
const NOTHING: Record<NoContactsError['reason'], Bilingual> = {
  'no-heading': {
    es: 'No se encontró la tabla: hace falta una fila de encabezados con Correo y, si los hay, Nombre, Grupo, Tipo, Origen de la autorización y Fecha.',
    en: 'No table was found: it needs a heading row with Correo and, if there are any, Nombre, Grupo, Tipo, Origen de la autorización and Fecha.',
  },
  'no-rows': {
    es: 'La tabla tiene encabezados pero ninguna fila.',
    en: 'The table has headings but no rows.',
  },
  'too-many': {
    es: `La tabla pasa de ${MOST_CONTACTS} contactos; divídala en varios archivos.`,
    en: `The table has more than ${MOST_CONTACTS} contacts; divide it into several files.`,
  },
};

const importSchema = z.strictObject({
  consentOrigin: optional(text(2, 250)),
  consentedOn: optional(z.iso.date()),
  withoutFaulty: z.enum(['true', 'false']).optional(),
});

/** What the editor has to know of a row besides its verdict. */
function messageOf({ verdict, faults, first }: JudgedRow, language: Language): string | null {
  if (verdict === 'faulty') return faults.map((fault) => FAULTS[fault][language]).join('; ');
  if (verdict !== 'duplicate') return null;
  return language === 'es'
    ? `es la misma dirección de la fila ${first}`
    : `it is the address of row ${first}`;
}

const rowName = (row: number, language: Language) => `${language === 'es' ? 'Fila' : 'Row'} ${row}`;

/** What went wrong with a file, as a refusal a person can act on; anything else is passed on as it is. */
function refusalOf(error: unknown, language: Language): unknown {
  if (error instanceof NoContactsError) return fieldError(['file'], NOTHING[error.reason], language);
  if (error instanceof FaultyContactsError) {
    const found = error.rows.map((row): FieldError => ({
      path: [row.row],
      message: `${rowName(row.row, language)}: ${messageOf(row, language)}`,
      name: 'ValidationError',
    }));
    return new errors.ValidationError(FAULTY[language], { errors: found });
  }
  const [obstacle] = getService('plans').obstacles(error, language) ?? [];
  return obstacle ? fieldError(['file'], { es: obstacle.message, en: obstacle.message }, language) : error;
}

/** Rows as the admin shows them, and how many there are of each verdict. */
function present(rows: readonly JudgedRow[], language: Language) {
  const counts: Record<Verdict, number> = {
    new: 0,
    merged: 0,
    unchanged: 0,
    duplicate: 0,
    suppressed: 0,
    faulty: 0,
  };
  for (const { verdict } of rows) counts[verdict] += 1;
  const shown = rows.map((row) => ({
    row: row.row,
    email: row.email ?? row.written.slice(0, 254),
    name: row.name,
    groups: row.groups.map(({ name }) => name),
    verdict: row.verdict,
    message: messageOf(row, language),
  }));
  return { rows: shown, counts };
}

/** Importing contacts, for who may. Names and addresses come and go in bodies; an address ends up in logs. */
export function contactImportsController() {
  async function importing(
    ctx: Context,
    work: (file: UploadedFile, defaults: ImportDefaults, withoutFaulty: boolean) => Promise<JudgedRow[]>,
  ): Promise<void> {
    keepPrivate(ctx);
    const language = languageOf(ctx);
    const form = validate(importSchema, bodyOf(ctx) ?? {}, language);
    const defaults = { consentOrigin: form.consentOrigin ?? null, consentedOn: form.consentedOn ?? null };
    try {
      const rows = await work(uploadedFile(ctx, language), defaults, form.withoutFaulty === 'true');
      ctx.body = { data: present(rows, language) };
    } catch (error) {
      throw refusalOf(error, language);
    }
  }

  return {
    /** `POST /contact-imports/preview`: what importing would do. Nothing is written. */
    preview: (ctx: Context) =>
      importing(ctx, (file, defaults) => getService('contacts').previewContacts(file, defaults)),

    /** `POST /contact-imports`: imports all that can be, or nothing. */
    import: (ctx: Context) =>
      importing(ctx, (...request) => getService('contacts').importContacts(...request)),
  };
}
