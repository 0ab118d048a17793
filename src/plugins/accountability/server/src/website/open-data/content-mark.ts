import type { Core, UID } from '@strapi/strapi';

/** How the published rows of some types stand. */
export interface ContentMark {
  /** Another one whenever a row was published, changed or taken down. */
  mark: string;
  /** When that was last; `null` where nothing is published. */
  modified: Date | null;
  /** When the first of what is published now was. */
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

/**
 * Asked instead of reading everything: how many rows a type has published, the newest of them (an entry published anew has a
 * new row), and when one changed last. A row that was deleted leaves no instant behind, and is told by the count.
 */
export async function contentMark(
  strapi: Core.Strapi,
  uids: readonly UID.ContentType[],
): Promise<ContentMark> {
  const rows = await Promise.all(uids.map((uid) => readMark(strapi, uid)));
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
}

async function readMark(strapi: Core.Strapi, uid: UID.ContentType): Promise<Row> {
  const query = strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .count({ rows: 'id' })
    .max({ newest: 'id', changed: 'updated_at', published: 'published_at' })
    .min({ first: 'created_at' });
  const drafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const [row] = (await (drafts ? query.whereNotNull('published_at') : query)) as Row[];
  if (!row) throw new Error(`${uid} could not be counted`);
  return row;
}

const instantOf = (value: number | string | Date | null): number | null =>
  value === null ? null : new Date(value).getTime();
