import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface NetworkRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface NetworkAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/**
 * What goes wrong with the next request to a path. `lose`: its work is done and the answer never comes. `drop`: nothing is
 * done and nothing answered. An answer: it is given and nothing is done; `done` says that the work is done all the same.
 */
export type Disturbance = 'lose' | 'drop' | (NetworkAnswer & { done?: boolean });

export interface NetworkServer {
  /** For the settings. */
  readonly url: string;
  /** What it was asked, in order: `POST /2/tweets`. */
  readonly asked: readonly string[];
  /** All it was asked, as it came. */
  readonly requests: readonly NetworkRequest[];
  /** What in the requests is not as the network publishes it. */
  readonly violations: readonly string[];
  /** The next request that begins with this (`POST /2/tweets`) goes wrong; called again, the one after it too. */
  disturb(start: string, disturbance: Disturbance): void;
  close(): Promise<void>;
}

/** A request that is not as the network publishes it. */
export class Violation extends Error {}

export function expectThat(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Violation(message);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function write(response: ServerResponse, { status, body, headers }: NetworkAnswer): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(text);
}

/** A social network on a free loopback port. @param answer does what is asked, and says what to answer */
export async function startNetworkServer(
  answer: (request: NetworkRequest) => NetworkAnswer | Promise<NetworkAnswer>,
): Promise<NetworkServer> {
  const requests: NetworkRequest[] = [];
  const asked: string[] = [];
  const violations: string[] = [];
  const disturbances: { start: string; disturbance: Disturbance }[] = [];

  function disturbanceOf(line: string): Disturbance | null {
    const index = disturbances.findIndex(({ start }) => line.startsWith(start));
    return index < 0 ? null : (disturbances.splice(index, 1)[0]?.disturbance ?? null);
  }

  async function done(request: NetworkRequest): Promise<NetworkAnswer> {
    try {
      return await answer(request);
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      violations.push(`${request.method} ${request.path}: ${error.message}`);
      return { status: 400, body: { error: { code: 100 }, title: 'Invalid Request' } };
    }
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const request: NetworkRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: await readBody(incoming),
    };
    const line = `${request.method} ${request.path}`;
    requests.push(request);
    asked.push(line);

    const disturbance = disturbanceOf(line);
    if (disturbance === 'lose') await done(request);
    if (disturbance === 'lose' || disturbance === 'drop') return void incoming.socket.destroy();
    if (disturbance === null) return write(response, await done(request));
    if (disturbance.done) await done(request);
    write(response, disturbance);
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      violations.push(String(error));
      incoming.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    requests,
    violations,
    disturb: (start, disturbance) => void disturbances.push({ start, disturbance }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
