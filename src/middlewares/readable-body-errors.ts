import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const SENTENCE = {
  es: 'El cuerpo de la solicitud no es JSON válido.',
  en: 'The body of the request is not valid JSON.',
};

/**
 * A body that cannot be parsed is a 400 in the reader's language. The parser's own message quotes the body, which
 * may be a person's data; passed on, Strapi would write it to the log.
 */
const readableBodyErrors: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const unreadable = error instanceof SyntaxError && 'status' in error && error.status === 400;
    if (!unreadable) throw error;
    throw new errors.ValidationError(SENTENCE[ctx.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es'], {
      errors: [],
    });
  }
};

export default readableBodyErrors;
