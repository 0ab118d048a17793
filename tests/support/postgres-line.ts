import net from 'node:net';

import { Client } from 'pg';

/** A way to a PostgreSQL server on which connections can be lost. */
export interface PostgresLine {
  /** The server's address by this way. */
  url: string;
  /** From now on nothing passes, and nobody is told. */
  hang(): void;
  /** They are cut as by a cable that is pulled, and new ones too. */
  cut(): void;
  /** All passes again. */
  resume(): void;
  /** The server ends the connections that were made this way (`pg_terminate_backend`). */
  terminate(): Promise<void>;
  /** So many of the next connections end as soon as they are told which schema they are for, which comes first. */
  endNew(number: number): void;
  close(): Promise<void>;
}

export async function postgresLine(server: string): Promise<PostgresLine> {
  const there = new URL(server);
  const ends = new Map<net.Socket, net.Socket>();
  let state: 'open' | 'hanging' | 'cut' = 'open';
  let toEnd = 0;

  const all = () => [...ends].flat();
  const listener = net.createServer((near) => {
    if (state === 'cut') return near.destroy();
    const far = net.connect(Number(there.port) || 5_432, there.hostname);
    ends.set(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (piece) => to.write(piece));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        ends.delete(near);
      });
      if (state === 'hanging') from.pause();
    }
    near.on('data', (piece) => {
      if (toEnd === 0 || !piece.includes('SET search_path')) return;
      toEnd -= 1;
      near.destroy();
    });
    return near;
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const here = new URL(server);
  here.hostname = '127.0.0.1';
  here.port = String((listener.address() as net.AddressInfo).port);

  return {
    url: here.href,
    hang() {
      state = 'hanging';
      for (const socket of all()) socket.pause();
    },
    cut() {
      state = 'cut';
      for (const socket of all()) socket.destroy();
    },
    resume() {
      state = 'open';
      for (const socket of all()) socket.resume();
    },
    async terminate() {
      const client = new Client({ connectionString: server });
      await client.connect();
      const ports = [...ends.values()].map(({ localPort }) => localPort);
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where client_port = any ($1::int[])',
        [ports],
      );
      await client.end();
    },
    endNew(number) {
      toEnd = number;
    },
    close: () => new Promise((resolve) => listener.close(() => resolve())),
  };
}
