import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/** A database made for one test application. */
export interface PostgresDatabase {
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
 * Creates an empty database with a random name on the PostgreSQL server (13 or newer) of `serverUrl`,
 * whose user must be allowed to create databases.
 */
export async function createDatabase(serverUrl: string): Promise<PostgresDatabase> {
  const name = `accountability_test_${randomBytes(6).toString('hex')}`;
  await execute(serverUrl, `CREATE DATABASE "${name}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`) };
}
