import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import admin from '../../config/admin';
import database from '../../config/database';
import middlewares from '../../config/middlewares';
import plugins from '../../config/plugins';
import server from '../../config/server';

type Params = Core.Config.Shared.ConfigParams;

/** What Node and npm scripts set, and nobody writes into a file of settings. */
const NOT_SETTINGS = ['NODE_ENV'];
/** Read by Strapi itself. */
const READ_BY_STRAPI = ['STRAPI_TELEMETRY_DISABLED'];

/** Settings that bring others with them: what is only read where they have a value. */
const GIVEN: Readonly<Record<string, string>> = {
  DATABASE_CLIENT: 'postgres',
  DATABASE_SSL: 'true',
  SMTP_URL: 'smtp://servidor.example:587',
  FACEBOOK_PAGE_ID: '1',
  FACEBOOK_PAGE_TOKEN: 'token',
  X_API_KEY: 'key',
  X_API_SECRET: 'secret',
  X_ACCESS_TOKEN: 'token',
  X_ACCESS_SECRET: 'secret',
};

/** The names of the variables the configuration reads, where these have a value. */
function namesRead(given: Readonly<Record<string, string>>): Set<string> {
  const names = new Set<string>();
  const read = (name: string, fallback?: unknown) => {
    names.add(name);
    return given[name] ?? fallback;
  };
  const env = Object.assign(read, { int: read, bool: read, array: read }) as unknown as Params['env'];
  for (const config of [admin, database, middlewares, plugins, server]) config({ env });
  return names;
}

describe('.env.example', () => {
  it('explains every setting that is read, and none that is not', async () => {
    const example = await readFile(path.join(__dirname, '..', '..', '.env.example'), 'utf8');
    const explained = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);

    const read = new Set([...namesRead({}), ...namesRead(GIVEN), ...READ_BY_STRAPI]);
    for (const name of NOT_SETTINGS) read.delete(name);
    expect([...explained].sort()).toEqual([...read].sort());
  });
});
