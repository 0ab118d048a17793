import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A website with what goes wrong with websites, on a free loopback port. */
export interface BadWebsite {
  /** `127.0.0.1:41234` */
  readonly host: string;
  address(path: string): string;
  /** Paths that were asked for, in order, with how: `HEAD /ok`. */
  readonly asked: readonly string[];
  /** Answers a path in another way from now on. */
  answer(path: string, answer: Answer): void;
  /** Runs something when a path is asked for. */
  readonly onAsked: { call: ((path: string) => void) | null };
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const status =
  (code: number): Answer =>
  (_request, response) =>
    response.writeHead(code).end();

export const redirect =
  (to: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { Location: to }).end();

/** Takes the request and says nothing, ever. */
export const silence: Answer = () => undefined;

/** A body that goes on for as long as somebody reads. HEAD is not understood, as by many a server. */
export const endless: Answer = (request, response) => {
  if (request.method === 'HEAD') return void response.writeHead(405).end();
  response.writeHead(200);
  const chunk = Buffer.alloc(65_536);
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
    response.once('drain', write);
  };
  write();
};

export async function startBadWebsite(answers: Readonly<Record<string, Answer>>): Promise<BadWebsite> {
  const known = new Map(Object.entries(answers));
  const asked: string[] = [];
  const onAsked: BadWebsite['onAsked'] = { call: null };
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    onAsked.call?.(path);
    (known.get(path) ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    address: (path) => `http://${host}${path}`,
    asked,
    onAsked,
    answer: (path, answer) => known.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
