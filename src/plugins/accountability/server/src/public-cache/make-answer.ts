import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { nextMidnight } from '../deadlines';
import { getService } from '../get-service';
import type { Dependencies } from '../shared/public-reads/answer-depends';
import { SETTINGS } from '../uids';

import { type Answer, answerOf } from './answer';
import type { Link } from './links';
import type { Source } from './sources';
import { tagOf } from './store';

/** Of one request or one connection. */
const NOT_KEPT = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'etag'];

/** What a request was answered, as it can be given to others; `null` where it must not be. */
export function finishedAnswer(ctx: Context): Answer | null {
  const { headers, status } = ctx.response;
  const body: unknown = ctx.body;
  const { etag } = headers;
  const forEverybody =
    /\bpublic\b/.test(ctx.response.get('Cache-Control')) && headers['set-cookie'] === undefined;
  if (status !== 200 || typeof etag !== 'string' || !forEverybody || isSomebodys(ctx)) return null;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return null;
  const kept = Object.entries(headers).filter(([name]) => !NOT_KEPT.includes(name));
  const written = kept.map(([name, value]) => [name, String(value)] as const);
  return answerOf(Object.fromEntries(written), etag, Buffer.from(body));
}

/** Only a route that says so keeps its answers, and only to those who did not sign in. */
function isSomebodys({ state }: Context): boolean {
  const { route, user } = state as { route?: { config?: { kept?: boolean } }; user?: unknown };
  return route?.config?.kept !== true || Boolean(user);
}

/** Tells what an answer depends on, by the tables it was read from. */
export function dependencyReader(strapi: Core.Strapi, sources: readonly Source[], links: readonly Link[]) {
  const uidOf = new Map(sources.map(({ uid, table }) => [table, uid]));
  // Their rows' changes are told by the documents they link.
  const linking = new Set(links.map(({ table }) => table));
  const settings = strapi.db.metadata.get(SETTINGS).tableName;

  return {
    /** `null` where it was also read from a table whose changes nobody tells. */
    tags({ tables, documents }: Dependencies): Set<string> | null {
      const tags = new Set<string>();
      for (const table of tables) {
        const uid = uidOf.get(table);
        if (uid === undefined) {
          if (linking.has(table)) continue;
          strapi.log.debug(`Public cache: an answer is not kept because of ${table}`);
          return null;
        }
        const shown = documents.get(uid);
        if (shown) for (const document of shown) tags.add(tagOf(table, document));
        else tags.add(table);
      }
      return tags;
    },

    /** Milliseconds since 1970. What depends on the day reads the time zone, and no other is the next one's. */
    async until({ tables, until }: Dependencies, now: Date): Promise<number> {
      if (!tables.has(settings)) return until;
      const { calendar } = await getService('settings').deadlineRules();
      return Math.min(until, nextMidnight(now, calendar.timeZone));
    },
  };
}
