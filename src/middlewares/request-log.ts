import type { Core } from '@strapi/strapi';

/** The last part of a receipt's address is the key to it; routes match whatever the case. */
const withoutKeys = (path: string) => path.replace(/(\/receipts\/)[^/]+/i, '$1…');

/**
 * One line a request: method, path, time, status. In place of Strapi's own, which also writes the query and every
 * address in full: people put their data in the one, and a receipt is opened by the other.
 */
const requestLog: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    const started = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${withoutKeys(ctx.path)} (${Date.now() - started} ms) ${ctx.status}`);
  };

export default requestLog;
