import { addBusinessDays, businessDaysBetween, rollForward } from './business-days';
import { type CalendarRules, DEFAULT_CALENDAR } from './calendar';
import { type IsoDate, parseDate } from './dates';
import { deemedReceptionDate } from './explain';

/** A term that stops while the citizen completes the filing; days `YYYY-MM-DD` in the institute's time zone. */
export interface StoppedTerm {
  receivedOn: IsoDate;
  /** The whole term: that of the inquiry, or its extension ceiling. */
  businessDays: number;
  /** The day the citizen was asked to complete the filing. */
  requestedOn: IsoDate;
}

/**
 * The last day of a term in calendar months: the same number of the month, or the month's last day where it has
 * none (Ley 4 de 1913, arts. 59 and 62), moved to a business day.
 *
 * @param from the day the months are counted from, `YYYY-MM-DD`
 * @param months a whole number from 1
 * @throws RangeError for a malformed date, months below 1 or a year outside the calendar
 */
export function addMonths(
  from: IsoDate,
  months: number,
  calendar: CalendarRules = DEFAULT_CALENDAR,
): IsoDate {
  if (!Number.isInteger(months) || months < 1) {
    throw new RangeError(`Months are counted in whole numbers from 1; asked for ${months}`);
  }
  return rollForward(parseDate(from).add({ months }).toString(), calendar);
}

/**
 * The last day for the citizen to complete a filing (Ley 1437 de 2011, art. 17): one month from the request, two
 * when extended, which may be asked for once and before the first month ends.
 *
 * @param requestedOn the day of the request, `YYYY-MM-DD`
 * @throws RangeError as {@link addMonths}
 */
export function completionDueDate(
  requestedOn: IsoDate,
  extended: boolean,
  calendar: CalendarRules = DEFAULT_CALENDAR,
): IsoDate {
  return addMonths(requestedOn, extended ? 2 : 1, calendar);
}

/**
 * The business days of the term that had not begun when it stopped (Ley 1437 de 2011, art. 17). The day of the
 * request is already a stopped one: it is not used up, so a request on the last day leaves one day to answer.
 *
 * @returns from 1 to `businessDays`
 * @throws RangeError when the request came before reception or after the term expired, or a date is malformed
 */
export function remainingBusinessDays(term: StoppedTerm, calendar: CalendarRules = DEFAULT_CALENDAR): number {
  const { receivedOn, businessDays, requestedOn } = term;
  const dayBefore = parseDate(requestedOn).subtract({ days: 1 }).toString();
  if (requestedOn < receivedOn) {
    throw new RangeError(`The request of ${requestedOn} came before the reception of ${receivedOn}`);
  }
  const used = Math.max(
    0,
    businessDaysBetween(deemedReceptionDate(receivedOn, calendar), dayBefore, calendar),
  );
  if (used >= businessDays) {
    throw new RangeError(`The term had expired before the request of ${requestedOn}`);
  }
  return businessDays - used;
}

/**
 * The due date after the filing was completed: what remained of the term, from the day after completion
 * (Ley 1437 de 2011, art. 17). Not a fresh term.
 *
 * @param completedOn the day the citizen completed the filing, `YYYY-MM-DD`
 * @throws RangeError as {@link remainingBusinessDays}, or when completion came before the request
 */
export function resumedDueDate(
  term: StoppedTerm,
  completedOn: IsoDate,
  calendar: CalendarRules = DEFAULT_CALENDAR,
): IsoDate {
  if (completedOn < term.requestedOn) {
    throw new RangeError(`The completion of ${completedOn} came before the request of ${term.requestedOn}`);
  }
  const resumesAfter = deemedReceptionDate(completedOn, calendar);
  return addBusinessDays(resumesAfter, remainingBusinessDays(term, calendar), calendar);
}
