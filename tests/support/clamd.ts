import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startStandIn } from './clamd-stand-in';

/** The project's own signatures: a sentence that occurs nowhere else, and EICAR's test file. */
const SIGNATURES = path.resolve(__dirname, '..', 'fixtures', 'clamav', 'pruebas.ndb');

export const HARMFUL = 'DANINO-DE-PRUEBA-DE-RENDICION-DE-CUENTAS';
/** The EICAR test file (https://www.eicar.org), in two parts, so that no antivirus takes this source for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Clamd {
  readonly port: number;
  /** Freezes it: it keeps its connections and answers nothing. */
  freeze(): unknown;
  thaw(): unknown;
  stop(): Promise<void>;
}

/** Where the daemon is. @throws in continuous integration, which installs it, when it is not */
function program(): string | null {
  const place = process.env.CLAMD_PATH ?? '/usr/sbin/clamd';
  if (existsSync(place)) return place;
  if (process.env.CI) throw new Error('clamd is missing: apt-get install clamav-daemon, or set CLAMD_PATH');
  return null;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('zPING\0'));
    socket.on('data', () => {
      socket.destroy();
      resolve(true);
    });
    // Taken and closed without a word, it is not there yet either.
    socket.on('error', () => resolve(false)).on('close', () => resolve(false));
  });
}

/**
 * ClamAV's daemon on a free TCP port, with the project's own signatures only. On a developer's machine without ClamAV, a
 * stand-in that speaks its protocol, and a line that says so.
 */
export async function startClamd(): Promise<Clamd> {
  const daemonPath = program();
  if (daemonPath) return startDaemon(daemonPath);
  process.stderr.write('clamd is not installed (clamav-daemon): a stand-in speaks its protocol instead.\n');
  return startStandIn([HARMFUL, EICAR]);
}

async function startDaemon(daemonPath: string): Promise<Clamd> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'clamd-'));
  const database = path.join(folder, 'db');
  const config = path.join(folder, 'clamd.conf');
  const port = await freePort();
  await chmod(folder, 0o755);
  await mkdir(database);
  await copyFile(SIGNATURES, path.join(database, path.basename(SIGNATURES)));
  await writeFile(
    config,
    [
      `DatabaseDirectory ${database}`,
      `TemporaryDirectory ${folder}`,
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      'Foreground yes',
      'MaxThreads 4',
    ].join('\n'),
  );
  const daemon = spawn(daemonPath, ['--config-file', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  daemon.stdout.on('data', (chunk) => (said += String(chunk)));
  daemon.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));

  const stop = async () => {
    daemon.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (await answers(port)) {
      return {
        port,
        freeze: () => daemon.kill('SIGSTOP'),
        thaw: () => daemon.kill('SIGCONT'),
        stop,
      };
    }
    if (daemon.exitCode !== null) break;
    await setTimeout(100);
  }
  await stop();
  throw new Error(`clamd did not start: ${said}`);
}
