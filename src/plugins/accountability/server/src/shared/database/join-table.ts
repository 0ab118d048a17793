import type { Core, UID } from '@strapi/strapi';

/** The table a relation is kept in, where Strapi keeps it in one. */
interface JoinTable {
  name: string;
  /** Points at the row that has the relation. */
  joinColumn: { name: string };
  /** Points at the row related to. */
  inverseJoinColumn: { name: string };
  /** The place among what points at the same row, where the relation is declared on both sides. */
  inverseOrderColumnName?: string;
}

/** @param attribute a relation of this type that is kept in a table of its own */
export function joinTableOf(strapi: Core.Strapi, uid: UID.ContentType, attribute: string): JoinTable {
  return (strapi.db.metadata.get(uid).attributes[attribute] as unknown as { joinTable: JoinTable }).joinTable;
}
