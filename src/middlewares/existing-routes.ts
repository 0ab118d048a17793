import type { Core } from '@strapi/strapi';

import { isOurs } from '../our-paths';

/** A route as Koa's router keeps it; its own types are not among ours. */
interface Layer {
  /** The pattern, or a regular expression, as it was written. */
  path: string | RegExp;
  methods: string[];
  match(path: string): boolean;
}

/**
 * Answers what no route of ours is for, before anything of the request is read: a path that is none is a 404, and a method
 * that a path does not have is a 405 that names in `Allow` those it has (RFC 9110, 15.5.6). Left to Strapi's router, its
 * route for the files of `public/` would count as one for every path: a form's address would be said to have GET, and what
 * is posted to nowhere would be written to the disk first. The words are `readable-refusals`'.
 */
const existingRoutes: Core.MiddlewareFactory = (_config, { strapi }) => {
  // Asked for by the first request: none is taken before all routes are there.
  let ours: Layer[] | undefined;

  function methodsOf(path: string): string[] {
    if (!ours) {
      const all = strapi.server.listRoutes() as Layer[];
      ours = all.filter((route) => isOurs(String(route.path)));
    }
    const methods = ours.filter((route) => route.match(path)).flatMap((route) => route.methods);
    return methods.length > 0 ? [...new Set([...methods.sort(), 'OPTIONS'])] : [];
  }

  return async (ctx, next): Promise<void> => {
    if (!isOurs(ctx.path)) {
      await next();
      return;
    }
    const methods = methodsOf(ctx.path);
    if (methods.includes(ctx.method)) await next();
    else ctx.status = methods.length > 0 ? 405 : 404;
    if (methods.length > 0 && (ctx.method === 'OPTIONS' || ctx.status === 405))
      ctx.set('Allow', methods.join(', '));
  };
};

export default existingRoutes;
