import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import {
  afterWrite,
  attributeError,
  type DocumentMiddleware,
  instantIn,
  writtenBy,
} from '../shared/document-middleware';
import { CLOSURE, SETTINGS } from '../uids';

const DAY = 86_400_000;
const LONGEST_CLOSURE_DAYS = 366;

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
export function checkSettings(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (context.uid === SETTINGS && context.action === 'delete') {
      throw new errors.ForbiddenError(
        'La configuración no se borra: sin ella no se puede calcular ningún plazo.',
      );
    }
    const data = writtenBy(context);
    if (data && context.uid === SETTINGS && typeof data.timeZone === 'string' && !isTimeZone(data.timeZone)) {
      throw attributeError(
        'timeZone',
        `«${data.timeZone}» no es una zona horaria. Use, por ejemplo, America/Bogota.`,
      );
    }
    if (data && context.uid === CLOSURE) {
      const entry = await afterWrite(strapi, context);
      const [from, to] = [instantIn(entry, 'from'), instantIn(entry, 'to')];
      if (from && to && (to.getTime() - from.getTime()) / DAY > LONGEST_CLOSURE_DAYS) {
        throw attributeError('to', 'Un cierre dura como máximo un año.');
      }
    }
    return next();
  };
}
