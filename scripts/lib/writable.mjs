import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Failure } from './failure.mjs';

/**
 * Makes sure that files can be made in `folder`. It makes one, because permission bits say nothing
 * about a read-only disk and nothing to the administrator.
 *
 * @param {string} folder
 * @throws {Failure} when they cannot
 */
export async function requireWritable(folder) {
  const probe = path.join(folder, `.escritura-${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe, { force: true });
  } catch (cause) {
    throw new Failure(
      `No se puede escribir en la carpeta ${folder}: revise sus permisos, o que el disco no esté lleno ni montado en solo lectura.`,
      { cause },
    );
  }
}
