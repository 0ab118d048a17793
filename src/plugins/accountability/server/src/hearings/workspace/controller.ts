import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { UNKNOWN_HEARING } from '../registrations/refusals';

/** The pages that lead through hearings, for whoever holds `hearings.workspace`. */
export function workspaceController() {
  return {
    /** `GET /hearings/workspace` */
    async list(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      ctx.body = { data: await getService('workspace').workspaces(language) };
    },

    /** `GET /hearings/:documentId/workspace` */
    async show(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const found = await getService('workspace').workspace(parameter(ctx, 'documentId'), language);
      if (!found) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      ctx.body = { data: found };
    },
  };
}
