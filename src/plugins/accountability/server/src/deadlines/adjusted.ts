import { addBusinessDays, businessDaysBetween, type SkippedDay } from './business-days';
import { type CalendarRules, DEFAULT_CALENDAR, reasonOfDay } from './calendar';
import { type IsoDate, parseDate } from './dates';
import { daysAfter } from './days';
import { type Deadline, deemedReceptionDate } from './explain';
import type { Language } from './language';

/** The institute set a later date before the term expired (Ley 1437 de 2011, art. 14, parágrafo). */
export interface Extension {
  kind: 'extension';
  /** The day it was decided, and the date it set. */
  decidedOn: IsoDate;
  to: IsoDate;
  reason: string;
}

/** The clock stood still while the citizen completed the filing (Ley 1437 de 2011, art. 17). */
export interface Pause {
  kind: 'pause';
  requestedOn: IsoDate;
  /** The citizen's last day to complete it, and whether that day was already moved once. */
  citizenDueOn: IsoDate;
  citizenExtended: boolean;
  /** `null` while it still stands. */
  completedOn: IsoDate | null;
}

export type Adjustment = Extension | Pause;

/** A due date with everything that led to it, and what happened to it on the way. */
export interface AdjustedDeadline extends Deadline {
  /** In the order in which they happened. */
  adjustments: Adjustment[];
  /** Whether the clock stands still: `dueOn` is then the date in force when it stopped, and nothing falls due. */
  stopped: boolean;
}

/**
 * A deadline as it was at reception, or under a changed calendar, with everything that happened to it since.
 *
 * @param base the deadline from reception
 * @param adjustments in the order in which they happened
 * @throws RangeError for malformed dates or a year outside the calendar
 */
export function adjustDeadline(
  base: Deadline,
  adjustments: readonly Adjustment[],
  calendar: CalendarRules = DEFAULT_CALENDAR,
  language: Language = 'es',
): AdjustedDeadline {
  return adjustments.reduce(
    (deadline, adjustment) => withAdjustment(deadline, adjustment, calendar, language),
    { ...base, adjustments: [], stopped: false } as AdjustedDeadline,
  );
}

/**
 * The deadline after one more extension or pause. The completion of a pause takes the place of the pause that stands.
 *
 * A pause keeps the business days that had not begun when it started, and counts them again from the day after
 * completion: what remained, not a fresh term. The day of the request is already a stopped one. An extension sets its
 * date, unless the calendar has meanwhile led past it: a promised date never shortens a term.
 */
export function withAdjustment(
  deadline: AdjustedDeadline,
  adjustment: Adjustment,
  calendar: CalendarRules = DEFAULT_CALENDAR,
  language: Language = 'es',
): AdjustedDeadline {
  const before = deadline.stopped ? deadline.adjustments.slice(0, -1) : deadline.adjustments;
  const adjustments = [...before, adjustment];
  const dueOn = dueAfter(deadline, adjustment, calendar);
  return {
    ...deadline,
    dueOn,
    skipped: skippedDays(deadline.receivedOn, dueOn, adjustments, calendar, language),
    adjustments,
    stopped: adjustment.kind === 'pause' && adjustment.completedOn === null,
  };
}

function dueAfter({ dueOn, receivedOn }: Deadline, adjustment: Adjustment, calendar: CalendarRules): IsoDate {
  // ISO dates of four-digit years sort as text.
  if (adjustment.kind === 'extension') return adjustment.to > dueOn ? adjustment.to : dueOn;
  const { requestedOn, completedOn } = adjustment;
  if (completedOn === null) return dueOn;
  const dayBefore = parseDate(requestedOn).subtract({ days: 1 }).toString();
  // Asked for on the day of reception itself, nothing had begun: what remains is the whole term, and not a day more.
  const reception = deemedReceptionDate(receivedOn, calendar);
  const lastUsed = dayBefore > reception ? dayBefore : reception;
  const remaining = Math.max(1, businessDaysBetween(lastUsed, dueOn, calendar));
  return addBusinessDays(deemedReceptionDate(completedOn, calendar), remaining, calendar);
}

/** Every non-business day between reception and due date on which the clock did not stand still anyway. */
function skippedDays(
  receivedOn: IsoDate,
  dueOn: IsoDate,
  adjustments: readonly Adjustment[],
  calendar: CalendarRules,
  language: Language,
): SkippedDay[] {
  const paused = (date: IsoDate) =>
    adjustments.some(
      (one) =>
        one.kind === 'pause' &&
        one.requestedOn <= date &&
        (one.completedOn === null || date <= one.completedOn),
    );
  const skipped: SkippedDay[] = [];
  for (const day of daysAfter(receivedOn)) {
    if (day.date >= dueOn) break;
    const reason = reasonOfDay(day, calendar, language);
    if (reason !== null && !paused(day.date)) skipped.push({ date: day.date, reason });
  }
  return skipped;
}
