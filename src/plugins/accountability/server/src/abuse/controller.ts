import type { Context } from 'koa';

import { getService } from '../get-service';
import { languageOf } from '../shared/http/language';
import { noQuerySchema, validate } from '../shared/forms/validation';

export function abuseController() {
  return {
    /**
     * `GET /inquiries/challenge`. ALTCHA's widget reads the puzzle at the top of the answer; readers of this interface
     * find it in `data`, like everywhere else.
     */
    async challenge(ctx: Context) {
      ctx.set('Cache-Control', 'private, no-store');
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const puzzle = await getService('abuse').puzzle(ctx.ip);
      ctx.body = { ...puzzle, data: puzzle, meta: {} };
    },
  };
}
