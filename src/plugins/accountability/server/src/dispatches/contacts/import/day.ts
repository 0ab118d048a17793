import { Temporal } from 'temporal-polyfill';

import type { IsoDate } from '../../../deadlines';

/**
 * Reads a day as it is written in Colombia (`23/02/2026`), or by a program (`2026-02-23`).
 *
 * @returns `null` for what is no day of the calendar
 */
export function readDay(cell: string): IsoDate | null {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const [year, month, day] = written ? written.slice(1, 4) : local ? local.slice(1, 4).reverse() : [];
  if (year === undefined) return null;
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
