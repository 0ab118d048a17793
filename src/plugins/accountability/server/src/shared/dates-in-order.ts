import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { CLOSURE, HEARING, MANAGEMENT_REPORT, PLAN } from '../uids';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

/** Pairs of attributes whose first may not come after its second. */
const ORDERED: Record<string, [from: string, to: string]> = {
  [PLAN]: ['periodStart', 'periodEnd'],
  [MANAGEMENT_REPORT]: ['periodStart', 'periodEnd'],
  [HEARING]: ['startsAt', 'endsAt'],
  [CLOSURE]: ['from', 'to'],
};

/** Document middleware: a period that ends before it begins is refused, naming the field. */
export const keepDatesInOrder: Middleware = async (context, next) => {
  const pair = ORDERED[context.uid];
  const data = (context.params as { data?: Record<string, unknown> }).data;
  if (pair && data && ['create', 'update'].includes(context.action)) {
    const [from, to] = pair.map((name) => (data[name] ? new Date(String(data[name])) : null));
    if (from && to && from > to) {
      const message = 'La fecha final es anterior a la inicial.';
      throw new errors.ValidationError(message, {
        errors: [{ path: [pair[1]], message, name: 'ValidationError' }],
      });
    }
  }
  return next();
};
