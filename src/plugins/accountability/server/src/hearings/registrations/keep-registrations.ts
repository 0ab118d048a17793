import { errors } from '@strapi/utils';

import type { DocumentMiddleware } from '../../shared/documents/document-middleware';
import { ATTENDANCE_READING, EVALUATION, REGISTRATION } from '../../uids';

const KEPT: readonly string[] = [REGISTRATION, ATTENDANCE_READING, EVALUATION];

/**
 * Document middleware: who comes to a hearing, and what people thought of it, is known to its own pages alone. Strapi lets
 * a super administrator's address ask for a type no screen shows.
 */
export const keepRegistrations: DocumentMiddleware = (context, next) => {
  if (KEPT.includes(context.uid)) {
    throw new errors.ForbiddenError(
      'Las inscripciones y evaluaciones se consultan en las páginas de la audiencia.',
    );
  }
  return next();
};
