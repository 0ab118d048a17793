import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/validation';

/** The public interface, described. */
export function openapiController() {
  return {
    /** `GET /openapi.json` */
    document(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const document = JSON.stringify(getService('openapi').document());
      sendCacheableFile(ctx, document, 'application/json', null);
    },

    /** `GET /docs` */
    docs(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      sendCacheableFile(ctx, '', 'text/html; charset=utf-8', null);
    },
  };
}
