import { spawn } from 'node:child_process';
import path from 'node:path';

import supertest from 'supertest';

/** A second process of the running test application: the same database, the same secrets, its own memory. */
export interface Instance {
  http(): ReturnType<typeof supertest>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts one next to the application `bootApp` started, whose environment it takes over. */
export async function startInstance(): Promise<Instance> {
  const child = spawn(process.execPath, [path.join(__dirname, 'instance-process.mjs')], {
    // Said outright: what a test file sees as the environment is Jest's copy of it.
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const found = /listening on (\d+)/.exec(printed)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The instance ended with ${code}: ${printed}`)));
  });
  return {
    http: () => supertest(`http://127.0.0.1:${port}`),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
