import { Failure } from './failure.mjs';
import { loadForCommand } from './load-for-command.mjs';

/** @typedef {{ done: number, total: number, unreadable: number }} Progress */

/** @param {Progress} progress */
const line = ({ done, total }) => `${done} de ${total} datos`;

/**
 * Seals every personal datum again with `PERSONAL_DATA_KEY`. The keys in `PERSONAL_DATA_PREVIOUS_KEYS` are needed to read
 * what they sealed; afterwards they are not. Interrupted, it goes on where it was.
 */
export async function rotateKeys() {
  const strapi = await loadForCommand();
  /** @type {Progress} */
  const result = await strapi
    .plugin('accountability')
    .service('personal-data')
    .rotateKeys((/** @type {Progress} */ progress) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${line(progress)}`);
    });
  if (process.stdout.isTTY) process.stdout.write('\r');
  process.stdout.write(`${line(result)} quedaron cifrados con la llave actual.\n`);
  if (result.unreadable > 0) {
    throw new Failure(
      `${result.unreadable} datos no se pudieron leer con ninguna llave y quedaron como estaban. ` +
        'Agregue la llave que los cifró a PERSONAL_DATA_PREVIOUS_KEYS y ejecute de nuevo.',
    );
  }
  process.stdout.write('Ya puede quitar las llaves anteriores de PERSONAL_DATA_PREVIOUS_KEYS.\n');
  // What was sealed is committed. Taking Strapi apart would race with what it still does after its start.
  process.exit(0);
}
