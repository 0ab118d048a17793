import { z } from '@strapi/utils';

import { saying } from '../../shared/forms/validation';

const LONGEST_DAYS = 731;
const DAY = 86_400_000;

/** Of what is no day, nothing more is said than that. */
const isTooLong = (milliseconds: number) => milliseconds > LONGEST_DAYS * DAY;

const day = z.iso.date();

/** `POST /bulletins/compose` */
export const compositionSchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    ...saying({ es: 'El período termina antes de empezar.', en: 'The period ends before it begins.' }),
  })
  .refine(({ from, to }) => !isTooLong(Date.parse(to) - Date.parse(from)), {
    path: ['to'],
    ...saying({ es: 'El período es de dos años como máximo.', en: 'The period is at most two years.' }),
  });
