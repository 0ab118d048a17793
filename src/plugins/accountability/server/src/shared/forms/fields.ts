import { z } from '@strapi/utils';

import { emailAddress } from './email';
import { saying } from './validation';
import { blankAsAbsent, readable } from '../values';

const cleaned = z.string().transform((text) => readable(text).normalize('NFC').trim());
/** A text of so many characters, without what nobody sees around and inside it. */
export const text = (least: number, most: number) => cleaned.pipe(z.string().min(least).max(most));
/** A field of a form may be left empty. */
export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsAbsent, schema.optional());

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
