import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { getService } from '../get-service';
import { publicReads } from '../shared/public-reads/controller';
import { sendCacheable } from '../shared/public-reads/http-cache';
import { inReadersLanguage } from '../shared/public-reads/invalid-query';
import { parseItemQuery } from '../shared/public-reads/query';

import { deriveHearing } from './derived';
import { publicHearing } from './public';

/** The hearing people can still go to. */
export function nextHearingController({ strapi }: { strapi: Core.Strapi }) {
  const reads = publicReads(publicHearing, 'startsAt:desc', { derive: deriveHearing })({ strapi });

  return {
    /** `GET /hearings/next`: the announced hearing that comes next or is being held, as its own read gives it; or `null`. */
    async find(ctx: Context) {
      inReadersLanguage(ctx, () => parseItemQuery(ctx.query, publicHearing));
      const next = await getService('hearings').nextAnnounced(new Date());
      if (!next) return sendCacheable(ctx, { data: null, meta: {} }, null);
      Object.assign(ctx.params as object, { idOrSlug: next.documentId });
      await reads.findOne(ctx);
    },
  };
}
