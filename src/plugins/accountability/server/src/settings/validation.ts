import { z } from '@strapi/utils';

import { FIRST_CALENDAR_YEAR, INQUIRY_TYPES, LAST_CALENDAR_YEAR, localDate } from '../deadlines';
import { saying } from '../shared/forms/validation';

import { CLOSURE_TOO_LONG, isTimeZone, isTooLong } from './calendar-limits';
import { RECEPTION_READINGS } from './schema';

const isInstant = (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success;

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

/** A term may run into the next year, whose holidays are needed too. */
const LAST_RECEIVED_YEAR = LAST_CALENDAR_YEAR - 1;

export const OUTSIDE_CALENDAR = {
  es: `Escriba una fecha de ${FIRST_CALENDAR_YEAR} a ${LAST_RECEIVED_YEAR}: de esos años se conocen los festivos.`,
  en: `Write a date from ${FIRST_CALENDAR_YEAR} to ${LAST_RECEIVED_YEAR}: those are the years whose holidays are known.`,
};

/** Whether an instant is in a year whose terms the calendar knows, by the institute's clocks. */
export function isInCalendar(receivedAt: string, timeZone: string): boolean {
  const year = Number(localDate(receivedAt, timeZone).slice(0, 4));
  return year >= FIRST_CALENDAR_YEAR && year <= LAST_RECEIVED_YEAR;
}

export const calendarQuerySchema = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .pipe(z.number().min(FIRST_CALENDAR_YEAR).max(LAST_CALENDAR_YEAR)),
});

const day = z.iso.date().refine((text) => !text.startsWith('0000'));
const documentId = z.string().min(1).max(60);

const closure = z
  .strictObject({ documentId: documentId.optional(), from: day, to: day, reason: z.string().max(200) })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    ...saying({
      es: 'La fecha final es anterior a la inicial.',
      en: 'The last day is before the first.',
    }),
  })
  .refine(({ from, to }) => !isTooLong(new Date(from), new Date(to)), {
    path: ['to'],
    ...saying({ es: CLOSURE_TOO_LONG, en: 'A closure lasts a year at most.' }),
  });

/** A change of the calendar to look at before it is made. */
export const calendarChangeSchema = z.strictObject({
  closure: closure.optional(),
  removedClosure: documentId.optional(),
  settings: z
    .strictObject({
      timeZone: z
        .string()
        .refine(isTimeZone, saying({ es: 'No es una zona horaria.', en: 'This is no time zone.' })),
      saturdayIsBusinessDay: z.boolean(),
      nonBusinessReception: z.enum(RECEPTION_READINGS),
    })
    .partial()
    .optional(),
});
