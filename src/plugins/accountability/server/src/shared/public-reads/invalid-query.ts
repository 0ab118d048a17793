import { errors } from '@strapi/utils';

import type { Bilingual, Language } from '../language';

const SENTENCES = {
  unknown: { es: 'El parámetro «{key}» no existe.', en: 'There is no parameter “{key}”.' },
  field: { es: 'No se puede consultar «{key}».', en: '“{key}” cannot be queried.' },
  operator: {
    es: 'El operador «{key}» no se puede usar aquí.',
    en: 'The operator “{key}” cannot be used here.',
  },
  value: { es: 'El valor de «{key}» no es válido.', en: 'The value of “{key}” is not valid.' },
  tooComplex: { es: 'La consulta en «{key}» es demasiado grande.', en: 'The query in “{key}” is too large.' },
} satisfies Record<string, Bilingual>;

/** A query the public interface does not take: which parameter, and why. Becomes a 400 in the reader's language. */
export class InvalidQuery extends Error {
  constructor(
    readonly reason: keyof typeof SENTENCES,
    readonly path: readonly string[],
  ) {
    super(`${reason}: ${path.join('.')}`);
  }

  /** The same refusal as Strapi's own validation error: `details.errors[].path` names the parameter. */
  toValidationError(language: Language) {
    const message = SENTENCES[this.reason][language].replace('{key}', this.path.join('.'));
    return new errors.ValidationError(message, {
      errors: [{ path: [...this.path], message, name: 'ValidationError' }],
    });
  }
}
