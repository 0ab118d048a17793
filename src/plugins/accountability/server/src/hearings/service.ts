import type { Core } from '@strapi/strapi';

import { stored } from '../shared/stored';
import { HEARING } from '../uids';

/** More than an institute holds in decades. */
const LISTED = 200;

/** A hearing the public knows, to choose it from a list. */
export interface ListedHearing {
  slug: string;
  title: string;
  /** ISO 8601 instant. */
  startsAt: string;
}

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

    /** The published hearings, the latest first. */
    async listPublished(): Promise<ListedHearing[]> {
      const found = await strapi.documents(HEARING).findMany({
        fields: ['slug', 'title', 'startsAt'],
        sort: 'startsAt:desc',
        status: 'published',
        limit: LISTED,
      });
      return found
        .map((hearing) => stored(hearing, 'slug', 'title', 'startsAt'))
        .map(({ slug, title, startsAt }) => ({ slug, title, startsAt: new Date(startsAt).toISOString() }));
    },
  };
}
