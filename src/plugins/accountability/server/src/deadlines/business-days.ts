import { type CalendarRules, DEFAULT_CALENDAR, isBusinessDay, reasonOfDay } from './calendar';
import { type IsoDate, parseDate } from './dates';
import { daysAfter } from './days';
import type { Language } from './language';

/** A day that does not count, and why. */
export interface SkippedDay {
  date: IsoDate;
  reason: string;
}

/** Business days counted one by one after a day. */
export interface CountedDays {
  /** Day 1. */
  first: IsoDate;
  /** Day `count`. */
  last: IsoDate;
  /** Every non-business day after the starting day and before `last`. */
  skipped: SkippedDay[];
}

/** A calendar closed for longer than this is a mistake in the settings, not a calendar to count in. */
const LONGEST_STANDSTILL_DAYS = 3660;

/**
 * Counts business days from the day after `from`; `from` itself never counts, whatever day it is.
 *
 * @param from the day after which counting starts, `YYYY-MM-DD`
 * @param count how many business days, a whole number from 1
 * @param rules the institute's calendar
 * @param language of the reasons of the days skipped
 * @returns the first and last day counted and the days skipped between: `from` to `last` is `count` plus
 *   `skipped.length` days
 * @throws RangeError for a malformed date, a count below 1, a year outside the calendar, or closures that leave no
 *   business day for over ten years
 */
export function countBusinessDays(
  from: IsoDate,
  count: number,
  rules: CalendarRules = DEFAULT_CALENDAR,
  language: Language = 'es',
): CountedDays {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`Business days are counted in whole numbers from 1; asked for ${count}`);
  }
  const skipped: SkippedDay[] = [];
  let first: IsoDate | undefined;
  let counted = 0;
  let standstill = 0;
  for (const day of daysAfter(from)) {
    const reason = reasonOfDay(day, rules, language);
    if (reason === null) {
      standstill = 0;
      counted += 1;
      first ??= day.date;
      if (counted === count) return { first, last: day.date, skipped };
    } else {
      standstill += 1;
      if (standstill > LONGEST_STANDSTILL_DAYS) {
        throw new RangeError(`The closures leave no business day in the ten years before ${day.date}`);
      }
      skipped.push({ date: day.date, reason });
    }
  }
  throw new RangeError(`The calendar ends before the ${count} business days after ${from} are over`);
}

/**
 * @param from the day after which counting starts, `YYYY-MM-DD`
 * @param count how many business days, a whole number from 1
 * @param rules the institute's calendar
 * @returns the last of them
 * @throws RangeError as {@link countBusinessDays}
 */
export function addBusinessDays(
  from: IsoDate,
  count: number,
  rules: CalendarRules = DEFAULT_CALENDAR,
): IsoDate {
  return countBusinessDays(from, count, rules).last;
}

/**
 * Business days after `from` up to and including `to`: the days left when `from` is today and `to` the due date.
 *
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD`
 * @param rules the institute's calendar
 * @returns zero on the same day; negative when `to` is earlier (days late)
 * @throws RangeError for a malformed date or a year outside the calendar
 */
export function businessDaysBetween(
  from: IsoDate,
  to: IsoDate,
  rules: CalendarRules = DEFAULT_CALENDAR,
): number {
  const [start, end] = [parseDate(from).toString(), parseDate(to).toString()];
  // ISO dates of four-digit years sort as text; subtracting keeps a plain zero, where negating makes it -0.
  if (end < start) return 0 - businessDaysBetween(end, start, rules);
  let count = 0;
  for (const day of end === start ? [] : daysAfter(start)) {
    if (reasonOfDay(day, rules, 'es') === null) count += 1;
    if (day.date === end) break;
  }
  return count;
}

/**
 * A last day that is not a business day moves to the next one (Ley 4 de 1913, art. 62).
 *
 * @param date `YYYY-MM-DD`
 * @param rules the institute's calendar
 * @returns the day itself, or the first business day after it
 * @throws RangeError for a malformed date, a year outside the calendar, or closures without end
 */
export function rollForward(date: IsoDate, rules: CalendarRules = DEFAULT_CALENDAR): IsoDate {
  return isBusinessDay(date, rules) ? date : addBusinessDays(date, 1, rules);
}

/**
 * The last business day that is not after a date: what has to be done by a day nobody works on is done before it.
 *
 * @param date `YYYY-MM-DD`
 * @param rules the institute's calendar
 * @returns the day itself, or the last business day before it
 * @throws RangeError for a malformed date, a year outside the calendar, or closures without end
 */
export function rollBack(date: IsoDate, rules: CalendarRules = DEFAULT_CALENDAR): IsoDate {
  let day = parseDate(date);
  for (let days = 0; days <= LONGEST_STANDSTILL_DAYS; days += 1) {
    if (isBusinessDay(day.toString(), rules)) return day.toString();
    day = day.subtract({ days: 1 });
  }
  throw new RangeError(`The closures leave no business day in the ten years before ${date}`);
}
