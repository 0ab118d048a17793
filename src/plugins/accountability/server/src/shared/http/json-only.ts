import type { Context, Next } from 'koa';

import { languageOf } from './language';
import { refuse } from './refusal';

const JSON_ONLY = {
  es: 'Envíe la solicitud como application/json.',
  en: 'Send the request as application/json.',
};

/** Route middleware: a body that is no JSON is a 415 (RFC 9110, 15.5.16). No body at all is refused by the fields it lacks. */
export async function jsonOnly(ctx: Context, next: Next): Promise<void> {
  if (ctx.is('json') === false)
    return refuse(ctx, 415, 'UnsupportedMediaTypeError', JSON_ONLY[languageOf(ctx)]);
  await next();
}
