import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** As the parser of Strapi's `body` middleware names what it takes in. */
const NAME = /^[0-9a-z]{25}$/;

/**
 * The temporary files of uploads that have some content. Other processes write and remove theirs in the same folder at
 * any moment, so a test looks for what it sent itself.
 */
export async function temporaryUploadsWith(content: string): Promise<string[]> {
  const names = (await readdir(os.tmpdir())).filter((name) => NAME.test(name));
  const holding = await Promise.all(
    names.map(async (name) => {
      // One that is gone by now, or is a folder, holds nothing.
      const bytes = await readFile(path.join(os.tmpdir(), name)).catch(() => null);
      return bytes?.includes(content) ? [name] : [];
    }),
  );
  return holding.flat();
}

/**
 * What is left of an upload once there was time to remove it: an answer does not wait for the disk. Looked for also a while
 * after the answer, since a file might be written late.
 *
 * @returns the names of those that are still there after half a minute
 */
export async function temporaryUploadsLeftWith(content: string): Promise<string[]> {
  await setTimeout(200);
  let left = await temporaryUploadsWith(content);
  for (let tries = 0; tries < 300 && left.length > 0; tries += 1) {
    await setTimeout(100);
    left = await temporaryUploadsWith(content);
  }
  return left;
}
