import type { Context } from 'koa';

import { getService } from '../../get-service';
import { languageOf } from '../../shared/http/language';
import { sendCacheableFile } from '../../shared/public-reads/http-cache';
import { noQuerySchema, validate } from '../../shared/forms/validation';

import type { FeedFormat } from './feed';
import type { FeedKind } from './service';

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** `GET /bulletins/feed.rss`, and likewise each kind in each format. */
export const feedController = (kind: FeedKind) => () => {
  const send = (format: FeedFormat) => async (ctx: Context) => {
    validate(noQuerySchema, ctx.query, languageOf(ctx));
    const { text, modified } = await getService('feeds').write(kind, format);
    sendCacheableFile(ctx, text, TYPES[format], modified);
  };
  return { rss: send('rss'), atom: send('atom'), json: send('json') };
};
