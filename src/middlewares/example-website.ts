import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import serve from 'koa-static';

const MOUNT = '/sitio';
const READ_METHODS = ['GET', 'HEAD'];

/** Pages and the one file a webmaster edits are revalidated on every visit; the rest may be reused for five minutes. */
const cacheControlOf = (file: string): string =>
  file.endsWith('.html') || path.basename(file) === 'configuracion.js' ? 'no-cache' : 'public, max-age=300';

/** The page for an unknown address. It may be asked for at any depth, so its relative addresses are made absolute. */
const readNotFoundPage = async (root: string): Promise<string> => {
  const page = await readFile(path.join(root, '404.html'), 'utf8');
  return page.replaceAll(/\b(href|src)="(?!#|\/|[a-z]+:)/g, `$1="${MOUNT}/`);
};

/**
 * Serves the example website (`examples/website`) at `/sitio`, for demonstrations: what the institute's current
 * site would do with the public API. Nothing outside that folder can be reached (koa-send refuses paths that
 * climb, and hidden files).
 *
 * @param config `enabled`: without it, `/sitio` is an address like any other and this lets it pass.
 * @returns a Koa middleware. Under `/sitio` it answers by itself: 200, 304, 404 (a page), 405 for what is not a read.
 * @throws the 400 or 403 of koa-send for malformed and climbing paths.
 */
const exampleWebsite: Core.MiddlewareFactory<{ enabled?: boolean }> = (config, { strapi }) => {
  if (!config.enabled) {
    return (_ctx, next) => next();
  }

  const root = path.join(strapi.dirs.app.root, 'examples', 'website');
  const serveFile = serve(root, {
    setHeaders: (response, file) => response.setHeader('Cache-Control', cacheControlOf(file)),
  });

  return async (ctx, next) => {
    const requested = ctx.path;
    if (requested !== MOUNT && !requested.startsWith(`${MOUNT}/`)) {
      await next();
      return;
    }
    if (!READ_METHODS.includes(ctx.method)) {
      ctx.set('Allow', READ_METHODS.join(', '));
      ctx.status = 405;
      return;
    }
    if (requested === MOUNT) {
      ctx.redirect(`${MOUNT}/${ctx.search}`);
      return;
    }

    let found = true;
    ctx.path = requested.slice(MOUNT.length);
    try {
      await serveFile(ctx, () => {
        found = false;
        return Promise.resolve();
      });
    } finally {
      ctx.path = requested;
    }

    if (!found) {
      ctx.status = 404;
      ctx.type = 'html';
      ctx.set('Cache-Control', 'no-cache');
      ctx.body = await readNotFoundPage(root);
    } else if (ctx.fresh) {
      ctx.status = 304;
    }
  };
};

export default exampleWebsite;
