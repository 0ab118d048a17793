import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';
import { PLUGIN_ID } from '../uids';

import { type Change, dialectOf, MOST_CHANGES, type Position, quotedBy, rowsOf } from './dialect';
import type { Link } from './links';
import type { PublishedTotals } from './published-totals';
import type { Source } from './sources';
import { triggersFor } from './triggers';

const TABLE = 'accountability_public_changes';

/** What changed for the public, as the database itself writes it down, and as each instance reads it. */
export function changeLog(strapi: Core.Strapi) {
  const dialect = dialectOf(strapi.db.dialect.client);
  const quote = quotedBy(strapi);
  const table = quote(TABLE);
  const isSqlite = strapi.db.dialect.client === 'sqlite';

  let position: Position | null = null;
  /** Read already, and perhaps read again: see the dialect's positions. */
  let seen = new Set<Change['id']>();

  const query = <Row>(statement: string, bindings: string[] = []) =>
    rowsOf<Row>(strapi.db.connection, statement, bindings);

  return {
    /**
     * SQLite would refuse to make a table anew, as a change of a schema does, that triggers of others speak of. Called before
     * the schema is changed; `prepare` makes them again.
     */
    async release(): Promise<void> {
      if (!isSqlite) return;
      for (const { name } of await query<{ name: string }>(dialect.existingTriggers)) {
        await query(dialect.dropTrigger(name, ''));
      }
    },

    /** Makes the table and the triggers that are not there, and drops those of another version. */
    async prepare(
      sources: readonly Source[],
      links: readonly Link[],
      totals: PublishedTotals,
    ): Promise<void> {
      const wanted = triggersFor(sources, links, { changes: table, totals: totals.table }, quote);
      await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        const run = <Row>(statement: string) => rowsOf<Row>(trx, statement);
        if (dialect.lock) await run(dialect.lock);
        for (const statement of [...dialect.createTable(table), ...totals.createTable]) await run(statement);
        const existing = await run<{ name: string; table: string }>(dialect.existingTriggers);
        const missing = wanted.filter(({ name }) => !existing.some((one) => one.name === name));
        for (const trigger of missing) await run(dialect.createTrigger(trigger, quote(trigger.table)));
        for (const one of existing.filter(({ name }) => !wanted.some((trigger) => trigger.name === name))) {
          await run(dialect.dropTrigger(one.name, quote(one.table)));
        }
        // What was written while some were missing is in no row.
        if (missing.length > 0) await run(`insert into ${table} (source) values ('*')`);
      });
    },

    /** What tells this database from others, but for copies of it, by whatever name an instance reaches it. */
    async identity(): Promise<string> {
      const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'database-identity' });
      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        if (dialect.lock) await rowsOf(trx, dialect.lock);
        const known = (await store.get({})) as string | null;
        if (known) return known;
        const made = randomUUID();
        await store.set({ value: made });
        return made;
      });
    },

    /**
     * What was committed since it was asked last, by whichever instance.
     *
     * @returns `null` where that is not known: at first, after a failure, or because it is too much
     * @throws what the database does; then the next time it is not known
     */
    async read(): Promise<Change[] | null> {
      const from = position;
      position = null;
      if (from === null) {
        position = String((await query<{ position: Position }>(dialect.position(table)))[0]?.position ?? 0);
        seen = new Set();
        return null;
      }
      const rows = await query<Omit<Change, 'id'> & { id: Change['id'] | null; position: Position }>(
        dialect.since(table),
        [from],
      );
      if (rows.length > MOST_CHANGES) return null;
      position = String(rows.at(-1)?.position ?? from);
      const changes = rows.filter((row): row is Change & { position: Position } => row.id !== null);
      const fresh = changes.filter(({ id }) => !seen.has(id));
      seen = new Set(changes.map(({ id }) => id));
      return fresh;
    },

    /** Forgets what every instance has read long ago. */
    async forget(): Promise<void> {
      await query(dialect.forget(table));
    },
  };
}

export type ChangeLog = ReturnType<typeof changeLog>;
