import type { Core } from '@strapi/strapi';

import type { Transaction } from '../../../shared/database/transaction';
import { INQUIRY } from '../../../uids';

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

/**
 * Words of cases by their beginnings, found without reading the cases: with each database's own full-text search, in a table
 * beside the cases' that triggers keep, whoever writes. Compared with `LIKE`, fifty thousand messages take most of a second,
 * in which SQLite answers nobody else.
 */
export interface WordIndex {
  /** Makes it where it is missing. */
  prepare(): Promise<void>;
  /** @param words beginnings, as `wordsToFind` gives them; each has to be there */
  choose(query: Query, words: readonly string[]): void;
}

export function wordIndex(strapi: Core.Strapi): WordIndex {
  return strapi.db.dialect.client === 'postgres' ? onPostgres(strapi) : onSqlite(strapi);
}

const WORDS = 'accountability_inquiry_words';

/**
 * Not an index over an expression, which would be simpler: for a word most cases have, PostgreSQL reads them all and works
 * the expression out again for each, which it takes to cost nothing.
 */
function onPostgres(strapi: Core.Strapi): WordIndex {
  const { tableName: cases } = strapi.db.metadata.get(INQUIRY);
  // No language's rules: a word's beginning finds its plural, and a name stays what it is.
  const wordsOf = (row: string) => `to_tsvector('simple', coalesce(${row}.search_text, ''))`;
  const statements = [
    `create table if not exists ${WORDS} (
       id integer primary key references ${cases} (id) on delete cascade,
       words tsvector not null
     )`,
    `create index if not exists ${WORDS}_idx on ${WORDS} using gin (words)`,
    `create or replace function ${WORDS}_keep() returns trigger language plpgsql as $$
     begin
       insert into ${WORDS} (id, words) values (new.id, ${wordsOf('new')})
       on conflict (id) do update set words = excluded.words;
       return null;
     end $$`,
    `create or replace trigger ${WORDS}_kept after insert or update of search_text on ${cases}
     for each row execute function ${WORDS}_keep()`,
    `insert into ${WORDS} (id, words) select id, ${wordsOf('one')} from ${cases} as one
     where not exists (select from ${WORDS} where ${WORDS}.id = one.id)`,
  ];
  return {
    async prepare() {
      await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        for (const statement of statements) await trx.raw(statement);
      });
    },
    choose(query, wanted) {
      query.whereRaw(`id in (select id from ${WORDS} where words @@ to_tsquery('simple', ?))`, [
        wanted.map((word) => `${word}:*`).join(' & '),
      ]);
    },
  };
}

/** FTS5, without a copy of the texts; https://sqlite.org/fts5.html#external_content_tables. */
function onSqlite(strapi: Core.Strapi): WordIndex {
  const { tableName: cases } = strapi.db.metadata.get(INQUIRY);
  const add = `insert into ${WORDS} (rowid, search_text) values (new.id, new.search_text);`;
  const remove = `insert into ${WORDS} (${WORDS}, rowid, search_text) values ('delete', old.id, old.search_text);`;
  const triggers = {
    [`${WORDS}_added`]: `after insert on ${cases} begin ${add} end`,
    [`${WORDS}_changed`]: `after update of search_text on ${cases} begin ${remove} ${add} end`,
    [`${WORDS}_removed`]: `after delete on ${cases} begin ${remove} end`,
  };

  return {
    async prepare() {
      const names = Object.keys(triggers);
      const made: unknown[] = await strapi.db.connection('sqlite_master').whereIn('name', names);
      if (made.length === names.length) return;
      // They go when Strapi makes the table anew for a change of its columns: what was written since is missing.
      await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        const run = (statement: string) => trx.raw(statement);
        await run(`drop table if exists ${WORDS}`);
        await run(
          `create virtual table ${WORDS} using fts5(search_text, content='${cases}', content_rowid='id', detail=none, columnsize=0)`,
        );
        // What is removed is a person's words: not left behind until some later tidying up.
        await run(`insert into ${WORDS} (${WORDS}, rank) values ('secure-delete', 1)`);
        for (const [name, body] of Object.entries(triggers)) {
          await run(`drop trigger if exists ${name}`);
          await run(`create trigger ${name} ${body}`);
        }
        await run(`insert into ${WORDS} (${WORDS}) values ('rebuild')`);
      });
    },
    choose(query, wanted) {
      // With the plus the cases are gone through in their order and looked up in what was found, not the other way round.
      query.whereRaw(`+id in (select rowid from ${WORDS} where ${WORDS} match ?)`, [
        wanted.map((word) => `"${word}"*`).join(' '),
      ]);
    },
  };
}
