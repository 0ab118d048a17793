import { errors } from '@strapi/utils';

import { type DocumentMiddleware, writtenBy } from '../shared/documents/document-middleware';
import { INQUIRY, INQUIRY_ATTACHMENT, INQUIRY_EVENT, INQUIRY_SECRET } from '../uids';

/**
 * What the document service may write of an inquiry: nothing but who touched it. What was filed stays (rule D1), and
 * what the life of a case changes is changed by its steps alone (`case/case-desk.ts`), each with its event.
 */
const CHANGEABLE = ['updatedBy', 'createdBy'];

/** The doors of the admin: a filing comes in through none of them, since it would take a number by hand. */
const byHand = () => strapi.requestContext.get()?.request.url.startsWith('/content-manager/') ?? false;

/** Of the errors that forbid, Strapi lets only this one's sentence through to who sees it. */
const refusal = (message: string) => new errors.PolicyError(message);

/**
 * Document middleware: an inquiry is not made by hand, not deleted, nor its filing rewritten, and its history only
 * grows, by whatever door (content manager, API, another plugin).
 */
export const keepInquiryRecords: DocumentMiddleware = async (context, next) => {
  const { uid, action } = context;
  // Strapi lets a super administrator's address ask for a type no screen shows.
  if (uid === INQUIRY_SECRET || uid === INQUIRY_ATTACHMENT)
    throw refusal('Lo reservado de una inquietud no se consulta.');
  if (uid !== INQUIRY && uid !== INQUIRY_EVENT) return next();

  if (action === 'create' && byHand()) {
    throw refusal('Una inquietud se radica, no se escribe a mano: el número lo da el consecutivo del año.');
  }
  if (action === 'delete' || action === 'clone') {
    throw refusal('Un radicado y su historia no se borran ni se copian. Si fue un error, anule el radicado.');
  }
  const rewritten = action === 'update' ? Object.keys(writtenBy(context) ?? {}) : [];
  if (rewritten.some((name) => uid === INQUIRY_EVENT || !CHANGEABLE.includes(name))) {
    throw refusal('Lo radicado no se modifica: ni el número, ni la fecha, ni el texto, ni la historia.');
  }
  return next();
};
