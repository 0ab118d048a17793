import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const OPERATIONS = path.resolve(__dirname, '..', '..', 'docs', 'operations.md');

/** Where it is; `null` where it is missing. @throws in continuous integration, which installs it, when it is not */
export function nginxProgram(): string | null {
  const place = process.env.NGINX_PATH ?? '/usr/sbin/nginx';
  if (existsSync(place)) return place;
  if (process.env.CI) throw new Error('nginx is missing: apt-get install nginx, or set NGINX_PATH');
  process.stderr.write('nginx is missing: the sample configuration is only read, not tried.\n');
  return null;
}

/** The sample of `docs/operations.md`. */
export async function sampleConfiguration(): Promise<string> {
  const sample = /```nginx\n(.*?)```/s.exec(await readFile(OPERATIONS, 'utf8'))?.[1];
  if (!sample) throw new Error('There is no sample configuration in docs/operations.md');
  return sample;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
}

/**
 * Starts nginx with the sample configuration, in a temporary folder, in front of a port of this machine.
 *
 * @param origin the port
 * @param adapted what an operator changes in the sample
 */
export async function startNginx(
  program: string,
  origin: number,
  adapted: (sample: string) => string = (sample) => sample,
): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'accountability-nginx-'));
  const port = await freePort();
  const sample = adapted(await sampleConfiguration())
    .replace('/var/cache/nginx/rendicion', path.join(folder, 'cache'))
    .replace('127.0.0.1:1337', `127.0.0.1:${origin}`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of folders) await mkdir(path.join(folder, name));
  const paths = folders.map((name) => `${name}_temp_path ${path.join(folder, name)};`);
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const log = path.join(folder, 'error.log');
  await writeFile(
    path.join(folder, 'nginx.conf'),
    `${user}daemon off;\npid ${path.join(folder, 'pid')};\nevents {}\nhttp {\naccess_log off;\n${paths.join('\n')}\n${sample}}\n`,
  );
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', log], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 200 || child.exitCode !== null) throw new Error(await readFile(log, 'utf8'));
    await setTimeout(50);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
