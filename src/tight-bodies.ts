import type { Core } from '@strapi/strapi';

/** What strangers post to; editors' routes take longer texts. Routes match whatever the case. */
const OPEN = /^\/api\/accountability\/(?:inquiries|hearings|subscriptions|published-answers)(?:\/|$)/i;
/** What may bring files, from strangers and editors: the routes read such a form themselves, as it arrives. */
const WITH_FILES = /^(?:\/api)?\/accountability\/inquiries(?:\/|$)/i;
/** A message of 10,000 characters, each escaped in six as PHP does, and as much again for the rest. */
const LIMIT = '128kb';

/** As the parsers below say it, for `readable-body-errors` to tell. */
const unsupportedEncoding = { status: 415, type: 'encoding.unsupported' };

const tightened =
  (parser: Core.MiddlewareFactory): Core.MiddlewareFactory =>
  (config, context) => {
    const usual = parser(config, context);
    const noFiles = { ...(config as object), multipart: false };
    const unparsed = parser(noFiles, context);
    const tight = parser({ ...noFiles, jsonLimit: LIMIT, formLimit: LIMIT, textLimit: LIMIT }, context);
    if (!usual || !unparsed || !tight) throw new Error('Strapi’s body parser is not there');
    return (ctx, next): unknown => {
      if (!OPEN.test(ctx.path)) return (WITH_FILES.test(ctx.path) ? unparsed : usual)(ctx, next);
      // No browser compresses what it sends, and a small body may inflate to a large one (RFC 9110, 15.5.16).
      if (!['', 'identity'].includes(ctx.get('Content-Encoding'))) {
        throw Object.assign(new Error('Compressed bodies are not taken'), unsupportedEncoding);
      }
      return tight(ctx, next);
    };
  };

/**
 * Gives Strapi's body parser tighter limits on the routes open to everybody. It refuses by `Content-Length` before it
 * reads, and while it reads where there is none. Forms that may bring files it leaves alone: it would write them to the
 * disk as they are. Wrapped in place, since Strapi wants its parser by its own name.
 */
export function tightenOpenBodies(strapi: Core.Strapi): void {
  const middlewares: {
    extend(uid: string, wrap: (factory: Core.MiddlewareFactory) => Core.MiddlewareFactory): unknown;
  } = strapi.get('middlewares');
  middlewares.extend('strapi::body', tightened);
}
