import { z } from '@strapi/utils';

/** A document number or an email, as somebody wrote it. */
const person = z.string().trim().min(3).max(254);

export const personSchema = z.strictObject({ person });
export const exportSchema = z.strictObject({ person, format: z.enum(['json', 'pdf']).default('json') });
export const anonymizeSchema = z.strictObject({
  documentIds: z.array(z.string().min(1).max(40)).min(1).max(200),
  reason: z.string().trim().min(5).max(500),
});
