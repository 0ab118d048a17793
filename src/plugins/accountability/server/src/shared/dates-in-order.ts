import type { Core } from '@strapi/strapi';

import { CLOSURE, HEARING, MANAGEMENT_REPORT, PLAN } from '../uids';

import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  instantIn,
  writtenBy,
} from './document-middleware';

/** Pairs of attributes whose first may not come after its second. */
const ORDERED: Record<string, [from: string, to: string]> = {
  [PLAN]: ['periodStart', 'periodEnd'],
  [MANAGEMENT_REPORT]: ['periodStart', 'periodEnd'],
  [HEARING]: ['startsAt', 'endsAt'],
  [CLOSURE]: ['from', 'to'],
};

/** Document middleware: a period that ends before it begins is refused, naming the field, also when one end moves. */
export function keepDatesInOrder(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const pair = ORDERED[context.uid];
    const data = writtenBy(context);
    if (!pair || !data || !pair.some((name) => name in data)) return next();

    const entry = await afterWrite(strapi, context);
    const [from, to] = pair.map((name) => instantIn(entry, name));
    if (from && to && from > to) throw attributeError(pair[1], 'La fecha final es anterior a la inicial.');
    return next();
  };
}
