import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { getService } from '../../get-service';
import type { Language } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { bodyOf, fieldError, validate } from '../../shared/forms/validation';
import { actorOf } from '../desk/actor';
import { addressed } from '../../shared/http/addressed';

import {
  AnsweredAlreadyError,
  answeredAlready,
  NOT_HELD_YET,
  NotHeldYetError,
  UNKNOWN_QUESTION,
  UnknownQuestionError,
} from './refusals';
import { questionStepSchema } from './validation';

const UNKNOWN_HEARING = {
  es: 'No hay una audiencia publicada con ese identificador.',
  en: 'There is no such published hearing.',
};

/** Says what was refused of a step. What is no refusal is thrown on. */
function tell(ctx: Context, error: unknown, language: Language): void {
  if (error instanceof UnknownQuestionError) throw fieldError(['questions'], UNKNOWN_QUESTION, language);
  if (error instanceof NotHeldYetError) return refuse(ctx, 409, 'ConflictError', NOT_HELD_YET[language]);
  if (!(error instanceof AnsweredAlreadyError)) throw error;
  refuse(ctx, 409, 'ConflictError', answeredAlready(error.by)[language]);
}

/** The questions of a hearing, for whoever moderates it. */
export function hearingQuestionsController() {
  const service = () => getService('hearing-questions');

  async function show(ctx: Context, hearingId: string, language: Language): Promise<void> {
    const found = await service().read(hearingId);
    if (!found) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
    ctx.set('ETag', `"${found.tag}"`);
    ctx.body = { data: found };
  }

  return {
    /** `GET /hearings/:documentId/questions`; asked every few seconds: with `If-None-Match`, mostly an empty 304. */
    async list(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const known = ctx.get('If-None-Match');
      if (known !== '') {
        const tag = `"${await service().tag(documentId)}"`;
        if (known === tag) {
          ctx.set('ETag', tag);
          ctx.status = 304;
          return;
        }
      }
      await show(ctx, documentId, language);
    },

    /** `POST /hearings/:documentId/questions`: groups, chooses or marks some, and answers with the list. */
    async step(ctx: Context) {
      const { documentId, language } = addressed(ctx);
      const asked = validate(questionStepSchema, bodyOf(ctx), language);
      try {
        const taken = await service().take(documentId, asked, actorOf(ctx));
        if (!taken) throw new errors.NotFoundError(UNKNOWN_HEARING[language]);
      } catch (error) {
        return tell(ctx, error, language);
      }
      await show(ctx, documentId, language);
    },

    /** `GET /hearings/:documentId/questions/choices`: what a commitment may come from */
    async choices(ctx: Context) {
      const { documentId } = addressed(ctx);
      ctx.body = { data: await service().choices(documentId) };
    },
  };
}
