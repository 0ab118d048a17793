import type { IsoDate } from './dates';
import { type Day, dayAt } from './days';
import type { Language, Translated } from './language';

/** Days on which the institute does not work by its own decision ("días de vacancia"), both ends included. */
export interface Closure {
  from: IsoDate;
  to: IsoDate;
  reason: string;
}

/** What the institute may set about its calendar; the holidays themselves are the law's. */
export interface CalendarRules {
  /** IANA time zone in which days begin and end. */
  timeZone: string;
  saturdayIsBusinessDay: boolean;
  closures: readonly Closure[];
  /**
   * How a filing received on a non-business day is counted:
   * `counts-from-next-business-day`: the next business day is day 1;
   * `received-on-next-business-day`: it counts as received on that day, so day 1 is the business day after it.
   */
  nonBusinessReception: 'counts-from-next-business-day' | 'received-on-next-business-day';
}

/** Monday to Friday in Colombia, no closures. */
export const DEFAULT_CALENDAR: CalendarRules = {
  timeZone: 'America/Bogota',
  saturdayIsBusinessDay: false,
  closures: [],
  nonBusinessReception: 'counts-from-next-business-day',
};

const SATURDAY = 6;
const SUNDAY = 7;
const SATURDAY_NAME: Translated = { es: 'sábado', en: 'Saturday' };
const SUNDAY_NAME: Translated = { es: 'domingo', en: 'Sunday' };

/**
 * Why a day is not a business day (Ley 51 de 1983, art. 1; closures and Saturdays are the institute's settings).
 *
 * One reason a day, in this order: the holiday's name, also on a weekend, so that every date of the published
 * calendar reads the same wherever it appears; then the day of the week; then the closure's reason, which is
 * thus given only for days that would have been worked.
 *
 * @param date a calendar day, `YYYY-MM-DD`
 * @param rules the institute's calendar
 * @param language of holidays and days of the week; a closure's reason is given as written
 * @returns the reason, or null for a business day
 * @throws RangeError for a malformed date or a year outside the calendar
 */
export function nonBusinessReason(
  date: IsoDate,
  rules: CalendarRules = DEFAULT_CALENDAR,
  language: Language = 'es',
): string | null {
  return reasonOfDay(dayAt(date), rules, language);
}

/**
 * @param date a calendar day, `YYYY-MM-DD`
 * @param rules the institute's calendar
 * @returns whether terms run on that day
 * @throws RangeError for a malformed date or a year outside the calendar
 */
export function isBusinessDay(date: IsoDate, rules: CalendarRules = DEFAULT_CALENDAR): boolean {
  return nonBusinessReason(date, rules) === null;
}

/** What a holiday or a day of the weekend is called, whether or not the institute works on it; `null` for other days. */
export function nameOfDay({ holiday, weekday }: Day): Translated | null {
  if (holiday) return holiday;
  if (weekday === SUNDAY) return SUNDAY_NAME;
  return weekday === SATURDAY ? SATURDAY_NAME : null;
}

/** {@link nonBusinessReason} for a caller who walks over many days and holds each already. */
export function reasonOfDay(day: Day, rules: CalendarRules, language: Language): string | null {
  const name = nameOfDay(day);
  const isWorkedSaturday = name === SATURDAY_NAME && rules.saturdayIsBusinessDay;
  if (name && !isWorkedSaturday) return name[language];
  // ISO dates of four-digit years sort as text.
  return rules.closures.find(({ from, to }) => from <= day.date && day.date <= to)?.reason ?? null;
}
