import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a page of the institute's says at its beginning, so that nothing PHP complains of goes unseen. */
const PROLOGUE = 'error_reporting(E_ALL); ini_set("display_errors", "1"); ini_set("html_errors", "0");';

/** Where PHP is. @throws in continuous integration, which installs it, when it is not */
export function phpProgram(): string | null {
  const program = process.env.PHP_PATH ?? 'php';
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return program;
  } catch (error) {
    if (process.env.CI)
      throw new Error('php is missing: apt-get install php-cli php-curl, or set PHP_PATH', { cause: error });
    process.stderr.write('php is not installed (php-cli, php-curl): the examples in PHP are not run.\n');
    return null;
  }
}

/** Runs a piece of PHP, as a page of a website would, and gives what it wrote. @throws where PHP fails */
export async function runPhp(
  program: string,
  code: string,
  settings: readonly string[] = [],
): Promise<string> {
  const { stdout } = await run(program, [...settings.flatMap((one) => ['-d', one]), '-r', PROLOGUE + code]);
  return stdout;
}

export interface Asked {
  path: string;
  headers: http.IncomingHttpHeaders;
  /** What it was answered, once it was. */
  readonly status: number;
}

/** What stands between a website and the application: it forwards, says what was asked, and can misbehave. */
export interface Gateway {
  readonly url: string;
  readonly asked: Asked[];
  /** From now on it answers so instead of forwarding; `null` to forward again. */
  answerWith(answer: ((response: http.ServerResponse) => void) | null): void;
  /** Takes it off the network, as an application that was stopped is. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** @param target the application's address */
export async function startGateway(target: string): Promise<Gateway> {
  const asked: Asked[] = [];
  let instead: ((response: http.ServerResponse) => void) | null = null;
  let port = 0;

  async function forward(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const headers = new Headers();
    for (const name of ['if-none-match', 'accept', 'accept-language'])
      if (request.headers[name]) headers.set(name, String(request.headers[name]));
    const answer = await fetch(target + request.url, { headers });
    for (const name of ['content-type', 'etag', 'cache-control']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  const server = http.createServer((request, response) => {
    // As it comes: who gave up waiting may be gone before the end of its connection is heard of.
    asked.push({
      path: String(request.url),
      headers: request.headers,
      get status() {
        return response.statusCode;
      },
    });
    if (instead) instead(response);
    else forward(request, response).catch(() => response.destroy());
  });
  const start = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    answerWith: (answer) => {
      instead = answer;
    },
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    start,
  };
}
