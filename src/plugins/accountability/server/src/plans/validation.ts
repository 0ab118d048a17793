import { z } from '@strapi/utils';

import { saying } from '../shared/forms/validation';
import { blankAsAbsent, readable } from '../shared/values';

const readableText = z.string().transform(readable);
const optionalText = z.preprocess(blankAsAbsent, readableText.pipe(z.string().trim().max(250)).optional());
/** PostgreSQL has no year 0. */
const isDay = (text: string) => z.iso.date().safeParse(text).success && !text.startsWith('0000');
const optionalDay = z.preprocess(
  blankAsAbsent,
  z
    .string()
    .refine(isDay, saying({ es: 'Escriba la fecha como AAAA-MM-DD.', en: 'Write the date as YYYY-MM-DD.' }))
    .optional(),
);

/** What comes with the document: in JSON, or in the fields of a multipart form (where a boolean is a text). */
export const planImportSchema = z.strictObject({
  title: optionalText,
  periodStart: optionalDay,
  periodEnd: optionalDay,
  acceptDoubts: z.preprocess((value) => value === true || value === 'true', z.boolean()),
  /** The table as plain text, or as the clipboard's HTML; neither where a file comes. */
  text: readableText.optional(),
  html: readableText.optional(),
});

export type PlanImportRequest = z.output<typeof planImportSchema>;
