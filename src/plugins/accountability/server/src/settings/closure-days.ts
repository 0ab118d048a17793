import { Temporal } from 'temporal-polyfill';

import type { Closure } from '../deadlines';

/** The days of a year on which the institute is closed, each with its reason. */
export function closureDays(closures: readonly Closure[], year: number): { date: string; name: string }[] {
  return closures.flatMap(({ from, to, reason }) => {
    const last = Temporal.PlainDate.from(to);
    const days: { date: string; name: string }[] = [];
    for (
      let day = Temporal.PlainDate.from(from);
      Temporal.PlainDate.compare(day, last) <= 0;
      day = day.add({ days: 1 })
    ) {
      if (day.year === year) days.push({ date: day.toString(), name: reason });
    }
    return days;
  });
}
