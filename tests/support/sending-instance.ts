import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

/** A process of the application, in production mode, that sends mail by itself. */
export interface SendingInstance {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a service manager does; resolves with its exit code once it has finished what it was at. */
  stop(): Promise<number | null>;
}

/**
 * Starts one next to the application `bootApp` started, on the same database with the same secrets. It may be at work before
 * it is `ready`.
 */
export function spawnSendingInstance(): SendingInstance & { ready(): Promise<void> } {
  const child = spawn(process.execPath, [path.join(__dirname, 'sending-instance-process.mjs')], {
    env: { ...process.env, NODE_ENV: 'production', OUTBOX_WORKER: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const [code] = await ended;
    return code;
  };
  return {
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    ready: () =>
      new Promise((resolve, reject) => {
        child.stdout.on('data', (chunk: Buffer) => {
          if (chunk.toString().includes('ready')) resolve();
        });
        void ended.then(([code]) => reject(new Error(`The instance ended with ${code} before it was ready`)));
      }),
  };
}

/** As half a minute later: what a killed instance had taken is anybody's. `api/outbox` shows that it is not before. */
export async function runOutLeases({ db }: Core.Strapi): Promise<void> {
  await db
    .query('plugin::accountability.outbox-message')
    .updateMany({ where: { state: 'sending' }, data: { nextAttemptAt: new Date() } });
}

/** Starts one, and waits until it is ready. */
export async function startSendingInstance(): Promise<SendingInstance> {
  const instance = spawnSendingInstance();
  await instance.ready();
  return instance;
}
