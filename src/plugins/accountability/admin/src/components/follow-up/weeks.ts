/** A week from Monday to Sunday. Days are `YYYY-MM-DD`, which sort as text. */
export interface Week {
  from: string;
  until: string;
}

const DAY_MS = 86_400_000;
const DAYS = 7;

const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** How many days a day is after the Monday of its week, from 0 to 6. */
export const weekday = (day: string): number => (new Date(msOf(day)).getUTCDay() + DAYS - 1) % DAYS;

export function weekOf(day: string): Week {
  const monday = msOf(day) - weekday(day) * DAY_MS;
  return { from: dayAt(monday), until: dayAt(monday + (DAYS - 1) * DAY_MS) };
}

/** The weeks from the one of the first day to the one of the last. */
export function weeksBetween(first: string, last: string): Week[] {
  const count = weekIndex(weekOf(first), last) + 1;
  const monday = msOf(weekOf(first).from);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    weekOf(dayAt(monday + index * DAYS * DAY_MS)),
  );
}

/** Which week after the first one a day lies in; negative before it. */
export function weekIndex(first: Week, day: string): number {
  return Math.floor((msOf(day) - msOf(first.from)) / (DAYS * DAY_MS));
}

/** Weeks of one month beside each other: a week belongs to the month in which it begins. */
export function monthsOf(weeks: readonly Week[]): { month: string; weeks: number }[] {
  const months: { month: string; weeks: number }[] = [];
  for (const { from } of weeks) {
    const month = from.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.weeks += 1;
    else months.push({ month, weeks: 1 });
  }
  return months;
}
