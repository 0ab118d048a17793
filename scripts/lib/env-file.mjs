import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';

import { Failure } from './failure.mjs';

/** @param {number} bytes */
const base64 = (bytes) => randomBytes(bytes).toString('base64');

/**
 * The variables nobody should share, and how each is made up.
 *
 * @type {Record<string, () => string>}
 */
const secrets = {
  APP_KEYS: () => [base64(32), base64(32)].join(','),
  ADMIN_JWT_SECRET: () => base64(32),
  API_TOKEN_SALT: () => base64(32),
  TRANSFER_TOKEN_SALT: () => base64(32),
  ENCRYPTION_KEY: () => base64(32),
  JWT_SECRET: () => base64(32),
  PERSONAL_DATA_KEY: () => base64(32),
};

/**
 * The text of a new `.env`: the example, with its comments, and a random value for each secret.
 *
 * @param {string} example the text of .env.example
 * @returns {string}
 * @throws {Error} when the example has no line for a secret
 */
export function fillSecrets(example) {
  return Object.entries(secrets).reduce((text, [name, make]) => {
    const line = new RegExp(`^${name}=.*$`, 'm');
    if (!line.test(text)) throw new Error(`.env.example has no line for ${name}`);
    return text.replace(line, () => `${name}=${make()}`);
  }, example);
}

/**
 * The secrets that have no value.
 *
 * @param {Readonly<Record<string, string | undefined>>} values
 * @returns {string[]} their names
 */
export function missingSecrets(values) {
  return Object.keys(secrets).filter((name) => !values[name]?.trim());
}

/**
 * Writes `file` whole or not at all, and never over another. Only its owner may read it.
 *
 * @param {string} file
 * @param {string} text
 * @returns {Promise<boolean>} false when there was one already
 */
async function createPrivately(file, text) {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
    // Unlike a rename, a link fails when the name is taken.
    await link(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw new Failure(`No se puede crear ${file}: revise los permisos de su carpeta.`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Where the settings are: `.env` in the project's folder, or what ENV_PATH says, as in Strapi itself.
 *
 * @param {string} root the project's folder
 */
const envFile = (root) => path.resolve(root, process.env.ENV_PATH ?? '.env');

/**
 * Creates `.env` from `.env.example` with random secrets, unless there is one.
 *
 * @param {string} root the project's folder
 */
export async function ensureEnvFile(root) {
  const file = envFile(root);
  const example = await readFile(path.join(root, '.env.example'), 'utf8');
  if (await createPrivately(file, fillSecrets(example))) {
    process.stdout.write(
      `• Se creó ${path.relative(root, file)} con claves al azar. Guarde una copia: sin PERSONAL_DATA_KEY no se pueden leer los datos de la ciudadanía.\n`,
    );
  }
}

/**
 * The settings in force: those of the environment, and those of `.env` where the environment is silent.
 *
 * @param {string} root the project's folder
 * @returns {Promise<Record<string, string | undefined>>}
 */
export async function readSettings(root) {
  const text = await readFile(envFile(root), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw new Failure(`No se puede leer ${envFile(root)}: ${error.message}`, { cause: error });
  });
  return { ...parseEnv(text), ...process.env };
}

/**
 * Makes sure that every secret has a value. An existing `.env` is not touched: a key made up for
 * data that are already encrypted would be worse than none.
 *
 * @param {string} root the project's folder
 * @throws {Failure} naming those that are missing
 */
export async function requireSecrets(root) {
  const missing = missingSecrets(await readSettings(root));
  if (missing.length === 0) return;
  throw new Failure(
    `En ${path.relative(root, envFile(root))} falta el valor de ${missing.join(', ')}: póngalo (en .env.example se explica cada uno); el archivo existente no se modifica.`,
  );
}
