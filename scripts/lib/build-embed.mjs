import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Failure } from './failure.mjs';

/** Where the script for other websites is written from, and where it goes. */
const SOURCE = 'src/plugins/accountability/embed/embed.ts';
export const EMBED_FOLDER = 'build/embed';

/** Browsers with custom elements and shadow trees have all of this (2019). */
const TARGET = 'es2019';

/**
 * Bundles the script for other websites into one file, named after its content: `embed-1f2e3d4c5b6a.js`. Beside it,
 * `embed.json` tells which one is the newest. Earlier ones are left where they are: pages that name them go on working.
 * Outside `dist/`, which Strapi empties.
 *
 * @param {string} root the project's folder
 * @throws {Failure} when the sources do not compile; esbuild has then told why
 */
export async function buildEmbed(root) {
  const script = await bundle(root);
  const version = createHash('sha256').update(script).digest('hex').slice(0, 12);
  const folder = path.join(root, EMBED_FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `embed-${version}.js`), script);
  // Last: it names what is already there.
  await writeFile(path.join(folder, 'embed.json'), `${JSON.stringify({ version })}\n`);
}

/** @param {string} root */
async function bundle(root) {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: [SOURCE],
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    loader: { '.css': 'text' },
    legalComments: 'none',
    write: false,
  }).catch(() => null);
  const script = result?.outputFiles[0]?.contents;
  if (!script)
    throw new Failure('El script para otros sitios no se puede construir: arriba están los errores.');
  return script;
}
