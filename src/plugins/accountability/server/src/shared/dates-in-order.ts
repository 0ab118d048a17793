import { CLOSURE, HEARING, MANAGEMENT_REPORT, PLAN } from '../uids';

import { attributeError, type DocumentMiddleware, instantIn, writtenBy } from './document-middleware';

/** Pairs of attributes whose first may not come after its second. */
const ORDERED: Record<string, [from: string, to: string]> = {
  [PLAN]: ['periodStart', 'periodEnd'],
  [MANAGEMENT_REPORT]: ['periodStart', 'periodEnd'],
  [HEARING]: ['startsAt', 'endsAt'],
  [CLOSURE]: ['from', 'to'],
};

/** Document middleware: a period that ends before it begins is refused, naming the field. */
export const keepDatesInOrder: DocumentMiddleware = async (context, next) => {
  const pair = ORDERED[context.uid];
  const data = writtenBy(context);
  if (pair && data) {
    const [from, to] = pair.map((name) => instantIn(data, name));
    if (from && to && from > to) throw attributeError(pair[1], 'La fecha final es anterior a la inicial.');
  }
  return next();
};
