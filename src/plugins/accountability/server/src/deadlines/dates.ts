import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * @param date a calendar day, `YYYY-MM-DD`
 * @returns the same day, ready for arithmetic
 * @throws RangeError when it is not written that way or the day does not exist (30 February)
 */
export function parseDate(date: IsoDate): Temporal.PlainDate {
  if (!ISO_DATE.test(date)) throw new RangeError(`Not a date written as YYYY-MM-DD: "${date}"`);
  try {
    return Temporal.PlainDate.from(date);
  } catch (cause) {
    throw new RangeError(`There is no such day: "${date}"`, { cause });
  }
}

/**
 * @param instant an ISO 8601 instant with its offset (or `Z`), or a `Date`
 * @param timeZone an IANA time zone, such as `America/Bogota`
 * @returns the instant on the clocks of that zone
 * @throws RangeError for a string without offset, an impossible date or an unknown zone
 */
export function inZone(instant: string | Date, timeZone: string): Temporal.ZonedDateTime {
  return parseInstant(instant).toZonedDateTimeISO(timeZone);
}

/**
 * The day an instant belongs to where the institute is: 2026-01-01T04:59:59Z is still 31 December in Bogotá.
 *
 * @param instant an ISO 8601 instant with its offset (or `Z`), or a `Date`
 * @param timeZone an IANA time zone
 * @returns the local day, `YYYY-MM-DD`
 * @throws RangeError as {@link inZone}
 */
export function localDate(instant: string | Date, timeZone: string): IsoDate {
  return inZone(instant, timeZone).toPlainDate().toString();
}

/**
 * @param instant an ISO 8601 instant with its offset (or `Z`), or a `Date`
 * @param timeZone an IANA time zone
 * @returns the hour of the local day, 0 to 23
 * @throws RangeError as {@link inZone}
 */
export function localHour(instant: string | Date, timeZone: string): number {
  return inZone(instant, timeZone).hour;
}

/** The first instant of a day where the institute is, in milliseconds since 1970. @throws RangeError as {@link inZone} */
export function midnight(instant: string | Date, timeZone: string): number {
  return inZone(instant, timeZone).startOfDay().epochMilliseconds;
}

/** The first instant of the next day where the institute is, in milliseconds since 1970. @throws RangeError as {@link inZone} */
export function nextMidnight(instant: string | Date, timeZone: string): number {
  return inZone(instant, timeZone).add({ days: 1 }).startOfDay().epochMilliseconds;
}

/** The calendar day after one. @throws RangeError for a malformed date */
export function dayAfter(date: IsoDate): IsoDate {
  return parseDate(date).add({ days: 1 }).toString();
}

/** The calendar day so many days before one. @throws RangeError for a malformed date */
export function daysBefore(date: IsoDate, days: number): IsoDate {
  return parseDate(date).subtract({ days }).toString();
}

/** Calendar days from one day to another; negative where that one is earlier. @throws RangeError for a malformed date */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return parseDate(from).until(parseDate(to), { largestUnit: 'day' }).days;
}

function parseInstant(instant: string | Date): Temporal.Instant {
  if (instant instanceof Date) {
    if (Number.isNaN(instant.getTime())) throw new RangeError('Not a valid instant: an invalid Date');
    return Temporal.Instant.fromEpochMilliseconds(instant.getTime());
  }
  try {
    return Temporal.Instant.from(instant);
  } catch (cause) {
    throw new RangeError(`Not an ISO 8601 instant with its offset: "${instant}"`, { cause });
  }
}
