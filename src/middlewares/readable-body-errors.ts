import type { Core } from '@strapi/strapi';

import { type Bilingual, languageOf } from '../plugins/accountability/server/src/shared/http/language';
import { TOO_LARGE } from '../too-large';

type Status = 400 | 413 | 415;

const SENTENCES: Record<Status, Bilingual> = {
  400: {
    es: 'El cuerpo de la solicitud no se puede leer.',
    en: 'The body of the request cannot be read.',
  },
  413: TOO_LARGE,
  415: {
    es: 'La solicitud viene en una codificación que no se admite.',
    en: 'The request comes in an encoding that is not supported.',
  },
};

const NAMES: Record<Status, string> = {
  400: 'ValidationError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
};

/** What each of the parsers below Strapi's body middleware says with: JSON, multipart, raw bodies, compression. */
interface ParserError {
  status?: number;
  httpCode?: number;
  type?: string;
  code?: string;
  /** koa-body makes a message of an error it does not take for one, code included. */
  message?: string;
}

/** The status a body nobody could parse deserves; `null` for any other error. */
function statusOf(error: unknown): Status | null {
  const { status, httpCode, type, code = '', message = '' } = error as ParserError;
  const fromRawBody = typeof type === 'string' && /^(entity|encoding|request|stream)\./.test(type);
  const found =
    httpCode ??
    (fromRawBody || error instanceof SyntaxError ? status : undefined) ??
    (/\bZ_[A-Z]+_ERROR\b/.test(`${code} ${message}`) ? 400 : undefined);
  if (found === 413 || found === 415) return found;
  return found !== undefined && found >= 400 && found < 500 ? 400 : null;
}

/**
 * A body that cannot be parsed is a refusal in the reader's language. The parsers' own messages quote the body, which
 * may be a person's data; passed on, Strapi would write them to the log.
 */
const readableBodyErrors: Core.MiddlewareFactory = () => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const status = statusOf(error);
    if (status === null) throw error;
    // What is left of the body is read and dropped: unread, it would hold up the client's next request.
    ctx.req.unpipe();
    ctx.req.resume();
    const message = SENTENCES[status][languageOf(ctx)];
    ctx.status = status;
    ctx.body = { data: null, error: { status, name: NAMES[status], message, details: { errors: [] } } };
  }
};

export default readableBodyErrors;
