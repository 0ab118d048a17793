import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

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
