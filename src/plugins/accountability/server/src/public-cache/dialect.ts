import type { Core } from '@strapi/strapi';

import type { Transaction } from '../shared/database/transaction';

import { type Trigger, TRIGGER_PREFIX } from './triggers';

/** A row of the table of changes. */
export interface Change {
  id: number | string;
  /** A table; `*`: anything may have changed. */
  source: string;
  document: string | null;
}

/** Up to where changes were read: opaque, a database's own. */
export type Position = string;

/** What the two databases do each in their way. Tables come quoted. */
export interface Dialect {
  createTable(table: string): string[];
  createTrigger(trigger: Trigger, table: string): string;
  existingTriggers: string;
  dropTrigger(name: string, table: string): string;
  /** The position that is reached now. */
  position(table: string): string;
  /** What was committed since a position (the one binding), and the position reached. */
  since(table: string): string;
  /** Rows every instance has read long ago. */
  forget(table: string): string;
  /** In the table of totals, one row of each source for all there are. Within a transaction. */
  sumUp(table: string): string[];
  /** Alone among those who say so, for the rest of the transaction. */
  lock: string | null;
  /** Nobody writes into a table, for the rest of the transaction; `null` where there is one writer anyway. */
  holdStill(table: string): string | null;
}

const KEPT_SECONDS = 3_600;
/** More at once clear everything. */
export const MOST_CHANGES = 2_000;

/** Numbers are given in the order of the commits: there is one writer at a time. */
const sqlite: Dialect = {
  createTable: (table) => [
    `create table if not exists ${table} (
      id integer primary key autoincrement,
      source text not null,
      document text,
      at integer not null default (unixepoch())
    )`,
  ],
  createTrigger: ({ name, operation, condition, statements }, table) =>
    `create trigger if not exists ${name} after ${operation} on ${table} for each row
      ${condition === null ? '' : `when ${condition}`}
      begin ${statements.map((one) => `${one.replaceAll('{row}', rowOf(operation)).replaceAll('{before}', 'old')};`).join(' ')} end`,
  existingTriggers: `select name, tbl_name as "table" from sqlite_master where type = 'trigger' and name like '${TRIGGER_PREFIX}%'`,
  dropTrigger: (name) => `drop trigger if exists ${name}`,
  position: (table) => `select coalesce(max(id), 0) as position from ${table}`,
  since: (table) =>
    `select id, source, document, id as position from ${table} where id > ? order by id limit ${MOST_CHANGES + 1}`,
  forget: (table) => `delete from ${table} where at < unixepoch() - ${KEPT_SECONDS}`,
  sumUp: (table) => [
    `insert into ${table} (source, added) select source, sum(added) from ${table} group by source`,
    `delete from ${table} where rowid not in (select max(rowid) from ${table} group by source)`,
  ],
  lock: null,
  holdStill: () => null,
};

/**
 * Numbers are given before the commit, so a transaction may appear behind one that is seen already. Positions are therefore
 * those of transactions: whatever was not visible in a snapshot belongs to one that had not ended, and none of those is
 * older than the snapshot's `xmin`. From there on all is read again.
 */
const postgres: Dialect = {
  createTable: (table) => [
    `create table if not exists ${table} (
      id bigint generated always as identity primary key,
      source text not null,
      document text,
      transaction bigint not null default (pg_current_xact_id()::text::bigint),
      at timestamptz not null default clock_timestamp()
    )`,
    `create index if not exists accountability_public_changes_transaction_idx on ${table} (transaction)`,
    `create or replace function ${noteFunction(table)}() returns trigger language plpgsql as $$
      declare statement text;
      begin
        foreach statement in array tg_argv loop
          if tg_op = 'DELETE' then execute statement using old;
          elsif tg_op = 'INSERT' then execute statement using new;
          else execute statement using new, old; end if;
        end loop;
        return null;
      end $$`,
  ],
  createTrigger: ({ name, operation, condition, statements }, table) => {
    const written = statements
      .map((one) => one.replaceAll('{row}', '($1)').replaceAll('{before}', '($2)').replaceAll("'", "''"))
      .map((one) => `'${one}'`);
    const changes = /insert into (\S+)/.exec(statements[0] ?? '')?.[1] ?? '';
    return `create trigger ${name} after ${operation} on ${table} for each row
      ${condition === null ? '' : `when (${condition})`}
      execute function ${noteFunction(changes)}(${written.join(', ')})`;
  },
  existingTriggers: `select tgname as name, relname as "table" from pg_trigger
    join pg_class on pg_class.oid = tgrelid join pg_namespace on pg_namespace.oid = relnamespace
    where tgname like '${TRIGGER_PREFIX}%' and nspname = current_schema()`,
  dropTrigger: (name, table) => `drop trigger if exists ${name} on ${table}`,
  position: () => `select pg_snapshot_xmin(pg_current_snapshot())::text as position`,
  since: (table) =>
    `select changes.id, source, document, pg_snapshot_xmin(pg_current_snapshot())::text as position
     from (select 1) always left join ${table} changes on changes.transaction >= ?::bigint
     order by changes.id limit ${MOST_CHANGES + 1}`,
  forget: (table) => `delete from ${table} where at < now() - interval '${KEPT_SECONDS} seconds'`,
  // One statement, one snapshot: what others commit meanwhile is in neither half of it.
  sumUp: (table) => [
    `with rows as (delete from ${table} returning source, added)
     insert into ${table} (source, added) select source, sum(added) from rows group by source`,
  ],
  // Instances that start at once would make the same triggers.
  lock: `select pg_advisory_xact_lock(hashtext('${TRIGGER_PREFIX}changes'))`,
  holdStill: (table) => `lock table ${table} in share mode`,
};

const rowOf = (operation: Trigger['operation']) => (operation === 'delete' ? 'old' : 'new');
const noteFunction = (table: string) => table.replace(/"?$/, '_note$&');

/** Makes an identifier of a table's name. */
export function quotedBy(strapi: Core.Strapi): (table: string) => string {
  const schema = strapi.db.getSchemaName();
  return (table) => (schema ? `"${schema}"."${table}"` : `"${table}"`);
}

export const dialectOf = (client: string): Dialect => (client === 'postgres' ? postgres : sqlite);

/** The rows a statement gives, from either driver. */
export async function rowsOf<Row>(
  connection: Core.Strapi['db']['connection'] | Transaction,
  statement: string,
  bindings: string[] = [],
): Promise<Row[]> {
  const result: unknown = await connection.raw(statement, bindings);
  return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
}
