import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';
import type supertest from 'supertest';

import { defaultEnv } from './default-env';
import { describedHttp } from './described-http';
import { idle } from './idle.mjs';
import { createDatabase } from './postgres';
import { preparedDatabase } from './prepared-database';

declare global {
  /** Strapi's own, as Node loads it: see `application-environment.mjs`. */
  var createStrapi: typeof import('@strapi/strapi').createStrapi;
}

export { createAdminUser, type AdminUser } from './admin-user';

const appDir = path.resolve(__dirname, '..', '..');

/** A running application: its Strapi, and the ways a test reaches it. */
export interface TestApp {
  readonly strapi: Core.Strapi;
  /** Where it listens, without a slash at the end: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** A new supertest client on the real socket; whatever answer it gets is held against the application's `openapi.json`. */
  http(): ReturnType<typeof supertest>;
  /** Stops the application and removes its database. */
  close(): Promise<void>;
}

export interface BootOptions {
  /** Environment variables on top of the defaults below; put back as they were by `close()`. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * `prepared` (the usual): with the tables and rows of a first start already there, which takes a third of the time.
   * `empty`: the first start itself.
   */
  readonly database?: 'prepared' | 'empty';
}

interface TemporaryDatabase {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

async function createTemporaryDatabase(folder: string, template?: string): Promise<TemporaryDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const file = path.join(folder, 'test.db');
    if (template) await copyFile(template, file);
    return {
      env: { DATABASE_CLIENT: 'sqlite', DATABASE_URL: '', DATABASE_FILENAME: file },
      remove: () => Promise.resolve(),
    };
  }
  const database = await createDatabase(server, template);
  return { env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: database.url }, remove: () => database.drop() };
}

/** Sets the variables given and returns the function that puts back what was there. */
function setEnv(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * Boots the compiled application (`dist/`) on a database of its own and listens on a free loopback port.
 * The database is a SQLite file in a temporary folder, or, where TEST_DATABASE_URL names a PostgreSQL
 * server, a new database on it. One application at a time in a test file: Strapi keeps itself in a global.
 *
 * @throws whatever Strapi throws when it cannot start; the database is removed all the same.
 */
export async function bootApp(options: BootOptions = {}): Promise<TestApp> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-test-'));
  const template = options.database === 'empty' ? undefined : preparedDatabase();
  const database = await createTemporaryDatabase(folder, template);
  const restoreEnv = setEnv({ ...defaultEnv(folder), ...database.env, ...options.env });

  const cleanUp = async (): Promise<void> => {
    restoreEnv();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  };

  const restoreListeners = rememberListeners();
  let strapi: Core.Strapi | undefined;
  try {
    strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
    await strapi.load();
    const { port } = await listen(strapi);
    const url = `http://127.0.0.1:${port}`;
    const running = strapi;
    return {
      strapi: running,
      url,
      http: describedHttp(url, running),
      close: async () => {
        await idle(running);
        await running.destroy();
        restoreListeners();
        await cleanUp();
      },
    };
  } catch (error) {
    await strapi?.destroy();
    restoreListeners();
    await cleanUp();
    throw error;
  }
}

/**
 * Strapi takes its own end for that of the process and removes all listeners, also the one by which Jest's worker is told
 * its next file.
 *
 * @returns a function that puts back those there are now
 */
function rememberListeners(): () => void {
  const kept = process.eventNames().map((name) => [name, process.rawListeners(name)] as const);
  return () => {
    for (const [name, listeners] of kept) {
      const left = process.rawListeners(name);
      for (const listener of listeners) {
        if (!left.includes(listener)) process.on(name, listener as (...values: unknown[]) => void);
      }
    }
  };
}

function listen(strapi: Core.Strapi): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(0, '127.0.0.1', () => {
      const address = strapi.server.httpServer.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('The test server does not listen on a port'));
        return;
      }
      resolve(address);
    });
  });
}
