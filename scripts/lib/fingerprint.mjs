import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * All files below a file or folder, in a fixed order. Nothing, when it does not exist.
 *
 * @param {string} root
 * @param {string} entry relative to root
 * @returns {Promise<string[]>} relative to root, with `/`
 */
export async function listFiles(root, entry) {
  const found = await stat(path.join(root, entry)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [entry];
  const names = await readdir(path.join(root, entry));
  const below = await Promise.all(
    names
      .filter((name) => name !== 'node_modules')
      .sort()
      .map((name) => listFiles(root, `${entry}/${name}`)),
  );
  return below.flat();
}

/**
 * A hash of names and contents: it changes when a file is edited, added, removed or renamed, and not
 * when it is only touched.
 *
 * @param {string} root
 * @param {readonly string[]} files relative to root
 * @param {readonly string[]} [others] further values the result depends on
 * @returns {Promise<string>} SHA-256 in hexadecimal
 */
export async function fingerprint(root, files, others = []) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const content = createHash('sha256').update(await readFile(path.join(root, file)));
    hash.update(`${file}\0${content.digest('hex')}\n`);
  }
  for (const other of others) hash.update(`${other}\n`);
  return hash.digest('hex');
}
