import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { validate } from '../../shared/forms/validation';
import { entryPage, webPage } from '../../shared/web-page';

import { html, type Html } from './html';
import { formFor, linksFor, pageLinksFor } from './links';
import { formatSchema, nameAsked, type Options, optionsOf, readQuery } from './options';
import { PAGE_POLICY, wholePage } from './page';
import { readAsJson } from './read';
import { refusalFragment, refusalOf } from './refusal';
import type { Filing, Surroundings } from './surroundings';
import { VIEWS } from './views';

const TYPE = 'text/html; charset=utf-8';
const REFUSED = 'No se puede mostrar';

/**
 * A route's middleware that shows its answer as HTML where `format` asks for it. The read itself knows nothing of this: it
 * answers as always, whole and in Spanish, and what is refused is said here, in words a person reads.
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
    const format = validate(formatSchema, { format: ctx.query.format }, languageOf(ctx)).format;
    const place = await placeOf(strapi, ctx, format);
    headersOf(ctx, format);
    try {
      const options = optionsOf(ctx.query);
      const query = readQuery(ctx.querystring, view.parameters);
      const unasked = query.size === 0 ? view.unasked : undefined;
      const { body, asked } = unasked ? { body: unasked, asked: {} } : await readAsJson(ctx, next, query);
      const around: Surroundings = {
        heading: options.format === 'html' ? options.heading : view.titled ? 1 : 2,
        timeZone: place.timeZone,
        today: localDate(new Date(), place.timeZone),
        base: place.base,
        link: linksFor(options, place.base, websitePages(strapi)),
        pageLink: pageLinksFor(options, place.base, { path: ctx.path, query }),
        form: formFor(options),
        filing: place.filing,
        query: asked,
      };
      const made = place.finish(view.title(body), view.titled, view.render(body, around));
      sendCacheableFile(ctx, made, TYPE, ctx.lastModified ?? null);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const fields = refusal.fields.map(({ name: field, message }) => ({
        name: nameAsked(field, ctx.query, view.parameters),
        message,
      }));
      ctx.status = refusal.status;
      ctx.type = TYPE;
      ctx.body = place.finish(REFUSED, false, refusalFragment({ ...refusal, fields }));
    }
  };
};

/** Where the HTML is read: what addresses begin with there, and what is put around a fragment. */
async function placeOf(strapi: Core.Strapi, ctx: Context, format: Options['format']) {
  const { name: institute, timeZone, address: street, email, phone } = await getService('settings').get();
  const filing: Filing = {
    form: await getService('settings').inquiryPage(),
    tracking: webPage(strapi.plugin('accountability').config<string>('trackingPage') || '')?.href ?? null,
    institute,
    address: street ?? null,
    email: email ?? null,
    phone: phone ?? null,
  };
  const address = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
  // A page of ours finds the rest of us wherever it is read; put into another page, addresses say the host.
  const base = format === 'page' ? new URL(address).pathname.replace(/\/$/, '') : address;
  const finish = (title: string, titled: boolean, shown: Html): string => {
    const fragment = html`<div class="rc-fragment" lang="es-CO">${shown}</div>`;
    if (format === 'html') return fragment.toString();
    return wholePage({ title, titled, fragment, filing, base, path: ctx.path });
  };
  return { timeZone, base, filing, finish };
}

function headersOf(ctx: Context, format: Options['format']): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  if (format === 'page') {
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
    page: page('transparencyPage'),
  };
}
