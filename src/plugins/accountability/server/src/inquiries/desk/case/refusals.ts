import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { Bilingual, Language } from '../../../shared/http/language';
import { refuse } from '../../../shared/http/refusal';
import { fieldError } from '../../../shared/forms/validation';
import { StaleCaseError } from '../../case/case-desk';
import { StepRefusedError } from '../../case/refusals';
import { UnknownVariablesError } from '../answer/answers';

import { UnknownHandlerError } from './step-request';
import { NoFilesHereError } from './steps';

export const NO_SUCH_CASE: Bilingual = {
  es: 'No hay una inquietud con ese identificador.',
  en: 'There is no inquiry with that identifier.',
};

export const STALE: Bilingual = {
  es: 'Otra persona cambió este caso mientras usted lo miraba. Vuelva a cargarlo y decida de nuevo.',
  en: 'Somebody else changed this case while you looked at it. Load it again and decide anew.',
};

const UNKNOWN_HANDLER: Bilingual = {
  es: 'Elija a una persona que pueda tramitar casos.',
  en: 'Choose somebody who may handle cases.',
};

const NO_FILES: Bilingual = {
  es: 'Este paso no lleva archivos.',
  en: 'This step takes no files.',
};

const unknownVariables = (names: readonly string[]): Bilingual => {
  const written = names.map((name) => `{{${name}}}`).join(', ');
  return {
    es: `No hay con qué llenar ${written}. Corrija la variable o escriba el dato.`,
    en: `Nothing is known to fill ${written} with. Correct the variable or write the value.`,
  };
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
  if (error instanceof UnknownHandlerError) throw fieldError(['assigneeId'], UNKNOWN_HANDLER, language);
  if (error instanceof NoFilesHereError) throw fieldError(['attachments'], NO_FILES, language);
  if (error instanceof UnknownVariablesError)
    throw fieldError(['text'], unknownVariables(error.names), language);
  if (!(error instanceof StepRefusedError)) throw error;
  const { field, sentences } = error;
  if (field !== null) throw fieldError([FIELDS[field] ?? field], sentences, language);
  refuse(ctx, 409, 'ConflictError', sentences[language]);
}
