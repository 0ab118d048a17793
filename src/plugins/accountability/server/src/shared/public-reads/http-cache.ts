import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import type { Context } from 'koa';

/** How long a browser (60 s) and a shared cache (5 min, longer while it asks again or we are down) may keep an answer. */
export const CACHE_CONTROL =
  'public, max-age=60, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400';

/**
 * Sends a public answer with its validators (RFC 9110, 8.8 and 13.1). Its `ETag` is weak: that of the content, whatever it
 * is packed in. Only `If-None-Match` is honoured: a list that lost its newest entry has an older `Last-Modified`, and a
 * comparison of dates would then keep the lost entry alive.
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
  if (!hasFile(ctx, bytes, type, modified)) ctx.body = bytes;
}

/**
 * Sets what a cache goes by, also of a file that is made while it is sent, or sent in several forms: it is known by what
 * it is made of.
 *
 * @param mark another one whenever the file would say something else
 * @returns whether the reader has it already: then the answer is a 304, and nothing need be made
 */
export function hasFile(ctx: Context, mark: string | Buffer, type: string, modified: Date | null): boolean {
  const etag = etagOf(mark);
  ctx.set('ETag', etag);
  ctx.set('Cache-Control', CACHE_CONTROL);
  ctx.lastModified = modified ?? STARTED;

  const known = matchesEtag(ctx.get('If-None-Match'), etag);
  ctx.status = known ? 304 : 200;
  if (!known) ctx.type = type;
  return known;
}

/**
 * Sends what a stream gives as fast as the reader takes it, and closes it when they go away. What fails on the way breaks
 * the connection: a file that just ended would look whole.
 */
export function sendStream(ctx: Context, file: Readable): void {
  const { res } = ctx;
  file.once('error', (error) => res.headersSent && res.destroy(error));
  res.once('close', () => file.destroy());
  ctx.body = file;
}

/** Weak: the same string for each form an answer has, which differ in their bytes (RFC 9110, 8.8.1 and 8.8.3.3). */
const etagOf = (mark: string | Buffer) =>
  `W/"${createHash('sha256').update(mark).digest('base64url').slice(0, 27)}"`;

/** Whether a reader has this answer: compared weakly (RFC 9110, 8.8.3.2 and 13.1.2). */
export function matchesEtag(ifNoneMatch: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  const known = ifNoneMatch.split(',').map(bare);
  return known.includes('*') || known.includes(bare(etag));
}

/** Where nothing in an answer has a date of its own (an empty list), it is as old as this process. */
const STARTED = new Date();
