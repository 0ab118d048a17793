import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { type Bilingual, type Language, languageOf } from '../http/language';

const SENTENCES = {
  unknown: { es: 'El parámetro «{key}» no existe.', en: 'There is no parameter “{key}”.' },
  field: { es: 'No se puede consultar «{key}».', en: '“{key}” cannot be queried.' },
  operator: {
    es: 'El operador «{key}» no se puede usar aquí.',
    en: 'The operator “{key}” cannot be used here.',
  },
  value: { es: 'El valor de «{key}» no es válido.', en: 'The value of “{key}” is not valid.' },
  tooComplex: { es: 'La consulta en «{key}» es demasiado grande.', en: 'The query in “{key}” is too large.' },
  tooManyLists: {
    es: 'La consulta mira dentro de demasiadas listas: «{key}» es la cuarta. Reúna los valores con «$in», o las condiciones en un solo grupo.',
    en: 'The query looks into too many lists: “{key}” is the fourth. Join the values with “$in”, or the conditions in one group.',
  },
} satisfies Record<string, Bilingual>;

/** A program can write thousands of characters where a name belongs: the answer names what a person can read. */
const LONGEST_NAME = 100;
const DEEPEST_NAMED = 20;

/** A query the public interface does not take: which parameter, and why. Becomes a 400 in the reader's language. */
export class InvalidQuery extends Error {
  readonly path: readonly string[];

  constructor(
    readonly reason: keyof typeof SENTENCES,
    path: readonly string[],
  ) {
    super(reason);
    this.path = path.slice(0, DEEPEST_NAMED).map((step) => step.slice(0, LONGEST_NAME));
  }

  /** The same refusal as Strapi's own validation error: `details.errors[].path` names the parameter. */
  toValidationError(language: Language) {
    const message = SENTENCES[this.reason][language].replace('{key}', () => this.path.join('.'));
    return new errors.ValidationError(message, {
      errors: [{ path: [...this.path], message, name: 'ValidationError' }],
    });
  }
}

/** What `parse` makes of a query; what it does not take is refused in the reader's language. */
export function inReadersLanguage<T>(ctx: Context, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof InvalidQuery ? error.toValidationError(languageOf(ctx)) : error;
  }
}
