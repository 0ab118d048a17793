import type { Core } from '@strapi/strapi';

import { HEARING } from '../uids';

/** Public hearings, for the slices that refer to one. */
export function hearingsService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * The published hearing with this slug, as the rows a relation made with the query engine points at: the published
     * one and its draft, as the document service links a type without drafts. `null` where the public knows no such
     * hearing.
     */
    async published(slug: string): Promise<{ id: number }[] | null> {
      const hearing = await strapi
        .documents(HEARING)
        .findFirst({ filters: { slug: { $eq: slug } }, fields: ['documentId'], status: 'published' });
      if (!hearing) return null;
      const { documentId } = hearing;
      const rows = await strapi.db.query(HEARING).findMany({ where: { documentId }, select: ['id'] });
      return rows as { id: number }[];
    },
  };
}
