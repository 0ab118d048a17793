import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { defaultEnv } from './default-env';
import { createDatabase } from './postgres';

/** How the workers learn of it: the SQLite file, or the name of the PostgreSQL database. */
const VARIABLE = 'TEST_PREPARED_DATABASE';
const FIRST_START = path.resolve(__dirname, 'first-start-process.mjs');

const remaining: (() => Promise<void>)[] = [];

/** What each test's database is a copy of: a SQLite file or the name of a PostgreSQL database. */
export const preparedDatabase = (): string | undefined => process.env[VARIABLE];

/**
 * Before the first API test: the application's first start, once, on a database which each test file then gets a copy
 * of. The schema of some ninety tables takes longer to make than all else a start does.
 */
export default async function prepareDatabase(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-test-'));
  remaining.push(() => rm(folder, { recursive: true, force: true }));

  const server = process.env.TEST_DATABASE_URL;
  const file = path.join(folder, 'prepared.db');
  const postgres = server ? await createDatabase(server) : null;
  if (postgres) remaining.unshift(() => postgres.drop());
  const database = postgres
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres.url }
    : { DATABASE_CLIENT: 'sqlite', DATABASE_URL: '', DATABASE_FILENAME: file };

  await promisify(execFile)(process.execPath, [FIRST_START], {
    env: { ...process.env, ...defaultEnv(folder), ...database },
  });
  process.env[VARIABLE] = postgres?.name ?? file;
}

/** After the last API test. */
export async function removePreparedDatabase(): Promise<void> {
  for (const remove of remaining.splice(0)) await remove();
}
