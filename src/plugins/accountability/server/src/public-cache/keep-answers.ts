import type { IncomingMessage } from 'node:http';

import type { Middleware } from 'koa';

import { gathering } from '../shared/public-reads/answer-depends';
import { matchesEtag } from '../shared/public-reads/http-cache';

import type { Answer } from './answer';
import type { Freshness } from './freshness';
import { type dependencyReader, finishedAnswer } from './make-answer';
import { isAnonymousRead } from './request-key';
import { sendAnswer } from './send';
import type { AnswerStore } from './store';

/** What became of an answer others wait for; `changed`: something it shows did while it was made. */
type Made = Answer | 'changed' | 'not-kept';

interface Keeper {
  store: AnswerStore;
  fresh: Freshness;
  keyOf: (request: IncomingMessage) => string;
  mayBeKept: (path: string) => boolean;
  dependencies: ReturnType<typeof dependencyReader>;
}

/**
 * Around everything else Strapi does: keeps what it answers, as it goes out, with all its headers. Of those who ask the same
 * at the same time one is answered, and the others get what it got; also when it went away meanwhile.
 */
export function keepAnswers({ store, fresh, keyOf, mayBeKept, dependencies }: Keeper): Middleware {
  const flights = new Map<string, Promise<Made>>();

  return async (ctx, next) => {
    const pass = async () => {
      await next();
    };
    if (ctx.method !== 'GET' || !isAnonymousRead(ctx.req) || !mayBeKept(ctx.path)) return pass();
    const key = keyOf(ctx.req);
    const send = (answer: Answer) => {
      for (const name of ctx.res.getHeaderNames()) ctx.res.removeHeader(name);
      ctx.respond = false;
      if (!ctx.res.destroyed) sendAnswer(answer, ctx.req, ctx.res);
    };

    try {
      // What this process wrote is known before anything is read: it would seem to have changed meanwhile.
      await fresh.settle();
    } catch {
      // Where the database cannot be asked, Strapi says so.
      return pass();
    }
    for (let other = flights.get(key); other; other = flights.get(key)) {
      const made = await other;
      if (made === 'not-kept') return pass();
      if (made !== 'changed') return send(made);
    }

    let tell: (made: Made) => void = () => undefined;
    flights.set(key, new Promise<Made>((resolve) => (tell = resolve)));
    const making = store.begin();
    // The whole answer is wanted, for the others; whether this reader has it is seen afterwards.
    const { 'if-none-match': known } = ctx.req.headers;
    delete ctx.req.headers['if-none-match'];
    let made: Made = 'not-kept';
    try {
      const now = new Date();
      const gathered = await gathering(pass);
      const answer = finishedAnswer(ctx);
      const tags = answer && dependencies.tags(gathered);
      if (known !== undefined) ctx.req.headers['if-none-match'] = known;
      if (answer && tags) {
        try {
          const until = await dependencies.until(gathered, now);
          // A write of this process that was answered already is known from here on.
          await fresh.settle();
          made = store.keep(key, making, { answer, tags, from: now.getTime(), until }) ? answer : 'changed';
        } catch {
          // The database went away after the answer was read (which `freshness` tells in the log): it is given to whoever
          // asked, and kept for nobody.
          made = 'not-kept';
        }
      }
      if (answer) send(answer);
      else if (ctx.status === 200 && known !== undefined && matchesEtag(known, ctx.response.get('ETag')))
        ctx.status = 304;
    } finally {
      store.end(making);
      flights.delete(key);
      tell(made);
    }
  };
}
