import { useIntl } from 'react-intl';

/** Gives the functions that say days and instants as people do, in the panel's language. */
export function useDates() {
  const intl = useIntl();
  // A day is the same everywhere: it is not moved into the browser's time zone.
  const dayAs = (day: string, dateStyle: 'medium' | 'long' | 'full') =>
    intl.formatDate(`${day}T00:00:00Z`, { dateStyle, timeZone: 'UTC' });
  return {
    /** `2026-11-24` → «24 de noviembre de 2026» */
    longDay: (day: string) => dayAs(day, 'long'),
    /** «martes, 24 de noviembre de 2026» */
    fullDay: (day: string) => dayAs(day, 'full'),
    /** «24 nov 2026» */
    shortDay: (day: string) => dayAs(day, 'medium'),
    /** «24 nov 2026, 10:32 a. m.» */
    instant: (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
    /** «10:32 a. m.» */
    timeOfDay: (at: string) => intl.formatTime(at, { timeStyle: 'short' }),
  };
}
