import { getHolidaysForYear, LAST_HOLIDAY_YEAR } from 'colombian-holidays';
import type { IsoDate } from './dates';
import type { Language, Translated } from './language';

/** The holidays are those of Ley 51 de 1983, first observed in 1984: before it other holidays were kept. */
export const FIRST_CALENDAR_YEAR = 1984;

/** The last year the holiday library can compute. */
export const LAST_CALENDAR_YEAR = LAST_HOLIDAY_YEAR;

/** A day on which one or more holidays are observed. */
export interface Holiday {
  date: IsoDate;
  name: string;
}

/** At most one small map a year of the calendar. */
const observedByYear = new Map<number, ReadonlyMap<IsoDate, Translated>>();

/**
 * The holidays of a year on the days they are observed (Ley 51 de 1983, arts. 1 and 2).
 *
 * @param year from 1984 on
 * @param language of the names, Spanish by default
 * @returns one entry a day, by date; when two holidays meet on one day (2025-06-30) their names are joined by " / "
 * @throws RangeError for a year outside 1984–4099 or that is not a whole number
 */
export function holidays(year: number, language: Language = 'es'): Holiday[] {
  return [...observedHolidays(year)].map(([date, name]) => ({ date, name: name[language] }));
}

/**
 * @param year from 1984 on
 * @returns the names of each day with a holiday, in both languages, in order of date
 * @throws RangeError as {@link holidays}
 */
export function observedHolidays(year: number): ReadonlyMap<IsoDate, Translated> {
  const known = observedByYear.get(year);
  if (known) return known;
  if (!Number.isInteger(year) || year < FIRST_CALENDAR_YEAR || year > LAST_CALENDAR_YEAR) {
    throw new RangeError(
      `The calendar covers the years ${FIRST_CALENDAR_YEAR} to ${LAST_CALENDAR_YEAR}; asked for ${year}`,
    );
  }
  const observed = new Map<IsoDate, Translated>();
  for (const { celebrationDate, name } of getHolidaysForYear(year)) {
    const sameDay = observed.get(celebrationDate);
    observed.set(
      celebrationDate,
      sameDay ? { es: `${sameDay.es} / ${name.es}`, en: `${sameDay.en} / ${name.en}` } : name,
    );
  }
  observedByYear.set(year, observed);
  return observed;
}
