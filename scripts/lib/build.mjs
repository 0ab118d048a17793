import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { buildEmbed, EMBED_FOLDER } from './build-embed.mjs';
import { readSettings } from './env-file.mjs';
import { Failure } from './failure.mjs';
import { fingerprint, listFiles } from './fingerprint.mjs';
import { runStep } from './run-command.mjs';

/** @param {string} file relative to the project, with `/` */
const belongsToAdmin = (file) => /^src\/(admin|plugins\/[^/]+\/admin)\//.test(file);

/** @param {string} file */
const belongsToEmbed = (file) => /^src\/plugins\/[^/]+\/embed\//.test(file);

/** @param {string} file */
const isCompiled = (file) => /\.(ts|json)$/.test(file) && !belongsToAdmin(file) && !belongsToEmbed(file);

/** What changes how either half is built: the versions of the tools. */
const shared = ['package-lock.json', 'tsconfig.json'];

/**
 * The part of the public address that goes into the admin's code: where it finds the server.
 *
 * @param {string} publicUrl empty, a whole address or a path
 * @throws {Failure} when it is none of these
 */
function pathOf(publicUrl) {
  if (!publicUrl.startsWith('http')) return publicUrl;
  if (!URL.canParse(publicUrl)) {
    throw new Failure(
      `PUBLIC_URL debe ser una dirección completa, como https://rendicion.ejemplo.gov.co, y es «${publicUrl}».`,
    );
  }
  return new URL(publicUrl).pathname;
}

/** @param {Record<string, string | undefined>} settings */
const adminSettings = (settings) => [
  `path ${pathOf(settings.PUBLIC_URL ?? '')}`,
  ...Object.keys(settings)
    .filter((name) => name.toUpperCase().startsWith('STRAPI_ADMIN_'))
    .sort()
    .map((name) => `${name} ${settings[name]}`),
];

/**
 * The state of the sources of each part: the server, which compiles in seconds, the admin panel, which takes about a
 * minute and therefore is built only when something of its own changed, and the script for other websites.
 *
 * @param {string} root the project's folder
 * @param {Record<string, string | undefined>} settings environment variables
 * @returns {Promise<{ server: string, admin: string, embed: string }>} a fingerprint of each
 */
export async function fingerprintSources(root, settings) {
  const all = (
    await Promise.all(['src', 'config', 'database', 'types'].map((folder) => listFiles(root, folder)))
  ).flat();
  const manifests = all.filter((file) => /^src\/plugins\/[^/]+\/package\.json$/.test(file));
  return {
    server: await fingerprint(root, [...all.filter(isCompiled), ...shared]),
    admin: await fingerprint(
      root,
      [
        ...all.filter(belongsToAdmin),
        ...manifests,
        'config/admin.ts',
        'config/plugins.ts',
        'config/server.ts',
        ...shared,
      ],
      adminSettings(settings),
    ),
    embed: await fingerprint(root, [...all.filter(belongsToEmbed), ...shared]),
  };
}

/**
 * @typedef {{ part: 'server' | 'admin' | 'embed', witness: string }} Part `witness`: a file that is there when it is built
 */

/** @type {Part} */
const server = { part: 'server', witness: 'dist/src/index.js' };
/** @type {Part} */
const admin = { part: 'admin', witness: 'dist/build/index.html' };
/** @type {Part} */
const embed = { part: 'embed', witness: `${EMBED_FOLDER}/embed.json` };

/** @param {string} root @param {Part} part */
const stampOf = (root, { part }) => path.join(root, 'dist', '.built', part);

/** @param {string} root @param {Part} part @param {string} sources */
async function isBuilt(root, part, sources) {
  if (!existsSync(path.join(root, part.witness))) return false;
  const stamp = await readFile(stampOf(root, part), 'utf8').catch(() => undefined);
  return stamp === sources;
}

/** @param {string} root @param {Part} part @param {string} sources */
async function markBuilt(root, part, sources) {
  await mkdir(path.dirname(stampOf(root, part)), { recursive: true });
  await writeFile(stampOf(root, part), sources);
}

/**
 * Removes compiled files whose source is gone: Strapi would load them all the same.
 *
 * @param {string} root
 */
async function removeOrphans(root) {
  const compiled = (
    await Promise.all(['src', 'config', 'database'].map((folder) => listFiles(root, `dist/${folder}`)))
  ).flat();
  const orphans = compiled.filter((file) => {
    const source = file.replace(/^dist\//, '');
    return source.endsWith('.js')
      ? !existsSync(path.join(root, source.replace(/\.js$/, '.ts')))
      : !existsSync(path.join(root, source));
  });
  await Promise.all(orphans.map((file) => rm(path.join(root, file))));
}

/**
 * Builds what changed since the last build, and nothing else. A build that is interrupted or fails
 * leaves no stamp, so that the next one starts over.
 *
 * @param {string} root the project's folder
 * @param {{ withAdmin: boolean }} options without the admin panel, only the server is compiled
 */
export async function buildWhatChanged(root, { withAdmin }) {
  const sources = await fingerprintSources(root, await readSettings(root));
  await buildServerAndAdmin(root, sources, withAdmin);
  // Afterwards, as Strapi's build takes the stamps away. It takes a moment.
  if (await isBuilt(root, embed, sources.embed)) return;
  await buildEmbed(root);
  await markBuilt(root, embed, sources.embed);
}

/**
 * @param {string} root
 * @param {{ server: string, admin: string }} sources
 * @param {boolean} withAdmin
 */
async function buildServerAndAdmin(root, sources, withAdmin) {
  const serverIsBuilt = await isBuilt(root, server, sources.server);
  const adminIsBuilt = !withAdmin || (await isBuilt(root, admin, sources.admin));
  if (serverIsBuilt && adminIsBuilt) return;

  await rm(stampOf(root, server), { force: true });
  // What the compiler remembers of an earlier run is worth nothing when other tools have written to dist/.
  await rm(path.join(root, 'dist', '.tsbuildinfo'), { force: true });
  if (adminIsBuilt) {
    await runStep(
      'Compilando el servidor (unos 10 segundos)…',
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
      { cwd: root, failure: 'El servidor no compila: arriba están los errores de TypeScript.' },
    );
  } else {
    await rm(stampOf(root, admin), { force: true });
    await runStep(
      'Compilando el servidor y el panel de administración (1 o 2 minutos)…',
      process.execPath,
      ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
      {
        cwd: root,
        env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
        failure: 'No se pudo construir el panel de administración: arriba está el mensaje de Strapi.',
      },
    );
    await markBuilt(root, admin, sources.admin);
  }
  await removeOrphans(root);
  await markBuilt(root, server, sources.server);
}
