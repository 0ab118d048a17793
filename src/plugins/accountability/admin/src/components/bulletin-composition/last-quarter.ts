import type { ComposedPeriod } from '../../api/bulletin-composition';

const MONTHS = 3;

const written = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The last quarter of the calendar that has ended on a day. */
export function lastQuarter(today: Date): ComposedPeriod {
  const year = today.getFullYear();
  const next = today.getMonth() - (today.getMonth() % MONTHS);
  // The day before the first of a month is the last of the month before it.
  return { from: written(year, next - MONTHS, 1), to: written(year, next, 0) };
}
