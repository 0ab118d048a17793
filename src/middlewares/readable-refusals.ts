import { STATUS_CODES } from 'node:http';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { type Bilingual, languageOf } from '../plugins/accountability/server/src/shared/http/language';
import { NOT_FOUND } from '../plugins/accountability/server/src/shared/public-reads/controller';
import { isRecord } from '../plugins/accountability/server/src/shared/values';
import { isOfApi, isOurs } from '../our-paths';

const SENTENCES: Readonly<Record<number, Bilingual>> = {
  401: {
    es: 'La cabecera «Authorization» no es válida. Para consultar lo que es público no hace falta ninguna.',
    en: 'The “Authorization” header is not valid. What is public can be read without one.',
  },
  403: { es: 'Esta consulta no está abierta al público.', en: 'This is not open to the public.' },
  404: NOT_FOUND,
  405: {
    es: 'Esta dirección no admite el método {method}. Admite: {methods}.',
    en: 'This address does not take the method {method}. It takes: {methods}.',
  },
  500: {
    es: 'Ocurrió un error. Inténtelo de nuevo más tarde.',
    en: 'Something went wrong. Please try again later.',
  },
};

const NAMES: Readonly<Record<number, string>> = {
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
};

/** Strapi's own refusal, in the protocol's words and not in a person's; `null` where whoever refused said why. */
function unsaid({
  status,
  body,
}: {
  status: number;
  body: unknown;
}): { name: string; details: unknown } | null {
  if (body === undefined || body === null) return { name: NAMES[status] ?? 'HttpError', details: {} };
  if (!isRecord(body) || !isRecord(body.error)) return null;
  const { name, message, details } = body.error;
  return status === 401 || message === STATUS_CODES[status]
    ? { name: String(name), details: details ?? {} }
    : null;
}

/** Of what a read had said of its answer before it failed. */
const VALIDATORS = ['ETag', 'Last-Modified'];

function keepOutOfCaches(ctx: Context): void {
  // What was withdrawn stays so, and its explanation is for everybody.
  if (ctx.status === 410 || /\bno-store\b/.test(ctx.response.get('Cache-Control'))) return;
  ctx.set('Cache-Control', 'no-store');
  for (const name of VALIDATORS) ctx.remove(name);
}

/**
 * Around Strapi's own handling of errors: what is refused on our paths, and beside them under `/api`, is said in the
 * reader's language and in the `{ data, error }` envelope, whoever refused it, and stays out of caches, which may keep a 404
 * or a 405 where nobody says otherwise (RFC 9110, 15.1).
 */
const readableRefusals: Core.MiddlewareFactory = () => async (ctx, next) => {
  await next();
  const { status } = ctx;
  if (status < 400 || !(isOurs(ctx.path) || isOfApi(ctx.path))) return;
  keepOutOfCaches(ctx);
  const said = unsaid(ctx);
  const sentence = SENTENCES[status]?.[languageOf(ctx)];
  if (!said || sentence === undefined) return;
  const message = sentence.replace('{method}', ctx.method).replace('{methods}', ctx.response.get('Allow'));
  ctx.body = { data: null, error: { status, name: said.name, message, details: said.details } };
  ctx.status = status;
};

export default readableRefusals;
