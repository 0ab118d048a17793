import type { Core } from '@strapi/strapi';

import { CLOSURE, HEARING, MANAGEMENT_REPORT, NOTICE, PLAN } from '../../uids';

import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  instantIn,
  writtenBy,
} from './document-middleware';

/** Pairs of attributes whose first may not come after its second. */
const ORDERED: Record<string, [from: string, to: string][]> = {
  [PLAN]: [['periodStart', 'periodEnd']],
  [MANAGEMENT_REPORT]: [['periodStart', 'periodEnd']],
  [HEARING]: [
    ['startsAt', 'endsAt'],
    ['registrationOpensAt', 'registrationClosesAt'],
  ],
  [CLOSURE]: [['from', 'to']],
  [NOTICE]: [['from', 'to']],
};

/** Document middleware: a period that ends before it begins is refused, naming the field, also when one end moves. */
export function keepDatesInOrder(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const data = writtenBy(context);
    const touched = ORDERED[context.uid]?.filter((pair) => data && pair.some((name) => name in data)) ?? [];
    if (touched.length === 0) return next();

    const entry = await afterWrite(strapi, context);
    for (const [first, last] of touched) {
      const [from, to] = [instantIn(entry, first), instantIn(entry, last)];
      if (from && to && from > to) throw attributeError(last, 'La fecha final es anterior a la inicial.');
    }
    return next();
  };
}
