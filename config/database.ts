import path from 'node:path';

import type { Core } from '@strapi/strapi';

/** The project's folder, seen from where this file runs: `dist/config`. */
const projectRoot = path.resolve(__dirname, '..', '..');

/**
 * SQLite with a write-ahead log in place of a journal of the pages as they were: a filing gets to the disk with one flush
 * instead of several. With `FULL` that is before anybody is answered; better-sqlite3 would leave it to later in this mode.
 */
function logAhead(connection: unknown, done: (error?: Error, connection?: unknown) => void): void {
  const sqlite = connection as { pragma(statement: string): unknown };
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
  } catch (error) {
    return done(error as Error);
  }
  done(undefined, connection);
}

/** The statement of a failed query gets into the log. Without this knex writes the values into it: people's words and names. */
const discreet = { compileSqlOnError: false };

/**
 * What DATABASE_CLIENT says; without it PostgreSQL where there is a DATABASE_URL, and SQLite otherwise.
 *
 * @throws with one sentence in Spanish that says what to correct
 */
function clientOf(env: Core.Config.Shared.ConfigParams['env'], url: string): 'sqlite' | 'postgres' {
  const client = env('DATABASE_CLIENT', '') || (url ? 'postgres' : 'sqlite');
  if (client === 'sqlite' || client === 'postgres') return client;
  throw new Error('DATABASE_CLIENT no es una base de datos admitida: escriba sqlite o postgres.');
}

/**
 * SQLite in one file under the project's root, or PostgreSQL at DATABASE_URL (or at DATABASE_HOST and so on). With
 * DATABASE_CLIENT=sqlite, as the first start writes it, a DATABASE_URL is not looked at.
 */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const url = env('DATABASE_URL', '');

  if (clientOf(env, url) === 'sqlite') {
    return {
      connection: {
        ...discreet,
        client: 'sqlite',
        connection: {
          filename: path.resolve(projectRoot, env('DATABASE_FILENAME', '.tmp/data.db')),
        },
        pool: { afterCreate: logAhead },
        useNullAsDefault: true,
      },
    };
  }

  return {
    connection: {
      ...discreet,
      client: 'postgres',
      connection: {
        connectionString: url || undefined,
        host: env('DATABASE_HOST', 'localhost'),
        port: env.int('DATABASE_PORT', 5432),
        database: env('DATABASE_NAME', 'accountability'),
        user: env('DATABASE_USERNAME', 'accountability'),
        password: env('DATABASE_PASSWORD', ''),
        ssl: env.bool('DATABASE_SSL', false) && {
          rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
        },
        schema: env('DATABASE_SCHEMA', 'public'),
      },
      pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
    },
  };
};

export default config;
