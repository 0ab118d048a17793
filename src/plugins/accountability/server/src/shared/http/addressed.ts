import type { Context } from 'koa';

import { type Language, languageOf } from './language';
import { parameter } from './parameter';
import { keepPrivate } from './private-answer';
import { noQuerySchema, validate } from '../forms/validation';

/** The entry a request is about, and the language to answer in. The answer is for who asks alone. */
export function addressed(ctx: Context): { documentId: string; language: Language } {
  keepPrivate(ctx);
  const language = languageOf(ctx);
  validate(noQuerySchema, ctx.query, language);
  return { documentId: parameter(ctx, 'documentId'), language };
}
