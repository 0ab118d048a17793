import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/language';
import { parameter } from '../../shared/parameter';
import { keepPrivate } from '../../shared/private-answer';
import { bodyOf, fieldError, noQuerySchema, validate } from '../../shared/validation';

import { UNKNOWN_HEARING } from '../registrations/refusals';
import { CommitmentFieldError } from './service';
import { commitmentSchema, progressSchema } from './validation';

const UNKNOWN_COMMITMENT = {
  es: 'No hay un compromiso publicado con ese identificador.',
  en: 'There is no such published commitment.',
};

/** Commitments as the office writes and follows them. */
export function commitmentDeskController() {
  return {
    /** `POST /hearings/:documentId/commitments` */
    async commit(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const given = validate(commitmentSchema, bodyOf(ctx), language);
      try {
        const documentId = await getService('commitments').commit(parameter(ctx, 'documentId'), given);
        if (!documentId) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
        ctx.status = 201;
        ctx.body = { data: { documentId } };
      } catch (error) {
        if (!(error instanceof CommitmentFieldError)) throw error;
        throw fieldError([error.field], error.sentences, language);
      }
    },

    /** `POST /commitments/:documentId/progress` */
    async report(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const progress = validate(progressSchema, bodyOf(ctx), language);
      const documentId = parameter(ctx, 'documentId');
      if (!(await getService('commitments').report(documentId, progress))) {
        throw new errors.NotFoundError(UNKNOWN_COMMITMENT[language]);
      }
      ctx.body = { data: { documentId } };
    },
  };
}
