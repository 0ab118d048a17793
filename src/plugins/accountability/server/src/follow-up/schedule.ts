import {
  addBusinessDays,
  type CalendarRules,
  daysBefore,
  type IsoDate,
  parseDate,
  rollBack,
  rollForward,
} from '../deadlines';
import type { Channel, Frequency } from '../plans';

import type { OccurrenceRule } from './vocabulary';

/** A plan's period, both ends included, `YYYY-MM-DD`. */
export interface Period {
  periodStart: IsoDate;
  periodEnd: IsoDate;
}

export interface ScheduledAction {
  documentId: string;
  channel: Channel | null;
  frequencies: readonly Frequency[];
  /** Calendar days before a hearing; `null`: the settings' number for the action's channel. */
  leadDays: number | null;
}

/** A hearing of the plan that is going to be held, or was. */
export interface ScheduledHearing {
  documentId: string;
  /** The day it begins where the institute is, `YYYY-MM-DD`. */
  on: IsoDate;
}

export interface ScheduleRules {
  calendar: CalendarRules;
  /** Business days after a quarter's end in which its report goes out. */
  quarterlyDays: number;
  /** Calendar days before a hearing in which people are called to it (rule A2). */
  callLeadDays: number;
  /** Calendar days before a hearing in which what will be presented is public (rule A2). */
  reportLeadDays: number;
}

/** One time an action has to be carried out. */
export interface ScheduledOccurrence {
  /** The action, the rule and what the rule hangs on: the same ones give the same key, whatever the dates. */
  key: string;
  rule: Frequency;
  /** `2019-01`, `2019-Q1`, or the hearing's documentId. */
  anchor: string;
  /** The day the anchor stands for: the end of the month or quarter, or the hearing. */
  anchorOn: IsoDate;
  dueOn: IsoDate;
}

/** Channels that carry what will be presented; the others call to the hearing. */
const REPORTING_CHANNELS: readonly (Channel | null)[] = ['website', 'bulletin'];

/** When an action of one plan has to be carried out. */
export type Scheduler = (action: ScheduledAction) => ScheduledOccurrence[];

/**
 * When a plan's actions have to be carried out, by their frequencies: the plan's own words turned into dates. What its period
 * decides (months and quarters) lies in the period; what a hearing decides comes on or before the hearing, and never
 * before the period begins. The dates that are the same for all of them are worked out once, when first asked for.
 *
 * @returns of an action, in order of date; each of one rule, with a key that depends on nothing that moves. It throws
 *   RangeError for a malformed date, a year outside the calendar, or closures without end
 */
export function scheduler(
  period: Period,
  hearings: readonly ScheduledHearing[],
  rules: ScheduleRules,
): Scheduler {
  const known = new Map<string, readonly AnchoredDate[]>();
  const datesOf = (rule: Frequency, action: ScheduledAction): readonly AnchoredDate[] => {
    const leadDays = rule === 'before-hearing' ? leadDaysOf(action, rules) : 0;
    return remembered(known, `${rule}:${leadDays}`, () => {
      if (rule === 'permanent') return monthlyReviews(period, rules.calendar);
      if (rule === 'quarterly') return quarterlyReports(period, rules);
      return hearings.map((hearing) => beforeHearing(hearing, leadDays, period, rules.calendar));
    });
  };
  return (action) =>
    [...new Set(action.frequencies)]
      .flatMap((rule) =>
        datesOf(rule, action).map((one) => ({
          ...one,
          rule,
          key: occurrenceKey(action.documentId, rule, one.anchor),
        })),
      )
      .sort((one, other) => inOrder(one.dueOn, other.dueOn) || inOrder(one.key, other.key));
}

/** When one action has to be carried out (`scheduler`). */
export const scheduleAction = (
  action: ScheduledAction,
  period: Period,
  hearings: readonly ScheduledHearing[],
  rules: ScheduleRules,
): ScheduledOccurrence[] => scheduler(period, hearings, rules)(action);

/** @param anchor what the rule hangs on; of a date added by hand, the date itself */
export function occurrenceKey(actionId: string, rule: OccurrenceRule, anchor: string): string {
  return `${actionId}:${rule}:${anchor}`;
}

/** Calendar days before a hearing in which an action has to be done: its own, or the settings' for its channel. */
export function leadDaysOf(
  { channel, leadDays }: Pick<ScheduledAction, 'channel' | 'leadDays'>,
  { callLeadDays, reportLeadDays }: Pick<ScheduleRules, 'callLeadDays' | 'reportLeadDays'>,
): number {
  return leadDays ?? (REPORTING_CHANNELS.includes(channel) ? reportLeadDays : callLeadDays);
}

type AnchoredDate = Pick<ScheduledOccurrence, 'anchor' | 'anchorOn' | 'dueOn'>;

const MONTHS_OF_QUARTER = 3;

/** What is published is reviewed every month (Ley 1712 de 2014, art. 10, par.; rule A3), by its last business day. */
function monthlyReviews({ periodStart, periodEnd }: Period, calendar: CalendarRules): AnchoredDate[] {
  return monthsOf(periodStart, periodEnd).flatMap((month) => {
    const first = later(month.toString(), periodStart);
    const anchorOn = earlier(lastDayOf(month), periodEnd);
    const dueOn = rollBack(anchorOn, calendar);
    // A month in which nobody works has no review.
    return dueOn < first ? [] : [{ anchor: month.toString().slice(0, 7), anchorOn, dueOn }];
  });
}

/** Each quarter that ends in the period is reported on so many business days after its end. */
function quarterlyReports({ periodStart, periodEnd }: Period, rules: ScheduleRules): AnchoredDate[] {
  return monthsOf(periodStart, periodEnd)
    .filter(({ month }) => month % MONTHS_OF_QUARTER === 0)
    .map((month) => ({ month, anchorOn: lastDayOf(month) }))
    .filter(({ anchorOn }) => anchorOn <= periodEnd)
    .map(({ month, anchorOn }) => ({
      anchor: `${month.year}-Q${month.month / MONTHS_OF_QUARTER}`,
      anchorOn,
      dueOn: addBusinessDays(anchorOn, rules.quarterlyDays, rules.calendar),
    }));
}

function beforeHearing(
  { documentId, on }: ScheduledHearing,
  leadDays: number,
  { periodStart }: Period,
  calendar: CalendarRules,
): AnchoredDate {
  const wanted = rollBack(daysBefore(on, leadDays), calendar);
  // The plan cannot ask for anything before it exists, nor after the hearing.
  const dueOn = wanted >= periodStart ? wanted : earlier(rollForward(periodStart, calendar), on);
  return { anchor: documentId, anchorOn: on, dueOn };
}

type Month = ReturnType<typeof parseDate>;

/** The first days of the months a period touches. */
function monthsOf(from: IsoDate, to: IsoDate): Month[] {
  const months: Month[] = [];
  for (
    let month = parseDate(from).with({ day: 1 });
    month.toString() <= to;
    month = month.add({ months: 1 })
  ) {
    months.push(month);
  }
  return months;
}

const lastDayOf = (month: Month): IsoDate => month.add({ months: 1 }).subtract({ days: 1 }).toString();

function remembered<Value>(known: Map<string, Value>, key: string, workOut: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = workOut();
  known.set(key, value);
  return value;
}

// ISO dates of four-digit years sort as text.
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
