import { z } from '@strapi/utils';

import { readable } from '../../shared/values';

import { KINDS } from './vocabulary';

const LONGEST_QUERY = 200;

const words = z
  .string()
  .transform((text) => readable(text).normalize('NFC').trim())
  .pipe(z.string().min(1).max(LONGEST_QUERY));

/** `GET /search`, apart from its pagination. */
export const searchSchema = z.strictObject({
  q: words,
  kind: z.enum(KINDS).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
});

/** `GET /search/suggestions` */
export const suggestionsSchema = z.strictObject({ q: words });
