import { z } from '@strapi/utils';

import { FIRST_CALENDAR_YEAR, INQUIRY_TYPES, LAST_CALENDAR_YEAR } from '../deadlines';
import { saying } from '../shared/validation';

/** An instant with its offset, in a year the calendar knows (terms may run into the next one). */
function isInstant(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  const known = year > FIRST_CALENDAR_YEAR && year < LAST_CALENDAR_YEAR;
  return known && z.iso.datetime({ offset: true }).safeParse(text).success;
}

/** An instant with its offset; a `+` that the address turned into a space is put back. */
const instant = z.preprocess(
  (value) => (typeof value === 'string' ? value.replace(/ (\d{2}:\d{2})$/, '+$1') : value),
  z.string().refine(
    isInstant,
    saying({
      es: 'Escriba un instante con su desfase, como 2026-02-02T09:00:00-05:00.',
      en: 'Write an instant with its offset, such as 2026-02-02T09:00:00-05:00.',
    }),
  ),
);

export const deadlineQuerySchema = z.strictObject({ type: z.enum(INQUIRY_TYPES), receivedAt: instant });

export const calendarQuerySchema = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .pipe(z.number().min(FIRST_CALENDAR_YEAR).max(LAST_CALENDAR_YEAR)),
});
