import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { sendCacheable } from '../../shared/public-reads/http-cache';
import { inReadersLanguage } from '../../shared/public-reads/invalid-query';
import { pagesOf, parsePaging } from '../../shared/public-reads/paging';
import { validate } from '../../shared/forms/validation';

import { searchSchema, suggestionsSchema } from './validation';

/** The search, for everybody. */
export function searchController() {
  return {
    /** `GET /search?q=…` */
    async find(ctx: Context) {
      const { pagination, ...rest } = ctx.query;
      const query = validate(searchSchema, rest, languageOf(ctx));
      const paging = inReadersLanguage(ctx, () => parsePaging(pagination));
      const { items, modified, total, kinds, years, suggestion } = await getService('search').search(
        query,
        paging,
      );
      const meta = { pagination: pagesOf(paging, total), kinds, years, suggestion };
      sendCacheable(ctx, { data: items, meta }, modified);
    },

    /** `GET /search/suggestions?q=…`, while somebody types. */
    async suggest(ctx: Context) {
      const { q } = validate(suggestionsSchema, ctx.query, languageOf(ctx));
      const texts = await getService('search').suggest(q);
      sendCacheable(ctx, { data: texts.map((text) => ({ text })), meta: {} }, null);
    },
  };
}
