import { createHash } from 'node:crypto';

import { type CalendarRules, holidays, localDate } from '../../deadlines';

/** The years around today whose holidays open cases can meet. */
const YEARS = [-1, 0, 1, 2];

/**
 * A mark of everything in a calendar that a due date can depend on. Two equal marks mean equal dates: the order of
 * the closures does not matter, and a holiday the law adds (a new version of its library) does.
 *
 * @param now whose year the holidays are taken around
 */
export function calendarMark(calendar: CalendarRules, now: Date): string {
  const { timeZone, saturdayIsBusinessDay, nonBusinessReception } = calendar;
  const closures = calendar.closures.map(({ from, to, reason }) => `${from} ${to} ${reason}`).sort();
  const year = Number(localDate(now, timeZone).slice(0, 4));
  const observed = YEARS.flatMap((offset) => holidays(year + offset));
  return createHash('sha256')
    .update(JSON.stringify([timeZone, saturdayIsBusinessDay, nonBusinessReception, closures, observed]))
    .digest('base64url')
    .slice(0, 22);
}
