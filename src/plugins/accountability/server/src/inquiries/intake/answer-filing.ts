import type { Context } from 'koa';

import { KEY_REUSED, KeyReusedError } from '../../shared/http/idempotency-key';
import { languageOf } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { fieldError } from '../../shared/forms/validation';

import { type FilingAnswer, UnknownHearingError } from './filing';
import { UNKNOWN_HEARING } from './read-filing';

/**
 * Answers a request to file, of whichever door: 201 with what it gave, a 400 that names the hearing, or a 409 where
 * the key was another filing's.
 */
export async function answerFiling(ctx: Context, file: () => Promise<FilingAnswer>): Promise<void> {
  const language = languageOf(ctx);
  try {
    ctx.body = { data: await file(), meta: {} };
    ctx.status = 201;
  } catch (error) {
    if (error instanceof KeyReusedError) return refuse(ctx, 409, 'ConflictError', KEY_REUSED[language]);
    if (error instanceof UnknownHearingError) throw fieldError(['hearing'], UNKNOWN_HEARING, language);
    throw error;
  }
}
