import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message the server took, as it came over the wire and as a mail program reads it. */
export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export interface TestSmtpServer {
  /** For `SMTP_URL`; the same after `stop` and `start`. */
  readonly url: string;
  /** What it has taken, in order. */
  readonly received: readonly ReceivedMail[];
  /** Resolves once it has taken so many, counted from the beginning. */
  arrivals(count: number): Promise<void>;
  /** Answers this recipient (`*`: each) with an error of the given SMTP code (421, 450, 550) until `accept`. */
  refuse(address: string, code: number): void;
  accept(address: string): void;
  /** Breaks the connection in the middle of each of the next so many messages. */
  hangUp(messages: number): void;
  /** Says nothing more to whoever brings one of the next so many messages. */
  hang(messages: number): void;
  /** Milliseconds it takes over each message before it says that it has it. */
  slowDown(milliseconds: number): void;
  /** Resolves once nobody is connected and all that was brought is taken: a killed client's last message may still be on its way. */
  settled(): Promise<void>;
  /** Closes every connection and listens no more. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A real mail server on a free loopback port, which keeps what it is given. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const received: ReceivedMail[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const refusals = new Map<string, number>();
  let delay = 0;
  let toBreak = 0;
  let toLeaveHanging = 0;
  const sockets = new Set<Socket>();
  let beingTaken = 0;
  let port = 0;
  let server: SMTPServer;

  async function take(raw: Buffer, recipients: string[]): Promise<void> {
    beingTaken += 1;
    const parsed = await simpleParser(raw);
    if (delay > 0) await setTimeout(delay);
    received.push({ recipients, raw: raw.toString('utf8'), parsed });
    beingTaken -= 1;
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
  }

  function create(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // Connections are not waited for: stopping is what a server does that fails. (0 would mean 30 seconds.)
      closeTimeout: 1,
      onRcptTo({ address }, _session, callback) {
        const responseCode = refusals.get(address) ?? refusals.get('*');
        if (!responseCode) return callback();
        const status = responseCode < 500 ? '4.2.1' : '5.1.1';
        callback(Object.assign(new Error(`${status} <${address}>: mailbox not available`), { responseCode }));
      },
      onData(stream, session, callback) {
        if (toLeaveHanging > 0) {
          toLeaveHanging -= 1;
          stream.resume();
          return;
        }
        if (toBreak > 0) {
          toBreak -= 1;
          for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy();
          stream.resume();
          return;
        }
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          take(
            Buffer.concat(chunks),
            session.envelope.rcptTo.map(({ address }) => address),
          ).then(() => callback(), callback);
        });
      },
    });
  }

  async function start(): Promise<void> {
    server = create();
    // A client that is killed in the middle of a message breaks its connection; that is what the tests are about.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
    ({ port } = server.server.address() as AddressInfo);
  }

  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    arrivals: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    refuse: (address, code) => void refusals.set(address, code),
    accept: (address) => void refusals.delete(address),
    hang: (messages) => (toLeaveHanging = messages),
    hangUp: (messages) => (toBreak = messages),
    slowDown: (milliseconds) => (delay = milliseconds),
    settled: async () => {
      while (server.connections.size + beingTaken > 0) await setTimeout(20);
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    start,
  };
}
