import type { CalendarRules, Closure } from '../deadlines';

/** A change of the calendar that somebody thinks of making. */
export interface CalendarChange {
  /** A closure as it would be: a new one without `documentId`. */
  closure?: Closure & { documentId?: string };
  /** The closure that would be deleted. */
  removedClosure?: string;
  settings?: Partial<Omit<CalendarRules, 'closures'>>;
}

/** The calendar as it would be after a change. */
export function changedCalendar(
  calendar: CalendarRules,
  closures: readonly (Closure & { documentId: string })[],
  { closure, removedClosure, settings }: CalendarChange,
): CalendarRules {
  const replaced = removedClosure ?? closure?.documentId;
  const others = closures.filter(({ documentId }) => documentId !== replaced);
  return { ...calendar, ...settings, closures: closure ? [...others, closure] : others };
}
