import { createRequire } from 'node:module';
import path from 'node:path';

import { createFirstAdmin } from './first-admin.mjs';
import { prepareToStart } from './prepare.mjs';
import { root } from './project.mjs';
import { explainStartError } from './start-error.mjs';

/**
 * Where to go now, and, the first time, what to log in with.
 *
 * @param {string} url the server's address
 * @param {{ email: string, password: string } | undefined} firstAdmin
 */
function describe(url, firstAdmin) {
  /** @type {[name: string, address: string][]} */
  const places = [
    ['Panel de administración', `${url}/admin`],
    ['API pública', `${url}/api/accountability`],
  ];
  if (process.env.SEED === 'demo') places.push(['Sitio web de ejemplo', `${url}/sitio/`]);
  const login = firstAdmin && [
    '',
    'Primer ingreso al panel (la contraseña no se vuelve a mostrar):',
    `  Correo      ${firstAdmin.email}`,
    `  Contraseña  ${firstAdmin.password}`,
    '  Cámbiela al entrar, en Perfil (abajo a la izquierda).',
  ];
  const lines = [
    '',
    'Rendición de cuentas está lista:',
    ...places.map(([name, at]) => `  ${name.padEnd(25)}${at}`),
  ];
  return [...lines, ...(login ?? []), '', 'Para detenerla: Ctrl+C', ''].join('\n');
}

/**
 * The server's address as a browser on this machine reaches it.
 *
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @returns {string}
 */
const addressOf = (strapi) =>
  String(strapi.config.get('server.absoluteUrl')).replace(
    /^http:\/\/(?:127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):/,
    'http://localhost:',
  );

/**
 * Runs `task` so that Ctrl-C or a termination ends the process at once. Strapi's own way out takes an
 * application that is whole apart, and would fail or hang on half of one.
 *
 * @param {() => Promise<void>} task
 */
async function interruptible(task) {
  const interrupt = () => process.exit(130);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    await task();
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/**
 * Starts Strapi in this process, for production.
 *
 * @returns {Promise<void>} when it answers
 * @throws {import('./failure.mjs').Failure} when it cannot start
 */
async function startStrapi() {
  // The CommonJS build, which the compiled application requires too: one Strapi in the process, not two.
  const require = createRequire(path.join(root, 'package.json'));
  try {
    const { createStrapi } = require('@strapi/strapi');
    const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
    const { level } = strapi.log;
    // Dozens of lines on migrations of empty tables would bury the few that are for whoever starts it.
    if (!process.env.DEBUG) strapi.log.level = 'warn';
    await strapi.load();
    // Before it listens: an address that answers without an administrator offers to register one.
    const firstAdmin = await createFirstAdmin(strapi);
    await strapi.listen();
    strapi.log.level = level;
    // Written to the terminal and not to Strapi's log, which may be kept in a file.
    process.stdout.write(describe(addressOf(strapi), firstAdmin));
  } catch (error) {
    throw explainStartError(error);
  }
}

/** Prepares what is missing and starts the application. */
export async function start() {
  // Strapi reads .env from the working directory.
  process.chdir(root);
  process.env.NODE_ENV = 'production';
  process.stdout.write('Rendición de cuentas\n');
  await prepareToStart(root, { build: 'everything' });
  process.stdout.write('• Iniciando (unos segundos; la primera vez se crea la base de datos)…\n');
  await interruptible(startStrapi);
}
