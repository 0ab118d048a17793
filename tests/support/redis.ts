import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';

import { createClient } from '@redis/client';

import { findFreePort } from '../../scripts/lib/port.mjs';

/** Where it is; `null` where it is missing. @throws in continuous integration, which installs it, when it is not */
export function redisProgram(): string | null {
  const place = process.env.REDIS_SERVER_PATH ?? '/usr/bin/redis-server';
  if (existsSync(place)) return place;
  if (process.env.CI)
    throw new Error('Redis is missing: apt-get install redis-server, or set REDIS_SERVER_PATH');
  process.stderr.write('Redis is missing: what instances say to each other through it is not tried.\n');
  return null;
}

/** A Redis of this machine that comes and goes, always at the same address. */
export async function redisServer(password: string) {
  const port = await findFreePort();
  const url = `redis://:${password}@127.0.0.1:${port}`;
  let child: ReturnType<typeof spawn> | undefined;

  return {
    url,

    /** Starts it, and waits until so many instances listen to each other. @returns what they say from then on */
    async start(program: string, instances: number): Promise<{ words: string[] }> {
      const options = { port, bind: '127.0.0.1', requirepass: password, save: '', dir: os.tmpdir() };
      const settings = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
      child = spawn(program, settings, { stdio: 'ignore' });
      const client = createClient({ url, socket: { reconnectStrategy: 100 } });
      // It is asked again until it is there, and is lost when it is killed.
      client.on('error', () => undefined);
      await client.connect();
      const listening = async () => {
        const channels = await client.pubSubChannels();
        const counts = await client.pubSubNumSub(channels);
        return Math.max(0, ...Object.values(counts).map(Number));
      };
      while ((await listening()) < instances) await setTimeout(20);
      const words: string[] = [];
      await client.pSubscribe('*', (word) => words.push(word));
      child.once('exit', () => client.destroy());
      return { words };
    },

    /** It is there, and answers nobody. */
    hang(): void {
      child?.kill('SIGSTOP');
    },

    async kill(): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}

export type RedisServer = Awaited<ReturnType<typeof redisServer>>;
