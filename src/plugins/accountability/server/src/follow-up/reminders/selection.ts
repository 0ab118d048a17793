import { businessDaysBetween, type CalendarRules, daysBefore, type IsoDate } from '../../deadlines';

/** What decides whether an office is reminded of something that has a date. */
export interface Dated {
  dueOn: IsoDate;
  /** How often its office was reminded before its date, as it is now: 0, 1 or 2. */
  remindedStage: number;
  /** When its office was last told that it is late. */
  lateRemindedOn: IsoDate | null;
}

/** A pending occurrence. */
export interface RemindedOccurrence extends Dated {
  id: number;
  planId: string;
  actionId: string;
  label: string;
}

export interface ReminderRules {
  today: IsoDate;
  calendar: CalendarRules;
  /** Business days before the date of the first and the second reminder. */
  marks: readonly [first: number, last: number];
}

/** Why an office is reminded, and what is remembered of it. */
export interface OccurrenceReminder<Occurrence extends Dated> {
  occurrence: Occurrence;
  /** Business days left; negative when late. */
  daysLeft: number;
  remembered: { remindedStage: number } | { lateRemindedOn: IsoDate };
}

const DAYS_OF_WEEK = 7;

/**
 * What offices are reminded of on a day: twice before a date, and weekly once it has passed. A reminder belongs to the
 * date and not to the day it falls on: what could not be sent on its day, or was dated too late for it, is sent on the
 * next one, and none twice.
 */
export function selectOccurrences<Occurrence extends Dated>(
  occurrences: readonly Occurrence[],
  { today, calendar, marks }: ReminderRules,
): OccurrenceReminder<Occurrence>[] {
  return occurrences.flatMap((occurrence): OccurrenceReminder<Occurrence>[] => {
    const { dueOn, remindedStage, lateRemindedOn } = occurrence;
    const daysLeft = businessDaysBetween(today, dueOn, calendar);
    if (dueOn < today) {
      const told = lateRemindedOn !== null && lateRemindedOn > daysBefore(today, DAYS_OF_WEEK);
      return told ? [] : [{ occurrence, daysLeft, remembered: { lateRemindedOn: today } }];
    }
    const stage = marks.filter((mark) => daysLeft <= mark).length;
    return stage > remindedStage ? [{ occurrence, daysLeft, remembered: { remindedStage: stage } }] : [];
  });
}
