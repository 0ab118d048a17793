import type { Context } from 'koa';

import { languageOf } from '../../shared/language';
import { refuse } from '../../shared/refusal';
import { fieldError, validate } from '../../shared/validation';

import { type FilingAnswer, KeyReusedError, UnknownHearingError } from './filing';
import { idempotencyKeySchema } from './validation';

const SENTENCES = {
  keyReused: {
    es: 'Esta clave de envío ya se usó para otra solicitud. Envíela de nuevo como una nueva.',
    en: 'This sending key was already used for another request. Send it again as a new one.',
  },
  unknownHearing: { es: 'No hay una audiencia con esta dirección.', en: 'There is no such hearing.' },
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
  const { 'Idempotency-Key': key } = validate(
    idempotencyKeySchema,
    { 'Idempotency-Key': ctx.headers['idempotency-key'] },
    language,
  );
  try {
    ctx.body = { data: await file(key ?? null), meta: {} };
    ctx.status = 201;
  } catch (error) {
    if (error instanceof KeyReusedError)
      return refuse(ctx, 409, 'ConflictError', SENTENCES.keyReused[language]);
    if (error instanceof UnknownHearingError)
      throw fieldError(['hearing'], SENTENCES.unknownHearing, language);
    throw error;
  }
}
