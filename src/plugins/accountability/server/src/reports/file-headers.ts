import type { Context } from 'koa';

/**
 * Opened by itself, an SVG is a document of our own origin: nothing in it may run, be fetched or be asked for, whatever
 * an indicator's name holds.
 */
export function chartHeaders(ctx: Context): void {
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
}
