import type { Context } from 'koa';

/** A named part of the route's path (`:token`), as it was written in the address. */
export function parameter(ctx: Context, name: string): string {
  const params = ctx.params as Record<string, string | undefined>;
  return params[name] ?? '';
}
