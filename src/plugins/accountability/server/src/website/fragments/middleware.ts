import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { languageOf } from '../../shared/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { inReadersLanguage, InvalidQuery } from '../../shared/public-reads/invalid-query';
import { validate } from '../../shared/validation';
import { entryPage } from '../../shared/web-page';

import { html, type Html } from './html';
import { formFor, linksFor, pageLinksFor } from './links';
import { OPTIONS, type Options, optionsSchema, WHOLE } from './options';
import { PAGE_POLICY, wholePage } from './page';
import { answeredRefusal, type Refusal, refusalFragment, thrownRefusal } from './refusal';
import type { Surroundings } from './surroundings';
import type { View } from './view';
import { VIEWS } from './views';

const TYPE = 'text/html; charset=utf-8';

/**
 * A route's middleware that shows its answer as HTML where `format` asks for it. The read itself knows nothing of this: it
 * answers as always, in Spanish and whole, and what it refuses is refused here, in words a person reads.
 *
 * @param config `view`: the path of the read, by which its view is known
 */
export const fragmentMiddleware = ({ view: name }: { view: string }, { strapi }: { strapi: Core.Strapi }) => {
  const view = VIEWS[name];
  if (!view) throw new Error(`There is no fragment of ${name}`);

  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.query.format === undefined) {
      await next();
      return;
    }
    const options = readOptions(ctx);
    const query = new URLSearchParams(ctx.querystring);
    for (const key of [...query.keys()]) if (isOption(key)) query.delete(key);
    const answer = await read(ctx, next, query);
    await send(strapi, ctx, view, options, query, answer);
  };
};

/** @throws the 400 that names the parameter */
function readOptions(ctx: Context): Options {
  const given = ctx.query as Record<string, unknown>;
  inReadersLanguage(ctx, () => {
    for (const name of WHOLE) if (name in given) throw new InvalidQuery('field', [name]);
  });
  const own = Object.fromEntries(OPTIONS.filter((name) => name in given).map((name) => [name, given[name]]));
  return validate(optionsSchema, own, languageOf(ctx));
}

const isOption = (key: string) => (OPTIONS as readonly string[]).includes(key.replace(/\[.*$/s, ''));

type Answer = { refusal: Refusal } | { body: unknown; query: Readonly<Record<string, unknown>> };

/** Lets the read answer, without the fragment's parameters and without conditions: those are of the fragment. */
async function read(ctx: Context, next: Next, query: URLSearchParams): Promise<Answer> {
  const { querystring } = ctx;
  const { headers } = ctx.req;
  const { 'if-none-match': known, 'accept-language': language } = headers;
  try {
    ctx.querystring = query.toString();
    headers['accept-language'] = 'es';
    delete headers['if-none-match'];
    const asked = { ...ctx.query };
    await next();
    const refusal = answeredRefusal(ctx.status, ctx.body);
    if (refusal) return { refusal };
    const { body } = ctx as { body: unknown };
    return { body: typeof body === 'string' ? JSON.parse(body) : body, query: asked };
  } catch (error) {
    const refusal = thrownRefusal(error);
    if (!refusal) throw error;
    return { refusal };
  } finally {
    ctx.querystring = querystring;
    Object.assign(headers, { 'accept-language': language, 'if-none-match': known });
  }
}

async function send(
  strapi: Core.Strapi,
  ctx: Context,
  view: View<unknown>,
  options: Options,
  query: URLSearchParams,
  answer: Answer,
): Promise<void> {
  const { name, timeZone } = await getService('settings').get();
  const absolute = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
  const whole = options.format === 'page';
  // On a page of ours addresses are ours wherever it is read; put into another page, they say the host.
  const base = whole ? new URL(absolute).pathname.replace(/\/$/, '') : absolute;
  const page = (title: string, titled: boolean, fragment: Html) =>
    whole
      ? wholePage({ title, titled, fragment, institute: name, base, path: ctx.path })
      : fragment.toString();
  headersOf(ctx, whole);

  if ('refusal' in answer) {
    ctx.status = answer.refusal.status;
    ctx.type = TYPE;
    ctx.body = page('No se puede mostrar', false, wrapped(refusalFragment(answer.refusal)));
    return;
  }
  const around: Surroundings = {
    heading: options.format === 'html' ? options.heading : view.titled ? 1 : 2,
    timeZone,
    today: localDate(new Date(), timeZone),
    base,
    link: linksFor(options, base, websitePages(strapi)),
    pageLink: pageLinksFor(options, base, { path: ctx.path, query }),
    form: formFor(options),
    query: answer.query,
  };
  const fragment = wrapped(view.render(answer.body, around));
  const made = page(view.title(answer.body), view.titled, fragment);
  sendCacheableFile(ctx, made, TYPE, ctx.lastModified ?? null);
}

const wrapped = (fragment: Html) => html`<div class="rc-fragment" lang="es-CO">${fragment}</div> `;

function headersOf(ctx: Context, whole: boolean): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (whole) {
    ctx.set('Content-Security-Policy', PAGE_POLICY);
    ctx.remove('X-Frame-Options');
  } else {
    // It is read where it is put.
    ctx.set('X-Robots-Tag', 'noindex');
  }
}

/** The pages of the website that the operator configured. */
function websitePages(strapi: Core.Strapi) {
  const page = (name: string) => (slug: string) =>
    entryPage(strapi.plugin('accountability').config<string>(name) || '', slug);
  return {
    bulletin: page('bulletinPage'),
    'management-report': page('reportPage'),
    hearing: page('hearingPage'),
    registration: page('hearingPage'),
  };
}
