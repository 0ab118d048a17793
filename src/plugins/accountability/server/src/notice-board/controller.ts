import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { sendCacheable } from '../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../shared/forms/validation';

/** The notice board, to be read. */
export function noticeBoardController() {
  return {
    /**
     * `GET /notice-board`: what hangs today, and the next hearing. The server's time is in the answer's `Date` (RFC 9110,
     * 6.6.1): in the body it would make every answer another one.
     */
    async find(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const { data, modified } = await getService('notice-board').board();
      sendCacheable(ctx, { data, meta: {} }, modified);
    },
  };
}
