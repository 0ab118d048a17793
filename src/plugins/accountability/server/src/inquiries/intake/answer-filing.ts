import type { Context } from 'koa';

import { idempotencyKeyOf, KEY_REUSED, KeyReusedError } from '../../shared/http/idempotency-key';
import { languageOf } from '../../shared/http/language';
import { refuse } from '../../shared/http/refusal';
import { fieldError } from '../../shared/forms/validation';

import { type FilingAnswer, UnknownHearingError } from './filing';

const UNKNOWN_HEARING = {
  es: 'No hay una audiencia con esta dirección.',
  en: 'There is no such hearing.',
};

/**
 * Answers a request to file, of whichever door: 201 with what it gave, a 400 that names the hearing or the key's header, or
 * a 409 where the key was another filing's.
 *
 * @param file files, with the request's `Idempotency-Key`
 */
export async function answerFiling(
  ctx: Context,
  file: (key: string | null) => Promise<FilingAnswer>,
): Promise<void> {
  const language = languageOf(ctx);
  const key = idempotencyKeyOf(ctx, language);
  try {
    ctx.body = { data: await file(key), meta: {} };
    ctx.status = 201;
  } catch (error) {
    if (error instanceof KeyReusedError) return refuse(ctx, 409, 'ConflictError', KEY_REUSED[language]);
    if (error instanceof UnknownHearingError) throw fieldError(['hearing'], UNKNOWN_HEARING, language);
    throw error;
  }
}
