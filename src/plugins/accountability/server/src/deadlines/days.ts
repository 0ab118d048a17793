import { Temporal } from 'temporal-polyfill';
import { type IsoDate, parseDate } from './dates';
import { LAST_CALENDAR_YEAR, observedHolidays } from './holidays';
import type { Translated } from './language';

/** What the law says about a day, before the institute's own rules. */
export interface Day {
  date: IsoDate;
  /** 1 (Monday) to 7 (Sunday). */
  weekday: number;
  holiday: Translated | null;
}

/**
 * Walking day by day with Temporal costs some 8 µs a day, which is seconds for fifty thousand open cases, so the
 * days of a year are laid out once. Bounded, because the years asked for come from the public.
 */
const yearTables = new Map<number, readonly Day[]>();
const YEARS_KEPT = 32;

/**
 * @param date a calendar day, `YYYY-MM-DD`
 * @throws RangeError for a malformed date or a year outside the calendar
 */
export function dayAt(date: IsoDate): Day {
  return describe(parseDate(date));
}

/**
 * The days after one, in order, until the calendar ends.
 *
 * @param date a calendar day, `YYYY-MM-DD`
 * @throws RangeError for a malformed date or when the next day is outside the calendar
 */
export function* daysAfter(date: IsoDate): Generator<Day, void> {
  const start = parseDate(date).add({ days: 1 });
  yield* daysOf(start.year).slice(start.dayOfYear - 1);
  for (let year = start.year + 1; year <= LAST_CALENDAR_YEAR; year += 1) yield* daysOf(year);
}

function daysOf(year: number): readonly Day[] {
  const known = yearTables.get(year);
  if (known) return known;
  const newYear = new Temporal.PlainDate(year, 1, 1);
  const table = Array.from({ length: newYear.daysInYear }, (_, days) => describe(newYear.add({ days })));
  if (yearTables.size >= YEARS_KEPT) yearTables.clear();
  yearTables.set(year, table);
  return table;
}

function describe(day: Temporal.PlainDate): Day {
  const date = day.toString();
  return { date, weekday: day.dayOfWeek, holiday: observedHolidays(day.year).get(date) ?? null };
}
