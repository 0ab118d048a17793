import type { Core } from '@strapi/strapi';

import { attributeError, type DocumentMiddleware, writtenBy } from '../shared/documents/document-middleware';
import { HEARING } from '../uids';

interface Stands {
  state: string | null;
  cancellationReason: string | null;
  publishedAt: string | Date | null;
}

const REASON_MISSING =
  'La audiencia ya se había anunciado: diga por qué se cancela. El motivo se publica y se envía a quienes se inscribieron.';

/** Document middleware: a hearing that was announced is cancelled only with a reason, which becomes public. */
export function explainCancellations(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { documentId, status } = context.params as { documentId?: string; status?: string };
    const data = writtenBy(context);
    const publishes = context.action === 'publish' || (data !== null && status === 'published');
    if (context.uid !== HEARING || !publishes || !documentId) return next();

    const rows = (await strapi.db.query(HEARING).findMany({
      where: { documentId },
      select: ['state', 'cancellationReason', 'publishedAt'],
    })) as Stands[];
    const published = rows.find(({ publishedAt }) => publishedAt !== null);
    const draft = rows.find(({ publishedAt }) => publishedAt === null);
    const { state, cancellationReason } = { ...draft, ...data } as Partial<Stands>;
    const cancels = state === 'cancelled' && published !== undefined && published.state !== 'cancelled';
    if (cancels && !cancellationReason?.trim()) throw attributeError('cancellationReason', REASON_MISSING);
    return next();
  };
}
