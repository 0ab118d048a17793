/** Reads over and over, in a process of its own: asked by a message, it answers with what it counted. */
import net from 'node:net';

/**
 * @typedef {{ port: number, path: string, headers?: Record<string, string>, connections: number, seconds: number }} Reading
 * @typedef {{ perSecond: number, medianMs: number, status: number, bytes: number }} Counted
 */

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One connection, one request at a time. No HTTP client: it would take more of the machine than what is measured.
 *
 * @param {Reading} reading
 * @param {number} until
 * @param {(ms: number, status: number, bytes: number) => void} count
 */
function read({ port, path, headers = {} }, until, count) {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  const request = [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    /** @type {Buffer[]} */
    let pieces = [];
    let received = 0;
    let expected = Infinity;
    let status = 0;
    let started = 0;
    const ask = () => {
      pieces = [];
      received = 0;
      expected = Infinity;
      started = performance.now();
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('data', (piece) => {
      received += piece.length;
      if (expected === Infinity) {
        pieces.push(piece);
        const all = pieces.length === 1 ? piece : Buffer.concat(pieces);
        const end = all.indexOf(HEAD_END);
        if (end < 0) return;
        const head = all.subarray(0, end).toString('latin1');
        status = Number(head.slice(9, 12));
        const length = status === 304 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
        expected = end + HEAD_END.length + length;
      }
      if (received < expected) return;
      const now = performance.now();
      count(now - started, status, expected);
      if (now < until) return ask();
      socket.end();
      resolve(undefined);
    });
  });
}

process.on('message', async (/** @type {Reading} */ reading) => {
  /** @type {number[]} */
  const times = [];
  let last = { status: 0, bytes: 0 };
  const started = performance.now();
  const until = started + reading.seconds * 1_000;
  await Promise.all(
    Array.from({ length: reading.connections }, () =>
      read(reading, until, (ms, status, bytes) => {
        times.push(ms);
        last = { status, bytes };
      }),
    ),
  );
  const seconds = (performance.now() - started) / 1_000;
  times.sort((one, other) => one - other);
  process.send?.({ perSecond: times.length / seconds, medianMs: times[times.length >> 1] ?? 0, ...last });
});
