import type { Context } from 'koa';

import { getService } from '../../get-service';
import { checkIdempotencyKey } from '../../shared/http/idempotency-key';
import { languageOf } from '../../shared/http/language';
import {
  accept,
  bodyOf,
  both,
  check,
  fieldError,
  noQuerySchema,
  validate,
} from '../../shared/forms/validation';

import { PeriodRefusedError } from './refusals';
import { compositionSchema } from './validation';

/** Bulletins made from what was published, for editors. */
export function bulletinCompositionController() {
  return {
    /** `POST /bulletins/compose` of the admin: a draft; its documentId is answered. */
    async compose(ctx: Context) {
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const [period, key] = accept(
        both(check(compositionSchema, bodyOf(ctx), language), checkIdempotencyKey(ctx, language)),
        language,
      );
      try {
        const documentId = await getService('bulletins').compose(period, key);
        ctx.status = 201;
        ctx.body = { data: { documentId } };
      } catch (error) {
        if (!(error instanceof PeriodRefusedError)) throw error;
        throw fieldError([error.field], error.sentences, language);
      }
    },
  };
}
