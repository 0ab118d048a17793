import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { Core, UID } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import { changeLog } from './change-log';
import { freshness } from './freshness';
import { keepAnswers } from './keep-answers';
import { keptPaths } from './kept-routes';
import { linksOf } from './links';
import { dependencyReader } from './make-answer';
import { publishedTotals } from './published-totals';
import { isAnonymousRead, languageFrom, requestKey } from './request-key';
import { sendAnswer } from './send';
import { sourcesOf } from './sources';
import { answerStore } from './store';
import { type Instances, tellInstances } from './tell-instances';
import { watchQueries } from './watch-queries';

/** How many characters of requests are known by their keys. */
const KNOWN_REQUESTS = 4_000_000;

/**
 * Public answers in memory, given before Strapi does any work. What a change touches is gone before whoever made it is
 * answered, and a moment later in the other instances: the database writes the changes down (`triggers.ts`).
 */
export function publicCacheService({ strapi }: { strapi: Core.Strapi }) {
  const megabytes = strapi.plugin('accountability').config<number>('publicCache.megabytes') || 0;
  const redisUrl = strapi.plugin('accountability').config<string>('publicCache.redisUrl');
  const log = changeLog(strapi);
  const totals = publishedTotals(strapi);
  const store = answerStore(Math.max(megabytes, 1));
  const fresh = freshness(strapi, log, store);
  const keys = new LRUCache<string, string>({
    maxSize: KNOWN_REQUESTS,
    sizeCalculation: (key, raw) => key.length + raw.length + 1,
  });
  let served = 0;
  let unwatch = (): void => undefined;
  let instances: Instances | null = null;

  function keyOf({ url = '', headers }: IncomingMessage): string {
    const { origin = '', 'accept-language': language = '' } = headers;
    const raw = `${url}\n${origin}\n${language}`;
    const known = keys.get(raw);
    if (known !== undefined) return known;
    const key = requestKey(url, languageFrom(headers['accept-language']), origin);
    keys.set(raw, key);
    return key;
  }

  function fromMemory(request: IncomingMessage, response: ServerResponse): boolean {
    const answer = store.get(keyOf(request), Date.now());
    if (!answer || !fresh.isSure()) return false;
    served += 1;
    sendAnswer(answer, request, response);
    return true;
  }

  /** Before Koa: what is kept is sent from here. */
  function before(app: RequestListener): RequestListener {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      if (!fromMemory(request, response)) app(request, response);
    };
    return (request, response) => {
      // What is not kept waits for nothing here: not for a database that is busy, either.
      if (!isAnonymousRead(request) || !store.has(keyOf(request))) app(request, response);
      else if (fresh.isSure()) answer(request, response);
      else
        fresh.settle().then(
          () => answer(request, response),
          // Where the database cannot be asked, Strapi says so.
          () => app(request, response),
        );
    };
  }

  return {
    /** Called before Strapi brings the schema up to date. */
    release: () => log.release(),

    /** The tables and triggers that tell of changes, also where this instance keeps nothing: another one may. */
    async prepare(): Promise<void> {
      const sources = sourcesOf(strapi);
      const links = linksOf(strapi, sources);
      await log.prepare(sources, links, totals);
      await totals.countAnew(sources);
      fresh.start();
      if (redisUrl) {
        const channel = `accountability:${await log.identity()}`;
        instances = tellInstances(strapi, redisUrl, channel, () => fresh.heard());
        instances.start();
      }
      if (megabytes > 0 || instances) {
        unwatch = watchQueries(strapi, () => {
          fresh.written();
          instances?.tell();
        });
      }
      if (megabytes === 0) return;

      const paths = keptPaths(strapi);
      const mayBeKept = (path: string) => paths.some((pattern) => pattern.test(path));
      const dependencies = dependencyReader(strapi, sources, links);
      // The first of all: what it keeps is what goes out.
      strapi.server.app.middleware.unshift(keepAnswers({ store, fresh, keyOf, mayBeKept, dependencies }));
      const { httpServer } = strapi.server;
      for (const app of httpServer.listeners('request') as RequestListener[]) {
        httpServer.removeListener('request', app);
        httpServer.on('request', before(app));
      }
    },

    /** How many entries of a type are published. */
    publishedTotal: (uid: UID.ContentType): Promise<number> => totals.of(uid),

    async stop(): Promise<void> {
      unwatch();
      instances?.stop();
      await fresh.stop();
      await totals.settled();
    },

    /** What is kept, and how many answers were given from it since the start. */
    figures: () => ({ ...store.size(), served }),
  };
}
