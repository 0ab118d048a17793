import type { Context } from 'koa';

/** Answers made for one person stay out of every cache (RFC 9111, 5.2.2.5). */
export function keepPrivate(ctx: Context): void {
  ctx.set('Cache-Control', 'private, no-store');
}
