import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { DocumentMiddleware } from '../shared/documents/document-middleware';
import { isDoneTogether } from '../shared/documents/publish-together';
import { INDICATOR } from '../uids';

const WITH_ITS_REPORT =
  'Un indicador se publica y se retira con su informe: guarde el cambio y publique el informe.';
const STILL_PUBLIC =
  'Este indicador está en un informe publicado: quítelo del informe, publique la corrección y después elimínelo.';

/**
 * Document middleware: what the public sees of an indicator changes with its report, and so with the note of a
 * correction.
 */
export function keepIndicatorsWithReport(strapi: Core.Strapi): DocumentMiddleware {
  const isPublic = async (documentId: string) =>
    (await strapi.db.query(INDICATOR).count({ where: { documentId, publishedAt: { $notNull: true } } })) > 0;

  return async (context, next) => {
    if (context.uid !== INDICATOR || isDoneTogether()) return next();
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const writes = ['create', 'update', 'clone'].includes(context.action);
    if (['publish', 'unpublish'].includes(context.action) || (writes && status === 'published')) {
      throw new errors.ApplicationError(WITH_ITS_REPORT);
    }
    if (context.action === 'delete' && documentId && (await isPublic(documentId))) {
      throw new errors.ApplicationError(STILL_PUBLIC);
    }
    return next();
  };
}
