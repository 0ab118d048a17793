import { z } from '@strapi/utils';

import { saying } from '../shared/forms/validation';
import { blankAsAbsent } from '../shared/values';

/** A field of the form no person sees; programs that fill in whatever there is fill it in. */
export const HONEYPOT = 'homepage';

/**
 * Refused where it is filled in, and never answered as if it had been filed: a browser's autofill may have done it for
 * a person, whose petition must not be lost without a word (rule T10).
 */
export const honeypot = z.preprocess(
  blankAsAbsent,
  z
    .unknown()
    .refine(
      (value) => value === undefined,
      saying({
        es: 'Este campo es una trampa para programas automáticos. Déjelo vacío y envíe de nuevo.',
        en: 'This field is a trap for automatic programs. Leave it empty and send again.',
      }),
    )
    .optional(),
);
