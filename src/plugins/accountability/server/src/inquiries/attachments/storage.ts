import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { newFileKey, openSealed, seal, type SealedFile } from './sealed-file';

/**
 * Where the files of attachments are. They agree with the rows of the database whatever moment the process is killed at:
 *
 * 1. A file is written, encrypted, to `staging/<this process>/<key>` and flushed to the disk, its folder too.
 * 2. The rows that name it are committed.
 * 3. It is renamed to `ab/cd/<key>`, its place for good; then the citizen is answered.
 *
 * So a file out of `staging` always has its row, and of a file in `staging` the database knows: a row names it and it goes
 * to its place, or none does and it is removed. `settle` does that after each request, whatever became of it, and `sweep`
 * for what a killed process left, when the next one starts. Removing goes the same way back: to `staging`, the rows are
 * deleted, settled. Between 2 and 3 a file is found in `staging`.
 */
export interface AttachmentFiles {
  /** Writes a new file. Returns when it is safe on the disk. @throws CannotStoreError, and what the source throws */
  stage(source: AsyncIterable<Buffer>): Promise<StagedBytes>;
  /** @throws AlteredFileError, and ENOENT where there is no such file */
  open(storageKey: string, key: Buffer): Promise<SealedFile>;
  /** Takes files from their place back to `staging`, before their rows are deleted. */
  withdraw(storageKeys: readonly string[]): Promise<void>;
  /** Puts staged files in their place where a row names them, and removes the others. */
  settle(storageKeys: readonly string[]): Promise<void>;
  /** Settles what processes that are no more left in `staging`. */
  sweep(): Promise<void>;
}

export interface StagedBytes {
  /** The file's name on the disk: 128 random bits. */
  storageKey: string;
  /** What opens it, and nothing else does. */
  key: Buffer;
  bytes: number;
}

/** Files cannot be written: the disk is full, or what is left of it is the database's, or it fails. */
export class CannotStoreError extends Error {}

const STAGING = 'staging';
/** A process of another machine that shares the folder is taken for dead after this long without a new file. */
const FOREIGN_REST_MS = 24 * 60 * 60 * 1000;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** Whether the file system refused something: full, read-only, forbidden, broken. */
const isOfTheDisk = (error: unknown) => (error as NodeJS.ErrnoException).syscall !== undefined;

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a file that is not there yet, and flushes it. It is there before the first of its content is asked for. */
async function writeNew(file: string, content: AsyncIterable<Buffer>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the process a staging folder is named after (`host.pid.random`) still runs. */
async function isAlive(name: string, folder: string): Promise<boolean> {
  const [pid, host] = [name.split('.').at(-2), name.split('.').slice(0, -2).join('.')];
  if (host !== os.hostname()) return Date.now() - (await stat(folder)).mtimeMs < FOREIGN_REST_MS;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * @param root the folder of all attachments; made when it is first needed
 * @param reserve bytes of the disk left to the database: files are refused where less is free
 * @param named which of these storage keys a row of the database names
 */
export function attachmentFiles(
  root: string,
  reserve: number,
  named: (storageKeys: readonly string[]) => Promise<ReadonlySet<string>>,
): AttachmentFiles {
  const own = path.join(root, STAGING, `${os.hostname()}.${process.pid}.${randomBytes(6).toString('hex')}`);
  const staged = (storageKey: string) => path.join(own, storageKey);
  const placed = (storageKey: string) =>
    path.join(root, storageKey.slice(0, 2), storageKey.slice(2, 4), storageKey);

  const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });

  async function requireSpace(): Promise<void> {
    const { bavail, bsize } = await statfs(own);
    if (bavail * bsize < reserve) throw new CannotStoreError('The disk has no room left for attachments');
  }

  /** A file that is not there any more has been moved already. */
  async function move(from: string, to: string): Promise<void> {
    await makeFolder(path.dirname(to));
    try {
      await rename(from, to);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }

  async function settleIn(folder: string, storageKeys: readonly string[]): Promise<void> {
    if (storageKeys.length === 0) return;
    const kept = await named(storageKeys);
    for (const storageKey of storageKeys) {
      const from = path.join(folder, storageKey);
      if (kept.has(storageKey)) {
        await move(from, placed(storageKey));
      } else {
        await rm(from, { force: true });
      }
    }
  }

  async function stagingFolders(): Promise<string[]> {
    try {
      return await readdir(path.join(root, STAGING));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }

  /** The file wherever it is: in its place, or in `staging` of whichever process is about to put it there. */
  async function openWhereItIs(storageKey: string) {
    const found = await openIfThere(placed(storageKey));
    if (found) return found;
    for (const folder of await stagingFolders()) {
      const waiting = await openIfThere(path.join(root, STAGING, folder, storageKey));
      if (waiting) return waiting;
    }
    // It may have got to its place meanwhile.
    return open(placed(storageKey), 'r');
  }

  return {
    async stage(source) {
      const storageKey = randomBytes(16).toString('hex');
      const key = newFileKey();
      let bytes = 0;
      async function* counted() {
        for await (const chunk of source) {
          bytes += chunk.length;
          yield chunk;
        }
      }
      try {
        await makeFolder(own);
        await requireSpace();
        await writeNew(staged(storageKey), seal(counted(), key));
        await flushFolder(own);
      } catch (error) {
        await rm(staged(storageKey), { force: true });
        throw isOfTheDisk(error)
          ? new CannotStoreError(`Attachments cannot be written (${codeOf(error)})`, { cause: error })
          : error;
      }
      return { storageKey, key, bytes };
    },

    async open(storageKey, key) {
      const handle = await openWhereItIs(storageKey);
      try {
        return await openSealed(handle, key);
      } catch (error) {
        await handle.close();
        throw error;
      }
    },

    async withdraw(storageKeys) {
      for (const storageKey of storageKeys) await move(placed(storageKey), staged(storageKey));
    },

    settle: (storageKeys) => settleIn(own, storageKeys),

    async sweep() {
      for (const name of await stagingFolders()) {
        const folder = path.join(root, STAGING, name);
        if (folder === own || (await isAlive(name, folder))) continue;
        await settleIn(folder, await readdir(folder));
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
