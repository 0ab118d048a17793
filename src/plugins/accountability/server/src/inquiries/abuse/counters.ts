import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../shared/transaction';

/** Not a content type: counts are nobody's content. */
const TABLE = 'accountability_rate_limits';
const WINDOW_MS = 3600 * 1000;

/** How many there were in the current hour, and when that ends. */
export interface Count {
  count: number;
  resetsAt: Date;
}

type Named<Name extends string, T> = Record<Name, T>;

/**
 * Counts by key in windows of an hour, in the application's own database: what one instance counts, all know, also
 * after a restart. Each way to count together, such as by address and by network, is one statement.
 */
export interface Counters<Name extends string> {
  read(keys: Named<Name, string>): Promise<Named<Name, Count>>;
  /**
   * Counts one more of each, and gives what there was before it.
   *
   * @param trx what it is counted with, and forgotten with when it is rolled back
   */
  add(keys: Named<Name, string>, trx?: Transaction): Promise<Named<Name, Count>>;
}

/** PostgreSQL gives its long numbers as text. */
interface Row {
  key: string;
  points: number;
  expire: number | string;
}

/** Makes the table where it is not there yet. */
export async function prepareCounters(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(TABLE)) return;
  await strapi.db.getSchemaConnection().createTable(TABLE, (table) => {
    table.string('key').primary();
    table.integer('points').notNullable();
    table.bigInteger('expire').notNullable();
  });
}

/**
 * @param kind what is counted: a key counts for each kind apart
 * @param names by what: with several processes the rows are locked in this order
 */
export function counters<const Name extends string>(
  strapi: Core.Strapi,
  kind: string,
  names: readonly Name[],
): Counters<Name> {
  const table = () => strapi.db.getConnection(TABLE);
  const rowKey = (name: Name, keys: Named<Name, string>) => `${kind}-${name}:${keys[name]}`;

  const countsOf = (keys: Named<Name, string>, rows: readonly Row[], less: number, now: number) =>
    Object.fromEntries(
      names.map((name): [Name, Count] => {
        const row = rows.find(({ key }) => key === rowKey(name, keys));
        const { points, expire } = row ?? { points: less, expire: now + WINDOW_MS };
        return [name, { count: points - less, resetsAt: new Date(Number(expire)) }];
      }),
    ) as Named<Name, Count>;

  return {
    async read(keys) {
      const now = Date.now();
      const rows: unknown = await table()
        .select('key', 'points', 'expire')
        .whereIn(
          'key',
          names.map((name) => rowKey(name, keys)),
        )
        .where('expire', '>', now);
      return countsOf(keys, rows as Row[], 0, now);
    },

    async add(keys, trx) {
      const now = Date.now();
      const expire = now + WINDOW_MS;
      const [points, expires] = [`${TABLE}.points`, `${TABLE}.expire`];
      const knex = strapi.db.connection;
      const query = table()
        .insert(names.map((name) => ({ key: rowKey(name, keys), points: 1, expire })))
        .onConflict('key')
        // A window that has ended begins anew.
        .merge({
          points: knex.raw('case when ?? > ? then ?? + 1 else 1 end', [expires, now, points]),
          expire: knex.raw('case when ?? > ? then ?? else ? end', [expires, now, expires, expire]),
        })
        .returning(['key', 'points', 'expire']);
      const rows: unknown = await (trx ? query.transacting(trx) : query);
      return countsOf(keys, rows as Row[], 1, now);
    },
  };
}

/** Removes what was counted in hours gone by. */
export async function forgetOldCounts(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.getConnection(TABLE).where('expire', '<', now.getTime()).delete();
}
