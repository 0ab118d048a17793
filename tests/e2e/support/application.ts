import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..', '..');
const START_TIMEOUT_MS = 120_000;
const READY = 'Para detenerla';

/** A process of `npm start`: what it printed, and how it ended. */
export interface StartedProcess {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves when it says that it is ready; rejects when it ends before. */
  ready(): Promise<void>;
  /** Asks it to stop, as a service manager does, and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** Resolves with its exit code when it ends by itself. */
  ended(): Promise<number | null>;
}

/** A folder with its own settings and database, so that nothing of the developer's is touched. */
export interface Workplace {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** A port of this machine that nothing uses now. */
export async function findFreePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Makes a temporary folder for one application on `port`, with an empty SQLite database. */
export async function createWorkplace(port: number): Promise<Workplace> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-e2e-'));
  return {
    folder,
    env: {
      ENV_PATH: path.join(folder, '.env'),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_URL: '',
      DATABASE_FILENAME: path.join(folder, 'data.db'),
      ATTACHMENTS_DIR: path.join(folder, 'attachments'),
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs what `npm start` runs, with `env` on top of the environment. */
export function startApplication(env: Readonly<Record<string, string>>): StartedProcess {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const append = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));

  return {
    child,
    output: () => output,
    ended: () => closed,
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
    ready: () =>
      new Promise((resolve, reject) => {
        const fail = (reason: string): void => reject(new Error(`${reason}. Its output:\n${output}`));
        const timer = setTimeout(() => fail('The application did not start in time'), START_TIMEOUT_MS);
        const check = (): void => {
          if (!output.includes(READY)) return;
          clearTimeout(timer);
          resolve();
        };
        child.stdout.on('data', check);
        child.once('close', () => {
          clearTimeout(timer);
          fail('The application ended before it was ready');
        });
        check();
      }),
  };
}

/** What the first administrator logs in with, read from what the application printed. */
export function readFirstAdmin(output: string): { email: string; password: string } | undefined {
  const email = /^ *Correo +(\S+)$/m.exec(output)?.[1];
  const password = /^ *Contraseña +(\S+)$/m.exec(output)?.[1];
  return email && password ? { email, password } : undefined;
}
