import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { getService } from '../../get-service';
import type { DocumentMiddleware } from '../../shared/documents/document-middleware';
import { HEARING } from '../../uids';

const STILL_EXPECTED =
  'Hay personas inscritas en esta audiencia: cancélela, con su motivo, para que se les avise. Después de su fecha se puede borrar.';

/**
 * Document middleware: who registered for a hearing is told when it is published otherwise than they know it, in the
 * same transaction; and a hearing people count on does not vanish without a word.
 */
export function tellAttendees(strapi: Core.Strapi): DocumentMiddleware {
  async function refuseVanishing(documentId: string): Promise<void> {
    const registrations = getService('registrations');
    const hearing = await getService('hearings').publishedById(documentId);
    const ahead = hearing?.state === 'announced' && Date.parse(hearing.startsAt) > Date.now();
    if (ahead && (await registrations.expected(documentId))) throw new errors.ForbiddenError(STILL_EXPECTED);
  }

  return async (context, next) => {
    if (context.uid !== HEARING) return next();
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    if (context.action === 'delete' && documentId) await refuseVanishing(documentId);
    const publishes = context.action === 'publish' || (context.action === 'update' && status === 'published');
    if (!publishes || !documentId) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      await getService('registrations').hearingPublished(documentId);
      return result;
    });
  };
}
