import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { getService } from '../../get-service';
import type { DocumentMiddleware } from '../../shared/documents/document-middleware';
import { HEARING } from '../../uids';

const STILL_EXPECTED =
  'Hay personas inscritas que cuentan con esta audiencia: no se retira ni se borra. Cámbiela de fecha o cancélela, con su motivo, y publíquela: así se les avisa. Cancelada, o después de su fecha, se puede retirar y borrar.';

const VANISHES: readonly string[] = ['unpublish', 'delete'];

/**
 * Document middleware: who registered for a hearing is told when it is published otherwise than they know it, in the
 * same transaction; and a hearing people count on does not vanish without a word.
 */
export function tellAttendees(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    if (context.uid !== HEARING) return next();
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    if (VANISHES.includes(context.action) && documentId) {
      const expected = await getService('registrations').expected(documentId);
      // Of the errors that forbid, Strapi lets only this one's sentence through to who sees it.
      if (expected) throw new errors.PolicyError(STILL_EXPECTED);
    }
    const publishes = context.action === 'publish' || (context.action === 'update' && status === 'published');
    if (!publishes || !documentId) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await getService('registrations').hearingPublished(documentId);
      return result;
    });
  };
}
