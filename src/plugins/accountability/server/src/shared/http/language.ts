import type { Context } from 'koa';

/** The languages a citizen can be answered in; Spanish unless the request prefers English. */
export type Language = 'es' | 'en';

/** A sentence in both languages. */
export type Bilingual = Record<Language, string>;

/** The language of an answer, from `Accept-Language` (RFC 9110, 12.5.4). */
export function languageOf(ctx: Pick<Context, 'acceptsLanguages'>): Language {
  return ctx.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es';
}
