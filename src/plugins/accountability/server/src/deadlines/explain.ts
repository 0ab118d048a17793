import { countBusinessDays, rollForward, type SkippedDay } from './business-days';
import { type CalendarRules, DEFAULT_CALENDAR } from './calendar';
import { inZone, type IsoDate } from './dates';
import type { Language } from './language';
import { type InquiryType, type Rule, termFor, type TermOverrides } from './terms';

/** A due date with everything that led to it. */
export interface Deadline {
  type: InquiryType;
  /** The instant of reception on the institute's clocks: ISO 8601 with that zone's offset. */
  receivedAt: string;
  /** The day of reception in the institute's time zone. */
  receivedOn: IsoDate;
  /** Day 1: the first business day that counts. */
  countedFrom: IsoDate;
  businessDays: number;
  /** The last day; the term ends at its midnight in the institute's time zone. */
  dueOn: IsoDate;
  rule: Rule;
  /**
   * Every non-business day after `receivedOn` and before `dueOn`. The days from `receivedOn` to `dueOn` are
   * `businessDays` + `skipped.length`, plus one where a reception on a non-business day was deemed received
   * on the next business day: that day is worked but not counted.
   */
  skipped: SkippedDay[];
}

/** What the institute's settings and the reader change about an explanation. */
export interface DeadlineOptions {
  calendar?: CalendarRules;
  terms?: TermOverrides;
  language?: Language;
}

/**
 * The due date of an inquiry, explained (Ley 1437 de 2011, art. 14; Ley 1757 de 2015, art. 56; days counted as
 * Ley 4 de 1913, art. 62 says).
 *
 * @param type the inquiry's type
 * @param receivedAt the instant the channel recorded, ISO 8601 with its offset or a `Date`; any hour of any day
 * @param options the institute's calendar and terms, and the language; the law's defaults in Spanish otherwise
 * @throws RangeError for an instant without offset or malformed, a year outside the calendar, an unknown time zone,
 *   an override below 1, or closures that leave no business day for over ten years
 */
export function explainDeadline(
  type: InquiryType,
  receivedAt: string | Date,
  options: DeadlineOptions = {},
): Deadline {
  const { calendar = DEFAULT_CALENDAR, terms, language = 'es' } = options;
  const { businessDays, rule } = termFor(type, terms, language);
  const received = inZone(receivedAt, calendar.timeZone);
  const receivedOn = received.toPlainDate().toString();
  const deemedOn = deemedReceptionDate(receivedOn, calendar);
  const { first, last, skipped } = countBusinessDays(deemedOn, businessDays, calendar, language);
  return {
    type,
    receivedAt: received.toString({ timeZoneName: 'never' }),
    receivedOn,
    countedFrom: first,
    businessDays,
    dueOn: last,
    rule,
    skipped: [...skippedBefore(receivedOn, deemedOn, calendar, language), ...skipped],
  };
}

/**
 * The day after which a term is counted, under the calendar's reading of a reception on a non-business day.
 *
 * @param receivedOn the local day of reception, `YYYY-MM-DD`
 * @returns that day, or the next business day where it is deemed received then
 * @throws RangeError for a malformed date or a year outside the calendar
 */
export function deemedReceptionDate(
  receivedOn: IsoDate,
  calendar: CalendarRules = DEFAULT_CALENDAR,
): IsoDate {
  return calendar.nonBusinessReception === 'received-on-next-business-day'
    ? rollForward(receivedOn, calendar)
    : receivedOn;
}

function skippedBefore(
  receivedOn: IsoDate,
  deemedOn: IsoDate,
  calendar: CalendarRules,
  language: Language,
): SkippedDay[] {
  return deemedOn === receivedOn ? [] : countBusinessDays(receivedOn, 1, calendar, language).skipped;
}
