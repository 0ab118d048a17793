import { z } from '@strapi/utils';

import { saying } from '../../shared/validation';

const LONGEST_DAYS = 731;
const DAY = 86_400_000;

const day = z.iso.date();

/** `POST /bulletins/compose` */
export const compositionSchema = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    ...saying({ es: 'El período termina antes de empezar.', en: 'The period ends before it begins.' }),
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= LONGEST_DAYS * DAY, {
    path: ['to'],
    ...saying({ es: 'El período es de dos años como máximo.', en: 'The period is at most two years.' }),
  });
