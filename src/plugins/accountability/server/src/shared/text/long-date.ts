import { Temporal } from 'temporal-polyfill';

import type { IsoDate, Language } from '../../deadlines';

export const LOCALES: Record<Language, string> = { es: 'es-CO', en: 'en' };

/** Made once: a formatter takes longer to make than a thousand dates to format. Days have no zone: UTC keeps them. */
const formatters = (options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> => ({
  es: new Intl.DateTimeFormat(LOCALES.es, { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { ...options, timeZone: 'UTC' }),
});
const LONG = formatters({ dateStyle: 'long' });
const MONTH = formatters({ month: 'long', year: 'numeric' });

/** `23 de febrero de 2026` */
export function longDate(date: IsoDate, language: Language): string {
  return LONG[language].format(new Date(date));
}

/** The month of a day: `febrero de 2026` */
export function longMonth(date: IsoDate, language: Language): string {
  return MONTH[language].format(new Date(date));
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
