import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { type Language, languageOf } from '../shared/http/language';
import { refuse } from '../shared/http/refusal';

import type { Problem } from './channel';
import { DispatchRefusedError, UnreadyDispatchError } from './refusals';

/** A 400 that names everything that keeps a dispatch from going out. */
export function unready(problems: readonly Problem[], language: Language) {
  const found = problems.map(({ field, sentences }) => ({
    path: field.split('.'),
    message: sentences[language],
    name: 'ValidationError',
  }));
  return new errors.ValidationError(found[0]?.message ?? '', { errors: found });
}

type Handlers = Record<string, (ctx: Context) => Promise<void>>;

/** Handlers that say, in the reader's language, what the service refuses. */
export function answerRefusals<Given extends Handlers>(handlers: Given): Given {
  const answering = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (ctx: Context) => {
      try {
        await handle(ctx);
      } catch (error) {
        const language = languageOf(ctx);
        if (error instanceof UnreadyDispatchError) throw unready(error.problems, language);
        if (!(error instanceof DispatchRefusedError)) throw error;
        const sentence = error.sentences[language];
        if (error.reason === 'unknown') throw new errors.NotFoundError(sentence);
        refuse(ctx, 409, 'ConflictError', sentence);
      }
    },
  ]);
  return Object.fromEntries(answering) as Given;
}
