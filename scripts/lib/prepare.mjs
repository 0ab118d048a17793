import { buildWhatChanged } from './build.mjs';
import { ensureEnvFile, readSettings, requireSecrets } from './env-file.mjs';
import { ensureInstalled } from './install.mjs';
import { parsePort, requireFreePort } from './port.mjs';
import { requireWritable } from './writable.mjs';

/** Nothing of Strapi is to ask other machines for anything. */
export function silenceTelemetry() {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
}

/**
 * Makes a fresh clone ready to build or test: installed and, if asked, built.
 *
 * @param {string} root the project's folder
 * @param {{ build: 'nothing' | 'server' | 'everything' }} options
 */
export async function prepare(root, { build }) {
  silenceTelemetry();
  await requireWritable(root);
  await ensureInstalled(root);
  if (build !== 'nothing') await buildWhatChanged(root, { withAdmin: build === 'everything' });
}

/**
 * Makes a fresh clone ready to listen. What can be refused in a moment is refused before the minutes
 * that installing and building take.
 *
 * @param {string} root the project's folder
 * @param {{ build: 'nothing' | 'everything' }} options
 */
export async function prepareToStart(root, { build }) {
  await requireWritable(root);
  await ensureEnvFile(root);
  await requireSecrets(root);
  const { HOST = '127.0.0.1', PORT = '1337' } = await readSettings(root);
  await requireFreePort(HOST, parsePort(PORT));
  await prepare(root, { build });
}
