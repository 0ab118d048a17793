import { z } from '@strapi/utils';

/** A document number or an email, as somebody wrote it. */
const person = z.string().trim().min(3).max(254);

export const personSchema = z.strictObject({ person });

const documentId = z.string().regex(/^[a-z0-9]{1,40}$/);

/** The cases to hand over, separated by commas. */
export const exportSchema = z.strictObject({
  documentIds: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(documentId).min(1).max(100)),
});
export const anonymizeSchema = z.strictObject({
  documentIds: z.array(documentId).min(1).max(100),
  reason: z.string().trim().min(5).max(500),
});
