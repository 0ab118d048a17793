import type { Core, UID } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';

import { dialectOf, quotedBy, rowsOf } from './dialect';
import type { Source } from './sources';

const TABLE = 'accountability_published_totals';
/** More rows than these take longer to add up than to write as one. */
const MOST_ROWS = 200;

/** Whether it is kept how many rows of a source are published. */
export const isCounted = ({ publicWhen }: Source): boolean => publicWhen === 'published_at';

/**
 * How many rows of each type are published, without looking at each of them, which on PostgreSQL takes longer than all else a list
 * does (`npm run bench -- reads-growth postgres`). The triggers that tell of changes add a row for each entry that appears or
 * goes, in the transaction that publishes it: nobody waits for another one's total, and whoever reads sees the total of what
 * is visible to him.
 */
export function publishedTotals(strapi: Core.Strapi) {
  const dialect = dialectOf(strapi.db.dialect.client);
  const quote = quotedBy(strapi);
  const table = quote(TABLE);
  let summing: Promise<void> | null = null;

  /** Of those who write totals as one or anew, one at a time: neither sees what the other has not committed. */
  async function inTransaction(statements: readonly (string | null)[]): Promise<void> {
    await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
      for (const statement of [dialect.lock, ...statements]) if (statement) await rowsOf(trx, statement);
    });
  }

  async function sum(): Promise<void> {
    try {
      await inTransaction(dialect.sumUp(table));
    } catch (error) {
      // The next reader tries again; the total is right as it is.
      strapi.log.warn(`Published totals: ${String(error)}`);
    } finally {
      summing = null;
    }
  }

  return {
    table,
    createTable: [
      `create table if not exists ${table} (source text not null, added bigint not null)`,
      `create index if not exists ${TABLE}_idx on ${table} (source, added)`,
    ],

    /**
     * Counts what is published, at the start: a backup may have been put back, or the triggers have been missing. One table
     * after the other, so that nobody who publishes waits for two.
     */
    async countAnew(sources: readonly Source[]): Promise<void> {
      for (const source of sources.filter(isCounted)) {
        const counted = quote(source.table);
        await inTransaction([
          dialect.holdStill(counted),
          `delete from ${table} where source = '${source.table}'`,
          `insert into ${table} (source, added) select '${source.table}', count(*) from ${counted} where published_at is not null`,
        ]);
      }
    },

    async of(uid: UID.ContentType): Promise<number> {
      const source = strapi.db.metadata.get(uid).tableName;
      const [row] = await rowsOf<{ total: number | string; rows: number | string }>(
        strapi.db.connection,
        `select coalesce(sum(added), 0) as total, count(*) as rows from ${table} where source = ?`,
        [source],
      );
      if (Number(row?.rows) > MOST_ROWS) summing ??= sum();
      return Number(row?.total);
    },

    /** Waits for what is still being written. */
    settled: async (): Promise<void> => {
      await summing;
    },
  };
}

export type PublishedTotals = ReturnType<typeof publishedTotals>;
