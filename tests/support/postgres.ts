import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/** A database made for one test application. */
export interface PostgresDatabase {
  readonly name: string;
  /** Connection string of the new database. */
  readonly url: string;
  /** Drops it, closing the connections that are left. */
  drop(): Promise<void>;
}

async function execute(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Creates a database with a random name on the PostgreSQL server (13 or newer) of `serverUrl`, whose user must
 * be allowed to create databases.
 *
 * @param template the database it is a copy of, to which nobody may be connected; without it, it is empty
 */
export async function createDatabase(serverUrl: string, template = 'template1'): Promise<PostgresDatabase> {
  const name = `accountability_test_${randomBytes(6).toString('hex')}`;
  await execute(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => execute(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`) };
}
