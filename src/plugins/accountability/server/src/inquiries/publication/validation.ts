import { z } from '@strapi/utils';

import { blankAsAbsent, readable } from '../../shared/values';

const whole = z.int().min(0).max(2_147_483_647);
const cleaned = z.string().transform((text) => readable(text).normalize('NFC').trim());
const words = (most: number, least = 1) => cleaned.pipe(z.string().min(least).max(most));
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());

const texts = {
  publicQuestion: words(10_000, 3),
  publicAnswer: words(100_000, 3),
  topic: z
    .preprocess((value) => blankAsAbsent(value) ?? null, words(120).nullable())
    .transform((topic) => topic?.replace(/\s+/g, ' ') ?? null),
};

/** `POST …/publication/check` */
export const checkSchema = z.strictObject(texts);

/** `POST …/publication` */
export const publishSchema = z.strictObject({
  ...texts,
  until: z.iso.date().nullable().optional(),
  accepted: z.array(z.string().max(200)).max(1_000).default([]),
  version: whole,
  draftVersion: whole.optional(),
});

/** `POST …/publication/withdraw` */
export const withdrawSchema = z.strictObject({ reason: words(2_000, 3) });

/** `GET /published-answers`, apart from its pagination. */
export const listQuerySchema = z.strictObject({
  q: optional(words(200)),
  topic: optional(words(120)),
  hearing: optional(words(200)),
});

/** `POST /published-answers/similar` */
export const similarSchema = z.strictObject({ subject: words(200) });
