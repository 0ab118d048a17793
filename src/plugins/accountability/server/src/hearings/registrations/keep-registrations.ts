import { errors } from '@strapi/utils';

import type { DocumentMiddleware } from '../../shared/document-middleware';
import { ATTENDANCE_READING, REGISTRATION } from '../../uids';

/**
 * Document middleware: who comes to a hearing is known to its own pages alone. Strapi lets a super administrator's
 * address ask for a type no screen shows.
 */
export const keepRegistrations: DocumentMiddleware = (context, next) => {
  if (context.uid === REGISTRATION || context.uid === ATTENDANCE_READING) {
    throw new errors.ForbiddenError(
      'Las inscripciones se consultan en la página de ingreso de la audiencia.',
    );
  }
  return next();
};
