import { addBusinessDays, type CalendarRules, type IsoDate } from '../deadlines';

import type { OccurrenceState } from './vocabulary';

/** How something that has to be done stands on a day. */
export type FollowUpStatus = 'on-track' | 'due-soon' | 'late' | 'done';

/** A day, as statuses look at it; dates `YYYY-MM-DD` where the institute is. */
export interface StatusDay {
  today: IsoDate;
  /** What is due before this is due soon. */
  soonUntil: IsoDate;
}

/** @param soonDays business days before its date from which something is due soon, from 1 */
export function statusDay(today: IsoDate, soonDays: number, calendar: CalendarRules): StatusDay {
  return { today, soonUntil: addBusinessDays(today, soonDays + 1, calendar) };
}

/** How an occurrence stands. It is late from the day after its date. */
export function occurrenceStatus(
  { state, dueOn }: { state: OccurrenceState; dueOn: IsoDate },
  { today, soonUntil }: StatusDay,
): FollowUpStatus | 'cancelled' {
  if (state !== 'pending') return state;
  // ISO dates of four-digit years sort as text.
  if (dueOn < today) return 'late';
  return dueOn < soonUntil ? 'due-soon' : 'on-track';
}

/** How an action stands: as the worst of what has to be done; done when all of it is. */
export function actionStatus(statuses: readonly (FollowUpStatus | 'cancelled')[]): FollowUpStatus {
  if (statuses.includes('late')) return 'late';
  if (statuses.includes('due-soon')) return 'due-soon';
  const open = statuses.includes('on-track') || !statuses.includes('done');
  return open ? 'on-track' : 'done';
}

/** How many occurrences stand how. What was cancelled is in none of the numbers. */
export interface Summary {
  total: number;
  done: number;
  onTrack: number;
  dueSoon: number;
  late: number;
  /** Done of all, from 0 to 1. */
  fulfilment: number;
}

export function summarize(statuses: readonly (FollowUpStatus | 'cancelled')[]): Summary {
  const count = (status: FollowUpStatus) => statuses.filter((one) => one === status).length;
  const [done, onTrack, dueSoon, late] = [count('done'), count('on-track'), count('due-soon'), count('late')];
  const total = done + onTrack + dueSoon + late;
  return { total, done, onTrack, dueSoon, late, fulfilment: total === 0 ? 0 : done / total };
}
