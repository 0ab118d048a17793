import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Failure } from './failure.mjs';
import { findFreePort } from './port.mjs';

const START_TIMEOUT_MS = 30_000;
const POLL_MS = 100;
/** Where Debian keeps the programs of each version, outside of PATH. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** @returns {string | undefined} the folder with PostgreSQL's programs, the newest where there are several */
function findPrograms() {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = [
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(DEBIAN_FOLDER, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
}

/**
 * Whom to run the server as. PostgreSQL refuses to run as root, so root hands it to the user `postgres`
 * that its packages create.
 *
 * @returns {{ uid: number, gid: number } | undefined} undefined: as oneself
 */
function chooseUser() {
  if (process.getuid?.() !== 0) return undefined;
  /** @param {string} option */
  const id = (option) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch (cause) {
    throw new Failure('PostgreSQL no funciona como root y este equipo no tiene el usuario «postgres».', {
      cause,
    });
  }
}

/**
 * Waits until the server accepts connections.
 *
 * @param {number} port
 * @param {import('node:child_process').ChildProcess} server
 * @param {() => string} output what it has printed
 */
async function waitUntilReady(port, server, output) {
  const { default: pg } = await import('pg');
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      // It is still starting; the deadline ends the wait.
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
  throw new Failure(`El PostgreSQL temporal no arrancó: ${output().trim().split('\n').pop() ?? ''}`);
}

/**
 * Starts a PostgreSQL of its own for tests: empty, on a free loopback port, without passwords, and
 * careless about power cuts. It is stopped and removed by `stop()`, and when this process ends.
 *
 * @returns {Promise<{ url: string, stop: () => void }>}
 * @throws {Failure} when there is no PostgreSQL on this machine, or it does not start
 */
export async function startPostgres() {
  const programs = findPrograms();
  if (!programs) {
    throw new Failure(
      'Aquí no hay PostgreSQL: instálelo (en Debian, apt-get install postgresql) o dé DATABASE_URL de un servidor de pruebas.',
    );
  }
  const user = chooseUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'accountability-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = { cwd: folder, ...user };

  const initialized = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (initialized.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Failure(`No se pudo crear el PostgreSQL temporal: ${initialized.stderr.trim()}`);
  }

  const port = await findFreePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 100,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...options, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += chunk));

  const stop = () => {
    process.off('exit', stop);
    // The fastest of PostgreSQL's ways to stop: nothing in it is worth keeping.
    const stopped = spawnSync(
      path.join(programs, 'pg_ctl'),
      ['stop', '-D', data, '-m', 'immediate', '-w'],
      options,
    );
    if (stopped.status !== 0) server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  const interrupt = () => process.exit(130);
  process.on('exit', stop);
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    await waitUntilReady(port, server, () => output);
  } catch (error) {
    stop();
    throw error;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}
