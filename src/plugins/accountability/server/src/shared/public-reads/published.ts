import type { Core, UID } from '@strapi/strapi';

import { getService } from '../../get-service';

import type { Entry } from './present';
import type { DocumentQuery } from './shape';

/** A question about published documents, in the document service's words. */
export interface PublishedQuery extends Partial<DocumentQuery> {
  filters: Record<string, unknown>;
  sort?: string[];
  start?: number;
  limit?: number;
}

/** Strapi's translation of a question into the query engine's words. */
interface Translator {
  transform(uid: UID.ContentType, query: object): { where?: object };
}

/**
 * The published documents of a type, read as the document service reads them, by the same translation of the question, and
 * without its check of what is asked: the shape and the parser have done that, and it takes as long as the reading
 * (`npm run bench -- reads`).
 */
export function publishedDocuments(strapi: Core.Strapi, uid: UID.ContentType) {
  const translator = strapi.get<Translator>('query-params');
  const rows = () => strapi.db.query(uid);

  function translated(query: PublishedQuery) {
    const { where = {}, ...rest } = translator.transform(uid, { ...query, status: 'published' });
    return { ...rest, where: { $and: [{ publishedAt: { $notNull: true } }, where] } };
  }

  return {
    findMany: async (query: PublishedQuery) => (await rows().findMany(translated(query))) as Entry[],
    findFirst: async (query: PublishedQuery) => (await rows().findOne(translated(query))) as Entry | null,
    count: async ({ filters }: PublishedQuery): Promise<number> =>
      Object.keys(filters).length === 0
        ? getService('public-cache').publishedTotal(uid)
        : rows().count({ where: translated({ filters }).where }),
  };
}
