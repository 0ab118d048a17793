import type { Core } from '@strapi/strapi';

import type { Source } from './sources';

/** One side of a table that links rows: the column that holds the id, and whose id it is. */
interface End {
  column: string;
  source: Source;
}

/** A table in which rows of two sources are linked. */
export interface Link {
  table: string;
  ends: [End, End];
  /** In the table of files: the rows of this type only. */
  when?: { column: string; value: string };
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
}

interface Relation {
  type: string;
  target?: string;
  joinTable?: JoinTable;
}

/** Where Strapi keeps which row is related to which, as far as both are sources. */
export function linksOf(strapi: Core.Strapi, sources: readonly Source[]): Link[] {
  const links = new Map<string, Link>();
  for (const source of sources) {
    const attributes = Object.values(strapi.db.metadata.get(source.uid).attributes) as unknown as Relation[];
    for (const { target, joinTable } of attributes) {
      if (!joinTable) continue;
      const { name: table, joinColumn, inverseJoinColumn, morphColumn } = joinTable;
      const here: End = { column: joinColumn.name, source };
      const other = sources.find(({ uid }) => uid === target);
      if (inverseJoinColumn && other) {
        // Declared on both sides, it is met twice.
        if (!links.has(table))
          links.set(table, { table, ends: [here, { column: inverseJoinColumn.name, source: other }] });
      } else if (morphColumn && !target) {
        const { idColumn, typeColumn } = morphColumn;
        for (const owner of sources) {
          links.set(`${table} ${owner.uid}`, {
            table,
            ends: [here, { column: idColumn.name, source: owner }],
            when: { column: typeColumn.name, value: owner.uid },
          });
        }
      }
    }
  }
  return [...links.values()];
}
