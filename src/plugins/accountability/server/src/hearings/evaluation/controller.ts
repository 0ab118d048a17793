import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { wrongPuzzle } from '../../abuse';
import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { keepPrivate } from '../../shared/http/private-answer';
import { refuse } from '../../shared/http/refusal';
import { accept, bodyOf, check, fieldError, noQuerySchema, validate } from '../../shared/forms/validation';
import { blankAsAbsent, isRecord } from '../../shared/values';

import { UNKNOWN_CODE, UNKNOWN_HEARING } from '../registrations/refusals';
import { EVALUATION_QUESTIONS } from './questions';
import { EvaluationRefusedError, UnknownCodeError } from './refusals';
import { evaluationSchema } from './validation';

/** The survey of a hearing, and what came of it. */
export function evaluationController() {
  return {
    /** `POST /hearings/:slug/evaluation` */
    async evaluate(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const body = bodyOf(ctx);
      const form = accept(check(evaluationSchema, body, language), language, () =>
        // A registration's code stands for the puzzle.
        isRecord(body) && blankAsAbsent(body.code) !== undefined ? [] : wrongPuzzle(body, language),
      );
      try {
        const slug = parameter(ctx, 'slug');
        const found = await getService('evaluation').evaluate(slug, form, { ip: ctx.ip });
        if (!found) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      } catch (error) {
        if (error instanceof UnknownCodeError) throw fieldError(['code'], UNKNOWN_CODE, language);
        if (!(error instanceof EvaluationRefusedError)) throw error;
        return refuse(ctx, 409, 'ConflictError', error.sentences[language]);
      }
      ctx.status = 201;
      ctx.body = { data: { taken: true }, meta: {} };
    },

    /** `GET /hearings/:documentId/evaluation`, for the office */
    async results(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const hearing = await getService('hearings').publishedById(parameter(ctx, 'documentId'));
      if (!hearing) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      const { title, startsAt } = hearing;
      const { sheets, questions } = await getService('evaluation').results(hearing.documentId);
      const inWords = questions.map((one) => ({
        ...one,
        text: EVALUATION_QUESTIONS[one.question][language],
      }));
      ctx.body = { data: { hearing: { title, startsAt }, sheets, questions: inWords } };
    },

    /** `POST /hearings/:documentId/evaluation-report` */
    async draftReport(ctx: Context) {
      keepPrivate(ctx);
      const language = languageOf(ctx);
      validate(noQuerySchema, ctx.query, language);
      const documentId = await getService('evaluation').draftReport(parameter(ctx, 'documentId'));
      if (!documentId) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      ctx.status = 201;
      ctx.body = { data: { documentId } };
    },
  };
}
