import type { Core } from '@strapi/strapi';

import { FIRST_CALENDAR_YEAR, LAST_CALENDAR_YEAR } from '../deadlines';
import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  writtenBy,
} from '../shared/documents/document-middleware';
import { HEARING, PLAN } from '../uids';

const LONGEST_YEARS = 10;

const yearOf = (value: unknown): number | null => {
  const text = value instanceof Date ? value.toISOString() : value;
  const year = typeof text === 'string' ? Number(text.slice(0, 4)) : NaN;
  return Number.isNaN(year) ? null : year;
};

/** Dates far away are slips of the keyboard, and the calendar of holidays does not reach them (Ley 51 de 1983). */
function checkYear(name: string, value: unknown): void {
  const year = yearOf(value);
  // A period ends within ten years of its beginning, and what hangs on it within a year of that.
  const last = LAST_CALENDAR_YEAR - LONGEST_YEARS;
  if (year !== null && (year <= FIRST_CALENDAR_YEAR || year >= last)) {
    throw attributeError(name, `El año ${year} no puede ser: revise la fecha.`);
  }
}

/** Document middleware: a plan or a hearing whose dates no calendar could count from is refused when it is saved. */
export function checkPeriods(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const data = writtenBy(context);
    if (data && context.uid === HEARING) checkYear('startsAt', data.startsAt);
    if (data && context.uid === PLAN && ('periodStart' in data || 'periodEnd' in data)) {
      const { periodStart, periodEnd } = await afterWrite(strapi, context);
      checkYear('periodStart', periodStart);
      checkYear('periodEnd', periodEnd);
      const [from, to] = [yearOf(periodStart), yearOf(periodEnd)];
      if (from !== null && to !== null && to - from > LONGEST_YEARS) {
        throw attributeError('periodEnd', `Un plan rige como máximo ${LONGEST_YEARS} años.`);
      }
    }
    return next();
  };
}
