import { createHash } from 'node:crypto';

import type { Context } from 'koa';

/** How long a browser (60 s) and a shared cache (5 min, longer while it asks again or we are down) may keep an answer. */
export const CACHE_CONTROL =
  'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400';

/**
 * Sends a public answer with its validators (RFC 9110, 8.8 and 13.1). Only `If-None-Match` is honoured:
 * a list that lost its newest entry has an older `Last-Modified`, and a comparison of dates would then
 * keep the lost entry alive.
 */
export function sendCacheable(ctx: Context, body: unknown, modified: Date | null): void {
  ctx.vary('Accept-Language');
  sendCacheableFile(ctx, JSON.stringify(body), 'application/json', modified);
}

/** The same for a file, which is in one language. */
export function sendCacheableFile(
  ctx: Context,
  bytes: string | Buffer,
  type: string,
  modified: Date | null,
): void {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

  ctx.set('ETag', etag);
  ctx.set('Cache-Control', CACHE_CONTROL);
  ctx.lastModified = modified ?? STARTED;

  if (matchesEtag(ctx.get('If-None-Match'), etag)) {
    ctx.status = 304;
    return;
  }
  ctx.status = 200;
  ctx.type = type;
  ctx.body = bytes;
}

/** Whether a reader has this answer, whatever it was packed in: compared weakly (RFC 9110, 13.1.2). */
export function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

/** Where nothing in an answer has a date of its own (an empty list), it is as old as this process. */
const STARTED = new Date();
