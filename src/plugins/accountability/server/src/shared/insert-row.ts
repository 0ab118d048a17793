import type { Core, UID } from '@strapi/strapi';

/** Rows a relation points at, by the query engine's own ids. */
export type Links = Record<string, { id: number }[]>;

/**
 * Writes one row of a type without drafts by the database's query engine, in the running transaction if there is one,
 * and does not read it back. For what was validated already and is written often: the document service would validate
 * it once more and read it again, for as long as everything else takes.
 *
 * @param data attributes that are no relations
 * @returns the row's id, for relations from other rows
 */
export async function insertRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  data: Record<string, unknown>,
  links: Links = {},
): Promise<number> {
  const rows = strapi.db.query(uid);
  // The document service gives every entry of a type without drafts this instant.
  const { ids } = await rows.createMany({ data: [{ publishedAt: new Date(), ...data }] });
  const id = Number(ids[0]);
  if (Object.keys(links).length > 0) await rows.attachRelations(id, links);
  return id;
}
