import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { wrongPuzzle } from '../../abuse';
import { getService } from '../../get-service';
import { checkIdempotencyKey, KEY_REUSED, KeyReusedError } from '../../shared/http/idempotency-key';
import { type Language, languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { refuse } from '../../shared/http/refusal';
import {
  accept,
  bodyOf,
  both,
  check,
  fieldError,
  noQuerySchema,
  validate,
} from '../../shared/forms/validation';

import {
  NOT_OFFERED,
  NotOfferedError,
  RegistrationRefusedError,
  UNKNOWN_CODE,
  UNKNOWN_HEARING,
} from './refusals';
import { registrationSchema, withdrawalSchema } from './validation';

/** Says in a citizen's words what does not fit; what is no refusal is thrown on. */
function tell(ctx: Context, error: unknown, language: Language): void {
  if (error instanceof KeyReusedError) return refuse(ctx, 409, 'ConflictError', KEY_REUSED[language]);
  if (error instanceof NotOfferedError) throw fieldError(['modality'], NOT_OFFERED, language);
  if (!(error instanceof RegistrationRefusedError)) throw error;
  refuse(ctx, 409, 'ConflictError', error.sentences[language]);
}

/** The open door: what whoever wants to come to a hearing does. */
export function registrationsController() {
  return {
    /** `POST /hearings/:slug/registrations` */
    async register(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const body = bodyOf(ctx);
      const [form, key] = accept(
        both(check(registrationSchema, body, language), checkIdempotencyKey(ctx, language)),
        language,
        () => wrongPuzzle(body, language),
      );
      try {
        const slug = parameter(ctx, 'slug');
        const answer = await getService('registrations').register(slug, form, { key, ip: ctx.ip });
        if (!answer) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
        ctx.body = { data: answer, meta: {} };
        ctx.status = 201;
      } catch (error) {
        tell(ctx, error, language);
      }
    },

    /** `POST /hearings/:slug/registrations/cancel` */
    async withdraw(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const { code } = validate(withdrawalSchema, bodyOf(ctx), language);
      const slug = parameter(ctx, 'slug');
      try {
        const hearing = await getService('abuse').tryCode(ctx.ip, `hearing ${slug}`, () =>
          getService('registrations').withdraw(slug, code),
        );
        if (!hearing) throw new errors.NotFoundError(UNKNOWN_CODE[language]);
        ctx.body = { data: { state: 'cancelled', hearing }, meta: {} };
      } catch (error) {
        tell(ctx, error, language);
      }
    },
  };
}
