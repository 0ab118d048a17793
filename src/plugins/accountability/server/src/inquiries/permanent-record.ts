import type { Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { INQUIRY, INQUIRY_EVENT } from '../uids';

type Middleware = Parameters<Modules.Documents.Service['use']>[0];

/** What a filing was is never changed: number, instant, words (rule D1). */
const PERMANENT = ['filingNumber', 'receivedAt', 'type', 'subject', 'message', 'trackingCodeHash'];

const refusal = (message: string) => new errors.ForbiddenError(message);

/**
 * Document middleware: an inquiry is not deleted nor its filing rewritten, and its history only grows, by
 * whatever door (content manager, API, another plugin).
 */
export const keepInquiryRecords: Middleware = async (context, next) => {
  const { uid, action } = context;
  if (uid !== INQUIRY && uid !== INQUIRY_EVENT) return next();

  if (action === 'delete' || action === 'clone') {
    throw refusal('Un radicado y su historia no se borran ni se copian. Si fue un error, anule el radicado.');
  }
  if (action === 'update') {
    const data = Object.keys((context.params as { data?: object }).data ?? {});
    if (uid === INQUIRY_EVENT || data.some((name) => PERMANENT.includes(name))) {
      throw refusal('Lo radicado no se modifica: ni el número, ni la fecha, ni el texto, ni la historia.');
    }
  }
  return next();
};
