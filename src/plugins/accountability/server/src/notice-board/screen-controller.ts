import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { parameter } from '../shared/http/parameter';
import { notFound } from '../shared/public-reads/controller';
import { sendCacheableFile } from '../shared/public-reads/http-cache';
import { ownMember } from '../shared/values';

const PAGE = 'pantalla.html';

/** The files of the page, and nothing else of the folder they lie in. */
const TYPES: Readonly<Record<string, string>> = {
  [PAGE]: 'text/html; charset=utf-8',
  'pantalla.css': 'text/css; charset=utf-8',
  ...Object.fromEntries(
    ['pantalla', 'board', 'clock', 'fit', 'hearing', 'rotation', 'text', 'words'].map((name) => [
      `${name}.js`,
      'text/javascript; charset=utf-8',
    ]),
  ),
};

/**
 * Stricter than the application's: nothing inline, nothing framed, and only pictures may come from elsewhere, where the
 * media library keeps its files there.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The page for the television in the hall, which needs no website. */
export function noticeBoardScreenController({ strapi }: { strapi: Core.Strapi }) {
  const folder = path.join(strapi.dirs.app.root, 'src', 'plugins', 'accountability', 'screen');

  async function send(ctx: Context, name: string) {
    const type = ownMember(TYPES, name);
    if (!type) throw notFound(ctx);
    sendCacheableFile(ctx, await readFile(path.join(folder, name)), type, null);
    // Asked for each time: page and scripts of two versions must not meet.
    ctx.set('Cache-Control', 'no-cache');
    ctx.set('Content-Security-Policy', POLICY);
  }

  return {
    /** `GET /cartelera` */
    async page(ctx: Context) {
      // Its files' addresses are relative, so that it also works below a path of another server.
      if (ctx.path.endsWith('/')) return ctx.redirect('../cartelera');
      return send(ctx, PAGE);
    },

    /** `GET /cartelera/:file` */
    async file(ctx: Context) {
      const name = parameter(ctx, 'file');
      return send(ctx, name === PAGE ? '' : name);
    },
  };
}
