import net from 'node:net';

interface Destination {
  readonly host?: string;
  readonly path?: string;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Reads the destination out of the forms `socket.connect` takes: (options), (port, host), (path), ([options]). */
function destinationOf(args: readonly unknown[]): Destination {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) return first;
  if (typeof first === 'string' && Number.isNaN(Number(first))) return { path: first };
  return typeof args[1] === 'string' ? { host: args[1] } : {};
}

/**
 * Records every attempt to connect to another machine from now on. Connections to this machine and to
 * local sockets do not count.
 *
 * @returns the hosts so far, and `stop()` to record no more
 */
export function recordOutgoingConnections(): { hosts(): string[]; stop(): void } {
  const spy = jest.spyOn(net.Socket.prototype, 'connect');
  return {
    hosts: () =>
      spy.mock.calls
        .map((args) => destinationOf(args))
        .filter(({ host, path }) => path === undefined && host !== undefined && !isLoopback(host))
        .map(({ host }) => String(host)),
    stop: () => {
      spy.mockRestore();
    },
  };
}
