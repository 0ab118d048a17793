import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import {
  attributeError,
  type DocumentMiddleware,
  writtenBy,
} from '../../shared/documents/document-middleware';
import { COMMITMENT } from '../../uids';

const FUTURE = 'Un compromiso no se cumple en el futuro: revise la fecha.';
const NOT_FULFILLED = 'Esta fecha es de un compromiso cumplido: cambie su estado, o quítela.';
const TOUCHED = ['state', 'progress', 'fulfilledOn'];

/** Only the reminders write these. */
const KEPT = ['remindedStage', 'lateRemindedOn'];

/**
 * Document middleware: a commitment says one thing. A fulfilled one is at 100 % and has its day, today unless told
 * otherwise; another has none. One whose date moves is reminded anew.
 */
export function keepCommitmentsConsistent(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const data = context.uid === COMMITMENT ? writtenBy(context) : null;
    if (!data) return next();
    for (const name of KEPT) delete data[name];

    const { documentId } = context.params as { documentId?: string };
    const stored = documentId ? await strapi.documents(COMMITMENT).findOne({ documentId }) : null;
    if ('dueOn' in data && data.dueOn !== stored?.dueOn) {
      Object.assign(data, { remindedStage: 0, lateRemindedOn: null });
    }
    if (!TOUCHED.some((name) => name in data)) return next();
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(new Date(), calendar.timeZone);
    const { state, fulfilledOn } = { ...(stored as Record<string, unknown> | null), ...data };
    if (state === 'fulfilled') {
      if (typeof fulfilledOn === 'string' && fulfilledOn > today) throw attributeError('fulfilledOn', FUTURE);
      Object.assign(data, { progress: 100, fulfilledOn: fulfilledOn ?? today });
    } else if (data.fulfilledOn) {
      throw attributeError('fulfilledOn', NOT_FULFILLED);
    } else {
      data.fulfilledOn = null;
    }
    return next();
  };
}
