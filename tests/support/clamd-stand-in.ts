import net from 'node:net';

import type { Clamd } from './clamd';

const COMMAND = 'zINSTREAM\0';

/** The bytes sent after `INSTREAM`: chunks, each after its length, until one of length 0. `null` while there are more. */
function streamOf(received: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  let place = COMMAND.length;
  while (place + 4 <= received.length) {
    const length = received.readUInt32BE(place);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(place + 4, place + 4 + length));
    place += 4 + length;
  }
  return null;
}

/** A server that answers clamd's `INSTREAM` command (clamd(8)) as if it knew these texts as signatures. */
export async function startStandIn(signatures: readonly string[]): Promise<Clamd> {
  let frozen = false;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const stream = streamOf(received);
      if (!stream || frozen) return;
      const found = signatures.some((signature) => stream.includes(signature));
      socket.end(found ? 'stream: Prueba.Rendicion FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    freeze: () => (frozen = true),
    thaw: () => (frozen = false),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
