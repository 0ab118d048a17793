import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterSQLite, type RateLimiterStoreAbstract } from 'rate-limiter-flexible';

import type { Transaction } from '../shared/database/transaction';

/** Not a content type: the library writes its rows by the position of their three columns. */
const TABLE = 'accountability_rate_limits';
const WINDOW_SECONDS = 3600;

/** How many there were in the current hour, and when that ends. */
export interface Count {
  count: number;
  resetsAt: Date;
}

/**
 * Counts by key in windows of an hour, in the application's own database: what one instance counts, all know, also
 * after a restart.
 */
export interface Counter {
  read(key: string): Promise<Count>;
  /**
   * Counts one more, and gives what there was before it.
   *
   * @param trx what it is counted with, and forgotten with when it is rolled back
   */
  add(key: string, trx?: Transaction): Promise<Count>;
}

type Ready = (error?: Error) => void;

function limiter(
  strapi: Core.Strapi,
  name: string,
  { trx, ready }: { trx?: Transaction; ready?: Ready } = {},
): RateLimiterStoreAbstract {
  const options = {
    storeClient: trx ?? strapi.db.connection,
    storeType: 'knex',
    tableName: TABLE,
    tableCreated: ready === undefined,
    // The plugin's own job does it: a timer of the library's would outlive the connection.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    // What is too many is the ladder's to say.
    points: Number.MAX_SAFE_INTEGER,
    duration: WINDOW_SECONDS,
  };
  return strapi.db.dialect.client === 'postgres'
    ? new RateLimiterPostgres({ ...options, schemaName: strapi.db.getSchemaName() }, ready)
    : new RateLimiterSQLite(options, ready);
}

/** Makes the table where it is not there yet. */
export function prepareCounters(strapi: Core.Strapi): Promise<void> {
  return new Promise((resolve, reject) => {
    limiter(strapi, '', { ready: (error) => (error ? reject(error) : resolve()) });
  });
}

/** @param name what is counted: a key counts for each name apart */
export function counter(strapi: Core.Strapi, name: string): Counter {
  const store = limiter(strapi, name);
  const from = (found: { consumedPoints: number; msBeforeNext: number } | null): Count => ({
    count: found?.consumedPoints ?? 0,
    resetsAt: new Date(Date.now() + (found?.msBeforeNext ?? WINDOW_SECONDS * 1000)),
  });
  return {
    read: async (key) => from(await store.get(key)),
    async add(key, trx) {
      const counting = trx ? limiter(strapi, name, { trx }) : store;
      const { count, resetsAt } = from(await counting.penalty(key));
      return { count: count - 1, resetsAt };
    },
  };
}

/** Removes what was counted in hours gone by. */
export async function forgetOldCounts(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.getConnection(TABLE).where('expire', '<', now.getTime()).delete();
}
