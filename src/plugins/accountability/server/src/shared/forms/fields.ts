import { z } from '@strapi/utils';

import { emailAddress } from './email';
import { saying } from './validation';
import { withoutInvisible } from '../text/folding';
import { blankAsAbsent, readable } from '../values';

const cleaned = z.string().transform((text) => readable(text).normalize('NFC').trim());

/** Characters as a person and JSON Schema count them: an emoji is one, and two of JavaScript's units. */
const counted = (least: number, most: number) =>
  z
    .string()
    .check(({ value: input, issues }) => {
      const characters = [...input].length;
      const seen = [...withoutInvisible(input)].length;
      const wrong = { origin: 'string', inclusive: true, input } as const;
      if (seen < least) issues.push({ code: 'too_small', minimum: least, ...wrong });
      if (characters > most) issues.push({ code: 'too_big', maximum: most, ...wrong });
    })
    .meta({ minLength: least, maxLength: most });

/** A text of so many characters, without what nobody sees around and inside it. */
export const text = (least: number, most: number) => cleaned.pipe(counted(least, most));
/** A field of a form may be left empty. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());
/** The same, and then stands for something. */
export const orElse = <T extends z.ZodType>(schema: T, otherwise: z.util.NoUndefined<z.output<T>>) =>
  z.preprocess(blankAsAbsent, schema.default(otherwise));
/** Optional purposes a person agrees to their data being used for. */
export const purposes = orElse(z.array(text(1, 100)).max(20), []);

/** An address of the web, whole. */
export const webAddress = text(1, 2_000).refine(
  (written) => /^https?:\/\/\S+$/i.test(written) && URL.canParse(written),
  saying({
    es: 'Escriba una dirección que empiece por https://',
    en: 'Write an address that begins with https://',
  }),
);

export const oneOfIgnoringCase = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess((value) => {
    const written = typeof value === 'string' ? value.trim().toLowerCase() : value;
    return values.find((one) => one.toLowerCase() === written) ?? value;
  }, z.enum(values));

/** Where somebody can be answered. */
export const contact = {
  email: optional(emailAddress),
  phone: optional(text(5, 40)),
  address: optional(text(5, 250)),
  city: optional(text(2, 120)),
};
