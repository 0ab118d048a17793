import { createSocket } from 'node:dgram';
import dns from 'node:dns';

import type { NameLookup } from '../../src/plugins/accountability/server/src/follow-up/availability/guard';

const TYPE_A = 1;
const TYPE_AAAA = 28;
const HEADER_BYTES = 12;

/** A name server of one's own, on a free loopback port. */
export interface NameServer {
  /** Asks it for all addresses of a name, as the system would. */
  readonly lookUp: NameLookup;
  close(): Promise<void>;
}

/**
 * @param names what each name is answered with, look-up by look-up; the last for good
 */
export async function startNameServer(
  names: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const lookUps = new Map<string, number>();
  socket.on('message', (query, from) => {
    const { name, type, end } = questionOf(query);
    // Both types are asked for in each look-up, IPv4 first.
    if (type === TYPE_A) lookUps.set(name, (lookUps.get(name) ?? 0) + 1);
    const turns = names[name] ?? [];
    const turn = turns[Math.min(lookUps.get(name) ?? 1, turns.length) - 1] ?? [];
    const records = turn.flatMap((address) => recordOf(address, type));
    const header = Buffer.from(query.subarray(0, HEADER_BYTES));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(records.length, 6);
    header.writeUInt32BE(0, 8);
    const answer = Buffer.concat([header, query.subarray(HEADER_BYTES, end), ...records]);
    socket.send(answer, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));

  const resolver = new dns.promises.Resolver();
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  async function ask(name: string) {
    // A name without addresses of one type is no failure.
    const four = await resolver.resolve4(name).catch(() => []);
    const six = await resolver.resolve6(name).catch(() => []);
    return [
      ...four.map((address) => ({ address, family: 4 })),
      ...six.map((address) => ({ address, family: 6 })),
    ];
  }
  return {
    lookUp: (name, _options, callback) => void ask(name).then((addresses) => callback(null, addresses)),
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The question of a query (RFC 1035, 4.1.2), and where it ends. */
function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** An answer's record (RFC 1035, 4.1.3; RFC 3596), where the address is of the type that was asked for. */
function recordOf(address: string, type: number): Buffer[] {
  const isV6 = address.includes(':');
  if (type !== (isV6 ? TYPE_AAAA : TYPE_A)) return [];
  const bytes = isV6 ? v6(address) : Buffer.from(address.split('.').map(Number));
  const record = Buffer.alloc(HEADER_BYTES);
  // Of the name in the question, of class IN, not to be kept.
  record.writeUInt16BE(0xc000 + HEADER_BYTES, 0);
  record.writeUInt16BE(type, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(bytes.length, 10);
  return [Buffer.concat([record, bytes])];
}

/** An address of the form `2d00::1`. */
function v6(address: string): Buffer {
  const bytes = Buffer.alloc(16);
  const [first = '', last = ''] = address.split('::');
  bytes.writeUInt16BE(parseInt(first || '0', 16), 0);
  bytes.writeUInt16BE(parseInt(last || '0', 16), 14);
  return bytes;
}
