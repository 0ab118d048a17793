import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';

import { getService } from '../get-service';
import { type Language, languageOf } from '../shared/http/language';
import { fieldError, type FieldError, wrongField } from '../shared/forms/validation';
import { isRecord } from '../shared/values';

import { PUZZLE_SENTENCES, PuzzleError, TooManyError } from './refusals';
import { tooManySentence } from './too-many';

/**
 * Route middleware: says in a citizen's words what the limits and the puzzle refuse further in: a 429 with
 * `Retry-After` (RFC 6585, 4), or a 400 that names `altcha`.
 */
export async function tellRefusals(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    const language = languageOf(ctx);
    if (error instanceof PuzzleError) {
      throw fieldError(['altcha'], PUZZLE_SENTENCES[error.fault], language);
    }
    if (!(error instanceof TooManyError)) throw error;
    const seconds = Math.max(1, Math.ceil((error.retryAt.getTime() - Date.now()) / 1000));
    ctx.set({ 'Retry-After': String(seconds), 'Cache-Control': 'private, no-store' });
    throw new errors.RateLimitError(tooManySentence(error, await getService('settings').get(), language));
  }
}

/** Route middleware: counts a request to file before its files are read. Goes after `tellRefusals`. */
export async function countRequests(ctx: Context, next: Next): Promise<void> {
  await getService('abuse').countRequest(ctx.ip);
  await next();
}

/**
 * The field `altcha` of a form that is refused for other fields, where it cannot be a puzzle's solution: told with them. By
 * itself it is the gate's to refuse, after the limits.
 */
export function wrongPuzzle(body: unknown, language: Language): FieldError[] {
  const fault = isRecord(body) ? getService('abuse').faultOf(body.altcha) : null;
  return fault === null ? [] : [wrongField(['altcha'], PUZZLE_SENTENCES[fault], language)];
}
