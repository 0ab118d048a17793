import { Temporal } from 'temporal-polyfill';

import { dayAfter, type IsoDate } from '../deadlines';

/** The first and the last day of a period, both included, local to the institute. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The same as instants: from the first, up to the second, which is no longer in it. */
export interface Interval {
  from: Date;
  until: Date;
}

const startOf = (day: IsoDate, timeZone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds);

/** @param timeZone IANA @throws RangeError for a malformed date */
export function intervalOf({ from, to }: Period, timeZone: string): Interval {
  return { from: startOf(from, timeZone), until: startOf(dayAfter(to), timeZone) };
}

/** The instants of an interval, as the query engine is asked for them. */
export const within = ({ from, until }: Interval) => ({ $gte: from, $lt: until });

/** The quarter of the year a day lies in. @throws RangeError for a malformed date */
export function quarterOf(day: IsoDate): Period {
  const date = Temporal.PlainDate.from(day);
  const from = date.with({ day: 1, month: Math.floor((date.month - 1) / 3) * 3 + 1 });
  return { from: from.toString(), to: from.add({ months: 3 }).subtract({ days: 1 }).toString() };
}
