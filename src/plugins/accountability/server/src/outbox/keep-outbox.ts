import { errors } from '@strapi/utils';

import type { DocumentMiddleware } from '../shared/documents/document-middleware';
import { OUTBOX_MESSAGE } from '../uids';

/**
 * Document middleware: messages are written, sent and sent again by the outbox alone. Strapi lets a super administrator's
 * address ask for a type no screen shows.
 */
export const keepOutbox: DocumentMiddleware = (context, next) => {
  if (context.uid === OUTBOX_MESSAGE) {
    throw new errors.PolicyError('El correo saliente se consulta en su propia página.');
  }
  return next();
};
