import type { Context } from 'koa';

import { parameter } from '../http/parameter';

const MAX_LENGTH = 200;

/** The `:idOrSlug` of a request, or what its path calls so; `null` for one that nothing can have (PostgreSQL compares no text with NUL). */
export function requestedKey(ctx: Context, name = 'idOrSlug'): string | null {
  const key = parameter(ctx, name);
  return key.length <= MAX_LENGTH && !key.includes('\0') ? key : null;
}

/**
 * The one that a key stands for: by its slug, where the type has them, else by its documentId. Asked for one after the other:
 * SQLite would read a whole index for the two at once.
 */
export async function byKey<Found>(
  key: string,
  hasSlug: boolean,
  read: (filters: { slug: { $eq: string } } | { documentId: { $eq: string } }) => Promise<Found | null>,
): Promise<Found | null> {
  const bySlug = hasSlug ? await read({ slug: { $eq: key } }) : null;
  return bySlug ?? read({ documentId: { $eq: key } });
}
