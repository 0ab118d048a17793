import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { Language } from '../../../shared/language';
import { refuse } from '../../../shared/refusal';
import { fieldError } from '../../../shared/validation';
import { StaleCaseError } from '../../case/case-desk';
import { StepRefusedError } from '../../case/refusals';

export const NO_SUCH_CASE = {
  es: 'No hay una inquietud con ese identificador.',
  en: 'There is no inquiry with that identifier.',
};

const STALE = {
  es: 'Otra persona cambió este caso mientras usted lo miraba. Vuelva a cargarlo y decida de nuevo.',
  en: 'Somebody else changed this case while you looked at it. Load it again and decide anew.',
};

/** What the request calls a field the state machine names by what it is. */
const FIELDS: Readonly<Record<string, string>> = { assignee: 'assigneeId' };

export function noSuchCase(language: Language) {
  return new errors.NotFoundError(NO_SUCH_CASE[language]);
}

/**
 * Says what the case refuses: a 400 where it is about a field of the request, a 409 where it is about where the case
 * stands. What is no refusal is thrown on.
 */
export function tellRefusal(ctx: Context, error: unknown, language: Language): void {
  if (error instanceof StaleCaseError) return refuse(ctx, 409, 'ConflictError', STALE[language]);
  if (!(error instanceof StepRefusedError)) throw error;
  const { field, sentences } = error;
  if (field !== null) throw fieldError([FIELDS[field] ?? field], sentences, language);
  refuse(ctx, 409, 'ConflictError', sentences[language]);
}
