import path from 'node:path';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { languageOf } from '../../shared/http/language';
import { parameter } from '../../shared/http/parameter';
import { notFound } from '../../shared/public-reads/controller';
import { CACHE_CONTROL, hasFile, sendCacheable } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import { type EmbedScript, embedScripts, type Encoding } from './script';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const A_YEAR = 'public, max-age=31536000, immutable';
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity'];

/** The smallest that the client takes: browsers name them in the order of their age. */
const encodingFor = (ctx: Context): Encoding =>
  ENCODINGS.find((encoding) => ctx.acceptsEncodings(encoding)) ?? 'identity';

/** The script of custom elements for other websites, and how to include it. */
export function embedController({ strapi }: { strapi: Core.Strapi }) {
  const scripts = embedScripts(path.join(strapi.dirs.app.root, 'build', 'embed'));

  /** Scripts are for every website; nothing of a person is in them. */
  function send(ctx: Context, { bytes }: EmbedScript, cacheControl: string) {
    validate(noQuerySchema, ctx.query, languageOf(ctx));
    const known = hasFile(ctx, bytes.identity, JAVASCRIPT, null);
    ctx.vary('Accept-Encoding');
    if (!known) {
      const encoding = encodingFor(ctx);
      ctx.body = bytes[encoding];
      if (encoding !== 'identity') ctx.set('Content-Encoding', encoding);
    }
    ctx.set({
      'Cache-Control': cacheControl,
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
  }

  return {
    /** `GET /embed.js`: the newest version. */
    async newest(ctx: Context) {
      send(ctx, await scripts.newest(), CACHE_CONTROL);
    },

    /** `GET /embed-<version>.js`: that very version, for ever. */
    async ofVersion(ctx: Context) {
      const script = await scripts.ofVersion(parameter(ctx, 'version'));
      if (!script) throw notFound(ctx);
      send(ctx, script, A_YEAR);
    },

    /** `GET /embed.json`: version, address, integrity, and the tag to put into a page. */
    async describe(ctx: Context) {
      validate(noQuerySchema, ctx.query, languageOf(ctx));
      const { version, integrity } = await scripts.newest();
      const base = strapi.config.get<string>('server.absoluteUrl', '').replace(/\/$/, '');
      const url = `${base}/api/accountability/embed-${version}.js`;
      const tag = `<script src="${url}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
      sendCacheable(ctx, { data: { version, url, integrity, tag }, meta: {} }, null);
    },
  };
}
