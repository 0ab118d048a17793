import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { npmCommand } from './npm-command.mjs';
import { runStep } from './run-command.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/** The key of the project itself among the packages of a lockfile. */
const SELF = '';

/**
 * Whether everything the project's lockfile asks for is installed. npm writes the second file last,
 * so that an interrupted installation has none. Optional packages may be missing: they are for other systems.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile | undefined} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([location, { version, integrity, optional }]) => {
    if (location === SELF) return true;
    const found = installed.packages[location];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** @param {string} file @returns {Promise<Lockfile | undefined>} */
async function readLockfile(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Missing or cut short: either way, it vouches for nothing.
    return undefined;
  }
}

/**
 * Installs the dependencies when what is in node_modules is not what package-lock.json says.
 *
 * @param {string} root the project's folder
 */
export async function ensureInstalled(root) {
  const wanted = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  if (isInstalled(wanted, await readLockfile(path.join(root, 'node_modules', '.package-lock.json')))) return;
  await runStep(
    'Instalando dependencias (de 2 a 5 minutos, solo la primera vez o cuando cambian)…',
    ...npmCommand('ci', '--include=dev', '--no-audit', '--no-fund'),
    {
      cwd: root,
      failure:
        'No se pudieron instalar las dependencias: revise la conexión a Internet y el mensaje de npm de arriba.',
    },
  );
}
