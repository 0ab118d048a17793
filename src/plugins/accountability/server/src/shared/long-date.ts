import { Temporal } from 'temporal-polyfill';

import type { IsoDate, Language } from '../deadlines';

export const LOCALES: Record<Language, string> = { es: 'es-CO', en: 'en' };

/** `23 de febrero de 2026` */
export function longDate(date: IsoDate, language: Language): string {
  return Temporal.PlainDate.from(date).toLocaleString(LOCALES[language], { dateStyle: 'long' });
}

/**
 * An instant on the institute's clocks, with the name of their zone.
 *
 * @param instant ISO 8601 with its offset
 * @param timeZone IANA
 */
export function longInstant(instant: string, timeZone: string, language: Language): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toLocaleString(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'long',
  });
}
