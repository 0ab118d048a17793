import { createRequire } from 'node:module';
import path from 'node:path';

import { prepare } from './prepare.mjs';
import { root } from './project.mjs';
import { explainStartError } from './start-error.mjs';

/**
 * The application with its database and its settings, without its address: for a command that does one thing and ends
 * its process.
 *
 * @returns {Promise<any>} a loaded Strapi, whose types belong to the compiled half
 */
export async function loadForCommand() {
  process.chdir(root);
  process.env.NODE_ENV ??= 'production';
  await prepare(root, { build: 'server' });

  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load().catch((/** @type {unknown} */ error) => {
    throw explainStartError(error);
  });
  return strapi;
}
