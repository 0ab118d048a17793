import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { CLOSURE, SETTINGS } from '../uids';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

const DAY = 86_400_000;
const LONGEST_CLOSURE_DAYS = 366;

const refusal = (path: string, message: string) =>
  new errors.ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('es', { timeZone: name });
    return true;
  } catch {
    // Intl has no question to ask; a name it does not know is a RangeError, and that is the answer.
    return false;
  }
}

/** Document middleware: a setting that would stop every due date from being worked out is refused when it is saved. */
export const checkSettings: Middleware = async (context, next) => {
  const data = (context.params as { data?: Record<string, unknown> }).data ?? {};

  if (context.uid === SETTINGS && typeof data.timeZone === 'string' && !isTimeZone(data.timeZone)) {
    throw refusal('timeZone', `«${data.timeZone}» no es una zona horaria. Use, por ejemplo, America/Bogota.`);
  }
  if (context.uid === CLOSURE && data.from && data.to) {
    const days = (new Date(String(data.to)).getTime() - new Date(String(data.from)).getTime()) / DAY;
    if (days > LONGEST_CLOSURE_DAYS) throw refusal('to', 'Un cierre dura como máximo un año.');
  }
  return next();
};
