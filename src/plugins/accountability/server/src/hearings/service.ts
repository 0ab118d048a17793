import type { Core } from '@strapi/strapi';

import { HEARING } from '../uids';

/** Public hearings, for the slices that refer to one. */
export function hearingsService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** The documentId of the published hearing with this slug; `null` where the public knows none. */
    async published(slug: string): Promise<string | null> {
      const hearing = await strapi
        .documents(HEARING)
        .findFirst({ filters: { slug: { $eq: slug } }, fields: ['documentId'], status: 'published' });
      return hearing?.documentId ?? null;
    },
  };
}
