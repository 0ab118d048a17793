import type { Core } from '@strapi/strapi';

import { dependenciesNow } from '../shared/public-reads/answer-depends';

interface Query {
  sql?: string;
  method?: string;
}

const WORDS = /\w+/g;
const READS = /^\s*(select|with|explain|pragma)\b/i;

/**
 * Looks at what goes to the database: an answer that is being made depends on every table it is read from, and after a
 * write of this process what is kept has to be looked at again before it is given to anybody.
 *
 * @param written called when a write has reached the database, or the transaction it is part of has been committed
 * @returns the end of it
 */
export function watchQueries(strapi: Core.Strapi, written: () => void): () => void {
  const tables = new Set([...strapi.db.metadata.values()].flatMap(tablesOf));
  const { connection } = strapi.db;

  const asked = ({ sql = '' }: Query) => {
    const dependencies = dependenciesNow();
    if (dependencies) {
      for (const [word] of sql.matchAll(WORDS)) if (tables.has(word)) dependencies.tables.add(word);
    }
    if (READS.test(sql) || !strapi.db.inTransaction()) return;
    // Runs at once: within a transaction, this is that one.
    void strapi.db.transaction(({ onCommit }: { onCommit: (run: () => void) => void }) => onCommit(written));
  };
  const answered = (_response: unknown, { sql = '' }: Query) => {
    if (!READS.test(sql) && !strapi.db.inTransaction()) written();
  };

  connection.on('query', asked);
  connection.on('query-response', answered);
  return () => {
    connection.removeListener('query', asked);
    connection.removeListener('query-response', answered);
  };
}

interface Model {
  tableName: string;
  attributes: Record<string, { joinTable?: { name: string } }>;
}

function tablesOf(model: unknown): string[] {
  const { tableName, attributes } = model as Model;
  return [tableName, ...Object.values(attributes).flatMap(({ joinTable }) => joinTable?.name ?? [])];
}
