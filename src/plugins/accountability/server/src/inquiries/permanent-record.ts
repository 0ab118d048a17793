import { errors } from '@strapi/utils';

import { type DocumentMiddleware, writtenBy } from '../shared/document-middleware';
import { INQUIRY, INQUIRY_EVENT } from '../uids';

/** What a filing was is never changed: number, instant, words (rule D1). */
const PERMANENT = ['filingNumber', 'receivedAt', 'type', 'subject', 'message', 'trackingCodeHash'];

/**
 * Document middleware: an inquiry is not deleted nor its filing rewritten, and its history only grows, by
 * whatever door (content manager, API, another plugin).
 */
export const keepInquiryRecords: DocumentMiddleware = async (context, next) => {
  const { uid, action } = context;
  if (uid !== INQUIRY && uid !== INQUIRY_EVENT) return next();

  if (action === 'delete' || action === 'clone') {
    throw new errors.ForbiddenError(
      'Un radicado y su historia no se borran ni se copian. Si fue un error, anule el radicado.',
    );
  }
  const rewritten = action === 'update' ? Object.keys(writtenBy(context) ?? {}) : [];
  if (rewritten.some((name) => uid === INQUIRY_EVENT || PERMANENT.includes(name))) {
    throw new errors.ForbiddenError(
      'Lo radicado no se modifica: ni el número, ni la fecha, ni el texto, ni la historia.',
    );
  }
  return next();
};
