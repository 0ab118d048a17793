import type { Core, UID } from '@strapi/strapi';

import { changesAt } from '../../shared/public-reads/answer-depends';
import { publicWhen } from '../../shared/public-reads/public-when';

/** How the rows some answer is made of stand. */
export interface ContentMark {
  /** Another one whenever a row was published, changed or taken down. */
  mark: string;
  /** When that was last; `null` where there is none. */
  modified: Date | null;
  /** When the first of what is there now was published. */
  issued: Date | null;
}

/** As the databases give it: instants as numbers (SQLite) or dates (PostgreSQL), counts also as text. */
interface Row {
  rows: number | string;
  newest: number | null;
  changed: number | string | Date | null;
  published: number | string | Date | null;
  first: number | string | Date | null;
}

/** A type is asked for once in so many milliseconds at most, however many ask: SQLite lets nobody else work meanwhile. */
const ASKED_EVERY = 1_000;

/**
 * Asked instead of reading everything: how many rows a type has, the newest of them (an entry published anew has a new row),
 * and when one changed last. A row that was deleted leaves no instant behind, and is told by the count.
 *
 * @returns `markOf`: of some types together, up to a second old. Only of what is public, unless `all` of their rows are what
 * is told of
 */
export function contentMarks(strapi: Core.Strapi) {
  const remembered = new Map<string, { until: number; row: Promise<Row> }>();

  function rowOf(uid: UID.ContentType, all: boolean): Promise<Row> {
    const column = all ? null : publicWhen(strapi, uid);
    const key = JSON.stringify([uid, column]);
    const asked = performance.now();
    let known = remembered.get(key);
    if (!known || asked >= known.until) {
      known = { until: asked + ASKED_EVERY, row: readRow(strapi, uid, column) };
      remembered.set(key, known);
    }
    // What is made of it is as old as it is: nobody tells of changes to rows that are not public.
    const now = new Date();
    changesAt([now.getTime() + Math.ceil(known.until - asked)], now);
    return known.row;
  }

  return async function markOf(uids: readonly UID.ContentType[], all = false): Promise<ContentMark> {
    const rows = await Promise.all(uids.map((uid) => rowOf(uid, all)));
    const instants = (names: ('changed' | 'published' | 'first')[]) =>
      rows.flatMap((row) => names.map((name) => instantOf(row[name]))).filter((at) => at !== null);
    const changes = instants(['changed', 'published']);
    const firsts = instants(['first']);
    return {
      mark: JSON.stringify(
        rows.map(({ rows: count, newest, changed, published }) => [
          Number(count),
          newest,
          instantOf(changed),
          instantOf(published),
        ]),
      ),
      modified: changes.length > 0 ? new Date(Math.max(...changes)) : null,
      issued: firsts.length > 0 ? new Date(Math.min(...firsts)) : null,
    };
  };
}

/** @param column the one that is filled in the rows to be counted; `null` for all */
async function readRow(strapi: Core.Strapi, uid: UID.ContentType, column: string | null): Promise<Row> {
  const query = strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .count({ rows: 'id' })
    .max({ newest: 'id', changed: 'updated_at', published: column ?? 'published_at' })
    // What is published anew has another instant of that; and the instant at which a request was filed is not told.
    .min({ first: column === 'public_from' ? column : 'created_at' });
  const [row] = (await (column === null ? query : query.whereNotNull(column))) as Row[];
  if (!row) throw new Error(`${uid} could not be counted`);
  return row;
}

const instantOf = (value: number | string | Date | null): number | null =>
  value === null ? null : new Date(value).getTime();
