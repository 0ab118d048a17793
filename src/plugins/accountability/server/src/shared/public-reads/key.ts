import type { Context } from 'koa';

import { parameter } from '../parameter';

const MAX_LENGTH = 200;

/** The `:idOrSlug` of a request, or what its path calls so; `null` for one that nothing can have (PostgreSQL compares no text with NUL). */
export function requestedKey(ctx: Context, name = 'idOrSlug'): string | null {
  const key = parameter(ctx, name);
  return key.length <= MAX_LENGTH && !key.includes('\0') ? key : null;
}

/** The documents a key stands for: a documentId, or a slug where the type has them. */
export function keyFilter(key: string, hasSlug: boolean) {
  return hasSlug
    ? { $or: [{ slug: { $eq: key } }, { documentId: { $eq: key } }] }
    : { documentId: { $eq: key } };
}
