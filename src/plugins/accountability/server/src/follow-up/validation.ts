import { z } from '@strapi/utils';

import { saying } from '../shared/validation';
import { blankAsAbsent, readable } from '../shared/values';

const words = (most: number, least = 1) =>
  z
    .string()
    .transform((text) => readable(text).normalize('NFC').trim())
    .pipe(z.string().min(least).max(most));
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());

const link = words(2_000).refine(
  (text) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text),
  saying({
    es: 'Escriba una dirección que empiece por https://',
    en: 'Write an address that begins with https://',
  }),
);

const REQUIRED = { es: 'Este campo es obligatorio.', en: 'This field is required.' };

/** `POST /follow-up/occurrences/:documentId/evidence` */
export const evidenceSchema = z
  .strictObject({
    kind: z.enum(['link', 'file', 'note']),
    /** Made by the client: sent again after a lost answer, it is the same evidence. */
    key: z.uuid(),
    url: optional(link),
    fileId: z.int().positive().optional(),
    note: optional(words(2_000)),
    on: optional(z.iso.date()),
  })
  .refine(({ kind, url }) => kind !== 'link' || url !== undefined, { path: ['url'], ...saying(REQUIRED) })
  .refine(({ kind, fileId }) => kind !== 'file' || fileId !== undefined, {
    path: ['fileId'],
    ...saying(REQUIRED),
  })
  .refine(({ kind, note }) => kind !== 'note' || note !== undefined, { path: ['note'], ...saying(REQUIRED) });

/** `POST /follow-up/evidence/:documentId/withdraw` */
export const withdrawSchema = z.strictObject({ reason: words(2_000, 3) });

/** `POST /follow-up/occurrences/:documentId/postpone` */
export const postponeSchema = z.strictObject({
  to: z.iso.date(),
  reason: words(1_000, 3),
  /** The date the editor saw. */
  seen: z.iso.date(),
});

/** `POST /follow-up/actions/:documentId/dates` */
export const dateSchema = z.strictObject({ on: z.iso.date(), label: words(250, 3) });
