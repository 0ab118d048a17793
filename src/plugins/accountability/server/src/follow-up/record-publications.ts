import type { Core } from '@strapi/strapi';

import { getService } from '../get-service';
import type { DocumentMiddleware } from '../shared/documents/document-middleware';
import { BULLETIN, MANAGEMENT_REPORT } from '../uids';

import type { EvidenceKind } from './vocabulary';

/** What carries out an action by being published, and where the public reads it. */
const PUBLICATIONS: Readonly<Record<string, { kind: EvidenceKind; path: string }>> = {
  [BULLETIN]: { kind: 'bulletin', path: 'bulletins' },
  [MANAGEMENT_REPORT]: { kind: 'report', path: 'management-reports' },
};

interface Published {
  title?: string;
  slug?: string;
  actions?: { documentId: string }[];
  hearing?: { documentId: string } | null;
}

/**
 * Document middleware: a bulletin or a report that is published is evidence of the actions it names, in the same
 * transaction. Published again, it is the same evidence.
 */
export function recordPublications(strapi: Core.Strapi): DocumentMiddleware {
  const base = () => strapi.config.get<string>('server.url', '').replace(/\/$/, '');

  return async (context, next) => {
    const { uid, action } = context;
    const publication = PUBLICATIONS[uid];
    const { status } = context.params as { status?: string };
    const publishes =
      action === 'publish' || (['create', 'update'].includes(action) && status === 'published');
    if (!publication || !publishes) return next();

    return strapi.db.transaction(async () => {
      const result = await next();
      const documentId =
        (context.params as { documentId?: string }).documentId ??
        (result as { documentId: string }).documentId;
      const published = (await strapi.documents(uid as typeof BULLETIN).findOne({
        documentId,
        fields: ['title', 'slug'],
        populate: { actions: { fields: ['documentId'] }, hearing: { fields: ['documentId'] } },
        status: 'published',
      })) as Published | null;
      if (published?.actions?.length) {
        await getService('follow-up').recordCarriedOut(
          published.actions.map((one) => one.documentId),
          {
            kind: publication.kind,
            key: `${publication.kind}:${documentId}`,
            url: `${base()}/api/accountability/${publication.path}/${published.slug ?? documentId}`,
            note: published.title ?? null,
            hearingId: published.hearing?.documentId ?? null,
          },
        );
      }
      return result;
    });
  };
}
