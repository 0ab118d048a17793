import type { Core, UID } from '@strapi/strapi';

import { joinTableOf } from './join-table';

/** A row to point at, by the query engine's own id. */
export interface Target {
  id: number;
  /** Which of the rows that point at it this one is, from 1, where the relation is declared on both sides. */
  place?: number;
}

/**
 * Writes one row of a type without drafts by the database's query engine, in the running transaction if there is one,
 * and does not read it back. For what was validated already and is written often: the document service would validate
 * it once more and read it again, for as long as everything else takes.
 *
 * @param data attributes that are no relations
 * @returns the row's id, for relations
 */
export async function insertRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
): Promise<number> {
  // The document service gives every entry of a type without drafts this instant.
  const { ids } = await strapi.db.query(uid).createMany({ data: [{ publishedAt: new Date(), ...data }] });
  return Number(ids[0]);
}

/**
 * Points a new row at others, likewise. The query engine's own way would look for the last place first, which the caller
 * knows.
 */
export async function linkRow(
  strapi: Core.Strapi,
  { uid, id, attribute }: { uid: UID.ContentType; id: number; attribute: string },
  targets: readonly Target[],
): Promise<void> {
  const { name, joinColumn, inverseJoinColumn, inverseOrderColumnName } = joinTableOf(strapi, uid, attribute);
  const rows = targets.map((target) => ({
    [joinColumn.name]: id,
    [inverseJoinColumn.name]: target.id,
    ...(inverseOrderColumnName ? { [inverseOrderColumnName]: target.place } : {}),
  }));
  await strapi.db.queryBuilder(name).insert(rows).execute();
}
