import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { defineNotices } from './notices.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { createStrapi } = createRequire(path.join(root, 'package.json'))('@strapi/strapi');

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false });
await strapi.load();
defineNotices(strapi);
strapi.server.listen(0, '127.0.0.1', () => process.stdout.write('ready\n'));
