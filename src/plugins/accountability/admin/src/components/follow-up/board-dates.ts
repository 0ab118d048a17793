import type { Action, Board, Occurrence } from '../../api/follow-up';

import { type Week, weekOf, weeksBetween } from './weeks';

/** A date together with the action it is of. */
export interface BoardDate {
  action: Action;
  occurrence: Occurrence;
}

/** What of a plan the board shows; an empty text does not narrow it. */
export interface BoardFilters {
  office: string;
  channel: string;
}

export function actionsShown(actions: readonly Action[], { office, channel }: BoardFilters): Action[] {
  return actions.filter(
    (action) =>
      (channel === '' || action.channel === channel) &&
      (office === '' || action.responsibles.some(({ name }) => name === office)),
  );
}

/** Every date of these actions, in order of the day it is due. */
export function datesOf(actions: readonly Action[]): BoardDate[] {
  return actions
    .flatMap((action) => action.occurrences.map((occurrence) => ({ action, occurrence })))
    .sort((one, other) => one.occurrence.dueOn.localeCompare(other.occurrence.dueOn));
}

/** What presses: what is late, and what else is due by the end of the week that has today in it. */
export function pressing(dates: readonly BoardDate[], today: string): Record<'late' | 'week', BoardDate[]> {
  const { until } = weekOf(today);
  const waits = ({ status }: Occurrence) => status === 'due-soon' || status === 'on-track';
  return {
    late: dates.filter(({ occurrence }) => occurrence.status === 'late'),
    week: dates.filter(({ occurrence }) => waits(occurrence) && occurrence.dueOn <= until),
  };
}

/** The weeks a plan's timeline has: those of its period, and those of dates that lie outside of it. */
export function boardWeeks({ plan, actions }: Pick<Board, 'plan' | 'actions'>): Week[] {
  const days = actions.flatMap(({ occurrences }) =>
    occurrences.flatMap(({ dueOn, originalDueOn }) => [dueOn, originalDueOn]),
  );
  const sorted = [plan.periodStart, plan.periodEnd, ...days].sort();
  return weeksBetween(sorted[0] ?? plan.periodStart, sorted.at(-1) ?? plan.periodEnd);
}

/** Dates by the week they are due in; weeks in which nothing is due are left out. */
export function byWeek(dates: readonly BoardDate[]): { week: Week; dates: BoardDate[] }[] {
  const groups = new Map<string, { week: Week; dates: BoardDate[] }>();
  for (const date of dates) {
    const week = weekOf(date.occurrence.dueOn);
    const group = groups.get(week.from);
    if (group) group.dates.push(date);
    else groups.set(week.from, { week, dates: [date] });
  }
  return [...groups.values()];
}

/** The plan of a day: the one whose period it lies in, else the latest. */
export function planOfDay<Plan extends { periodStart: string; periodEnd: string }>(
  plans: readonly Plan[],
  today: string,
): Plan | null {
  const current = plans.find(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd);
  return current ?? plans[0] ?? null;
}
