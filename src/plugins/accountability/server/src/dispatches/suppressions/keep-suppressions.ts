import { errors } from '@strapi/utils';

import type { DocumentMiddleware } from '../../shared/documents/document-middleware';
import { ADDRESS_KEY, SUBSCRIPTION_REQUEST, SUPPRESSION } from '../../uids';

const KEPT: readonly string[] = [SUPPRESSION, ADDRESS_KEY, SUBSCRIPTION_REQUEST];

/**
 * Document middleware: who is not written to, and who asked to be without having confirmed it, is the application's own
 * business. Strapi lets a super administrator's address ask for a type no screen shows.
 */
export const keepSuppressions: DocumentMiddleware = (context, next) => {
  if (KEPT.includes(context.uid)) {
    throw new errors.ForbiddenError('Las bajas y las suscripciones por confirmar no se editan aquí.');
  }
  return next();
};
