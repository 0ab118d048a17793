import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {
  attachmentFiles,
  CannotStoreError,
  type StagedBytes,
} from '../../src/plugins/accountability/server/src/inquiries/attachments/storage';

async function* bytes(content: string) {
  yield await Promise.resolve(Buffer.from(content));
}

/** All files below a folder, from there. */
async function filesIn(root: string): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => path.relative(root, path.join(one.parentPath, one.name)));
}

describe('the folder of attachments', () => {
  let root: string;
  /** What the database knows of. */
  let rows: Set<string>;

  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'attachments-'));
    rows = new Set();
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const newProcess = (reserve = 0) =>
    attachmentFiles(root, reserve, (keys) => Promise.resolve(new Set(keys.filter((key) => rows.has(key)))));
  const content = async (files: ReturnType<typeof newProcess>, { storageKey, key }: StagedBytes) => {
    const file = await files.open(storageKey, key);
    const text = (await file.read(0, file.bytes)).toString();
    await file.close();
    return text;
  };
  const placeOf = ({ storageKey }: StagedBytes) =>
    path.join(storageKey.slice(0, 2), storageKey.slice(2, 4), storageKey);
  /** A staging folder of a process that is no more: its number was given to one that has ended. */
  const leaveBehind = async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const [own = ''] = await readdir(path.join(root, 'staging'));
    await rename(
      path.join(root, 'staging', own),
      path.join(root, 'staging', `${os.hostname()}.${pid}.abcdef`),
    );
  };

  it('keeps a file once a row names it, under a random name, for its owner only', async () => {
    const files = newProcess();
    const staged = await files.stage(bytes('un contrato'));
    rows.add(staged.storageKey);
    await files.settle([staged.storageKey]);

    expect(staged.storageKey).toMatch(/^[0-9a-f]{32}$/);
    expect(await filesIn(root)).toEqual([placeOf(staged)]);
    expect((await stat(path.join(root, placeOf(staged)))).mode & 0o777).toBe(0o600);
    expect(await content(files, staged)).toBe('un contrato');
    // Twice is as once.
    await files.settle([staged.storageKey]);
    expect(await content(files, staged)).toBe('un contrato');
  });

  it('keeps nothing of a file no row names', async () => {
    const files = newProcess();
    const staged = await files.stage(bytes('rechazado'));
    await files.settle([staged.storageKey]);
    expect(await filesIn(root)).toEqual([]);
  });

  it('keeps nothing of a file whose source fails', async () => {
    async function* breaking() {
      yield await Promise.resolve(Buffer.alloc(200_000));
      throw new Error('aborted');
    }
    await expect(newProcess().stage(breaking())).rejects.toThrow('aborted');
    expect(await filesIn(root)).toEqual([]);
  });

  // A file still to be made when its source fails would come after it was removed, and stay.
  it('asks for nothing of a source before its file is there', async () => {
    const there: string[] = [];
    async function* looking() {
      there.push(...readdirSync(root, { recursive: true, encoding: 'utf8' }));
      yield await Promise.resolve(Buffer.from('una nota'));
    }
    const { storageKey } = await newProcess().stage(looking());
    expect(there.map((name) => path.basename(name))).toContain(storageKey);
  });

  it('finds a file between the commit and its place', async () => {
    const files = newProcess();
    const staged = await files.stage(bytes('recién radicado'));
    rows.add(staged.storageKey);
    expect(await content(newProcess(), staged)).toBe('recién radicado');
  });

  it('after a kill, has each file a row names and none besides', async () => {
    const killed = newProcess();
    const committed = await killed.stage(bytes('confirmado'));
    await killed.stage(bytes('sin confirmar'));
    rows.add(committed.storageKey);
    await leaveBehind();

    const next = newProcess();
    await next.sweep();
    expect(await filesIn(root)).toEqual([placeOf(committed)]);
    expect(await readdir(path.join(root, 'staging'))).toEqual([]);
    expect(await content(next, committed)).toBe('confirmado');
  });

  it('leaves alone what a living process is receiving, here or on another machine', async () => {
    const parent = path.join(root, 'staging', `${os.hostname()}.${process.ppid}.abcdef`);
    const elsewhere = path.join(root, 'staging', 'otro-equipo.example.7.abcdef');
    for (const folder of [parent, elsewhere]) {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'a'.repeat(32)), '');
    }
    await newProcess().sweep();
    expect(existsSync(path.join(parent, 'a'.repeat(32)))).toBe(true);
    expect(existsSync(path.join(elsewhere, 'a'.repeat(32)))).toBe(true);
  });

  it('gives a removed file back when its rows stay', async () => {
    const files = newProcess();
    const staged = await files.stage(bytes('no se borró'));
    rows.add(staged.storageKey);
    await files.settle([staged.storageKey]);

    await files.withdraw([staged.storageKey]);
    expect(await content(files, staged)).toBe('no se borró');
    await files.settle([staged.storageKey]);
    expect(await filesIn(root)).toEqual([placeOf(staged)]);

    await files.withdraw([staged.storageKey]);
    rows.delete(staged.storageKey);
    await files.settle([staged.storageKey]);
    expect(await filesIn(root)).toEqual([]);
  });

  it('takes no file where the room is kept for the database', async () => {
    await expect(newProcess(Number.MAX_SAFE_INTEGER).stage(bytes('mucho'))).rejects.toThrow(CannotStoreError);
    expect(await filesIn(root)).toEqual([]);
  });
});
