import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { idle } from './idle.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { createStrapi } = createRequire(path.join(root, 'package.json'))('@strapi/strapi');

const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
await strapi.load();
await idle(strapi);
await strapi.destroy();
