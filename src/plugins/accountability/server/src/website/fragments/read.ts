import type { Context, Next } from 'koa';

import { answeredRefusal, RefusedRead } from './refusal';

/** What a read answered, and the parameters it was asked with. */
export interface Answer {
  body: unknown;
  asked: Readonly<Record<string, unknown>>;
}

/**
 * Lets a read answer as JSON, without the fragment's own parameters, in Spanish, and without conditions: the reader's copy is
 * of the fragment, not of the JSON. The request is afterwards as it was.
 *
 * @throws RefusedRead where it answers with a refusal; and whatever it throws
 */
export async function readAsJson(ctx: Context, next: Next, query: URLSearchParams): Promise<Answer> {
  const { querystring } = ctx;
  const { headers } = ctx.req;
  const { 'if-none-match': known, 'accept-language': language } = headers;
  try {
    ctx.querystring = query.toString();
    headers['accept-language'] = 'es';
    delete headers['if-none-match'];
    const asked = { ...ctx.query };
    await next();
    const { body } = ctx as { body: unknown };
    const refusal = answeredRefusal(ctx.status, body);
    if (refusal) throw new RefusedRead(refusal);
    return { body: typeof body === 'string' ? JSON.parse(body) : body, asked };
  } finally {
    ctx.querystring = querystring;
    Object.assign(headers, { 'accept-language': language, 'if-none-match': known });
  }
}
