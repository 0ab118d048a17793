import type { AdjustedDeadline, SkippedDay } from '../../deadlines';

/**
 * What in the calendar moved a due date, in Spanish, as its history tells it: the days that count no more, or again.
 * A date that moves passes over other weekends too; those are not what moved it.
 */
export function reasonOfMove(before: AdjustedDeadline, after: AdjustedDeadline): string {
  const newlySkipped = causes(after.skipped, before.skipped, before.dueOn);
  const countedAgain = causes(before.skipped, after.skipped, after.dueOn);
  const parts = [
    newlySkipped && `ya no cuentan ${newlySkipped}`,
    countedAgain && `vuelven a contar ${countedAgain}`,
  ].filter(Boolean);
  return parts.join('; ') || 'se cuenta de otra forma el día de la recepción';
}

/** The days of one list that are not in the other, of those reasons that have one up to the day given. */
function causes(days: readonly SkippedDay[], others: readonly SkippedDay[], until: string): string {
  const known = new Set(others.map(({ date }) => date));
  const byReason = new Map<string, string[]>();
  for (const { date, reason } of days) {
    if (!known.has(date)) byReason.set(reason, [...(byReason.get(reason) ?? []), date]);
  }
  return [...byReason]
    .filter(([, [first = '']]) => first <= until)
    .map(([reason, dates]) => `${reason} (${span(dates)})`)
    .join(', ');
}

function span(dates: readonly string[]): string {
  const [first, last] = [dates[0], dates.at(-1)];
  return first === last ? String(first) : `${first} a ${last}`;
}
