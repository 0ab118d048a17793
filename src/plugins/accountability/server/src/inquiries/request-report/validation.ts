import { z } from '@strapi/utils';

import { saying } from '../../shared/forms/validation';

const LONGEST_DAYS = 731;
const DAY = 86_400_000;

const day = z.iso.date();

/** A period, or neither of its ends. */
export const periodSchema = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    path: ['to'],
    ...saying({ es: 'Escriba las dos fechas del período.', en: 'Write both dates of the period.' }),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    ...saying({ es: 'El período termina antes de empezar.', en: 'The period ends before it begins.' }),
  })
  .refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) <= LONGEST_DAYS * DAY, {
    path: ['to'],
    ...saying({ es: 'El período es de dos años como máximo.', en: 'The period is at most two years.' }),
  });
