import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { PAGE_POLICY } from './docs/page';

/** The public interface, described. */
export function openapiController() {
  return {
    /** `GET /openapi.json` */
    document(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      sendCacheableFile(ctx, getService('openapi').json(), 'application/json', null);
    },

    /** `GET /docs` */
    docs(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.set('Content-Security-Policy', PAGE_POLICY);
      sendCacheableFile(ctx, getService('openapi').page(), 'text/html; charset=utf-8', null);
    },
  };
}
