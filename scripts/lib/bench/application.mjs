import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { root } from '../project.mjs';

const secret = () => randomBytes(32).toString('base64');

/**
 * Loads the application on an empty database: a temporary SQLite file, or the PostgreSQL database DATABASE_URL
 * names, which must be empty. Its folder is gone when this process ends.
 *
 * @returns {Promise<{
 *   strapi: import('@strapi/strapi').Core.Strapi,
 *   require: NodeJS.Require,
 *   database: string,
 *   folder: string,
 * }>}
 */
export async function loadApplication() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'accountability-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite';
  Object.assign(process.env, {
    ENV_PATH: path.join(folder, '.env'),
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'error',
    SEED: 'none',
    // Counted as ever, and never reached.
    INQUIRIES_RATE_LIMIT: '1000000',
    INQUIRIES_CAPTCHA: 'off',
    // Strapi's own rows are no inquiries that a job could do anything with.
    JOBS: 'false',
    DATABASE_CLIENT: database === 'SQLite' ? 'sqlite' : 'postgres',
    DATABASE_FILENAME: path.join(folder, 'bench.db'),
    ATTACHMENTS_DIR: path.join(folder, 'attachments'),
    APP_KEYS: `${secret()},${secret()}`,
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    PERSONAL_DATA_KEY: secret(),
  });
  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  await strapi.load();
  return { strapi, require, database, folder };
}

/**
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @returns {Promise<string>} where it listens, without a slash at the end
 */
export async function listen(strapi) {
  await strapi.listen();
  const { port } = /** @type {import('node:net').AddressInfo} */ (strapi.server.httpServer.address());
  return `http://127.0.0.1:${port}`;
}
