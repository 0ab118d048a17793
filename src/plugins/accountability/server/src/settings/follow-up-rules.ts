import type { CalendarRules } from '../deadlines';

/** What the dates of a plan's actions and of a hearing's steps, and the reminders of them, depend on. */
export interface FollowUpRules {
  calendar: CalendarRules;
  /** Calendar days before a hearing in which people are called to it. */
  callLeadDays: number;
  /** Calendar days before a hearing in which what will be presented is public. */
  reportLeadDays: number;
  /** Business days after a hearing in which its minutes are public. */
  minutesDays: number;
  /** Business days after a hearing in which the report of its evaluation is public. */
  evaluationReportDays: number;
  /** Business days after a quarter's end in which its report goes out. */
  quarterlyDays: number;
  /** Business days before its date on which the office is reminded first; from then on something is due soon. */
  followUpFirstDays: number;
  /** The same, for the second time. */
  followUpLastDays: number;
}

const DEFAULTS = {
  callLeadDays: 30,
  reportLeadDays: 15,
  minutesDays: 10,
  evaluationReportDays: 30,
  quarterlyDays: 10,
  followUpFirstDays: 8,
  followUpLastDays: 2,
};

/** The rules of a settings entry; what an editor emptied has its default. */
export function followUpOf(entry: Partial<Record<keyof typeof DEFAULTS, number | null>>) {
  const given = Object.entries(DEFAULTS).map(([name, usual]) => [
    name,
    entry[name as keyof typeof DEFAULTS] ?? usual,
  ]);
  return Object.fromEntries(given) as typeof DEFAULTS;
}
