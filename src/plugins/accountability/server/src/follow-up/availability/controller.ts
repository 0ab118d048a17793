import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { keepPrivate } from '../../shared/http/private-answer';
import { sendCacheable } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/forms/validation';

/** Whether what is published is there, for everybody and for editors. */
export function availabilityController() {
  return {
    /** `GET /availability` */
    async find(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      sendCacheable(ctx, { data: await getService('availability').publicAvailability(), meta: {} }, null);
    },

    /** `GET /follow-up/availability` of the admin */
    async board(ctx: Context) {
      keepPrivate(ctx);
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      ctx.body = { data: await getService('availability').availability() };
    },
  };
}
