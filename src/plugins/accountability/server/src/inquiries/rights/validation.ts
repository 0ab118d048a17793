import { z } from '@strapi/utils';

import { saying } from '../../shared/forms/validation';

/** A document number or an email, as somebody wrote it. */
const person = z.string().trim().min(3).max(254);

export const personSchema = z.strictObject({ person });

const documentId = z.string().regex(/^[a-z0-9]{1,40}$/);

const listed = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(documentId).min(1).max(100));
const SOMETHING = saying({ es: 'Elija qué.', en: 'Choose what.' });

interface Chosen {
  documentIds: readonly string[];
  mailingIds: readonly string[];
}
const something = ({ documentIds, mailingIds }: Chosen) => documentIds.length + mailingIds.length > 0;

/** What to hand over, separated by commas: cases, and what is kept to write to the person. */
export const exportSchema = z
  .strictObject({ documentIds: listed.default([]), mailingIds: listed.default([]) })
  .refine(something, { path: ['documentIds'], ...SOMETHING });
const ids = z.array(documentId).max(100).default([]);
export const anonymizeSchema = z
  .strictObject({
    documentIds: ids,
    mailingIds: ids,
    reason: z.string().trim().min(5).max(500),
  })
  .refine(something, { path: ['documentIds'], ...SOMETHING });
