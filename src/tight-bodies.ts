import type { Core } from '@strapi/strapi';

/** What strangers post to; editors' routes take longer texts. */
const OPEN = /^\/api\/accountability\/inquiries(?:\/|$)/;
/** A message of 10,000 characters, each escaped in six as PHP does, and as much again for the rest. */
const LIMIT = '128kb';

const tightened =
  (parser: Core.MiddlewareFactory): Core.MiddlewareFactory =>
  (config, context) => {
    const usual = parser(config, context);
    const tight = parser({ ...config, jsonLimit: LIMIT, formLimit: LIMIT, textLimit: LIMIT }, context);
    if (!usual || !tight) throw new Error('Strapi’s body parser is not there');
    return (ctx, next): unknown => (OPEN.test(ctx.path) ? tight : usual)(ctx, next);
  };

/**
 * Gives Strapi's body parser tighter limits on the routes open to everybody. It refuses by `Content-Length` before it
 * reads, and while it reads where there is none. Wrapped in place, since Strapi wants its parser by its own name.
 */
export function tightenOpenBodies(strapi: Core.Strapi): void {
  const middlewares: {
    extend(uid: string, wrap: (factory: Core.MiddlewareFactory) => Core.MiddlewareFactory): unknown;
  } = strapi.get('middlewares');
  middlewares.extend('strapi::body', tightened);
}
