import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

import fc from 'fast-check';

import { bodyOfFields } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/fields';
import { readMultipart } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/multipart';
import { FormRefusal } from '../../src/plugins/accountability/server/src/inquiries/attachments/refusals';

/** What became of one request: the status it would get, or a fault. */
type Outcome = number | string;

let server: http.Server;
let port: number;
const faults: unknown[] = [];
const onFault = (error: unknown) => void faults.push(error);

async function takeOrGiveUp(bytes: AsyncIterable<Buffer>, giveUpAfter: number) {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > giveUpAfter) throw new FormRefusal('type', ['attachments']);
  }
}

beforeAll(async () => {
  server = http.createServer((request, response) => {
    const giveUpAfter = Number(request.headers['x-give-up-after'] ?? Infinity);
    readMultipart(request, ({ bytes }) => takeOrGiveUp(bytes, giveUpAfter)).then(
      () => response.writeHead(200).end(),
      (error: unknown) => {
        if (!(error instanceof FormRefusal)) onFault(error);
        response.writeHead(error instanceof FormRefusal ? error.status : 500, { connection: 'close' }).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  process.on('uncaughtException', onFault);
});
afterAll(async () => {
  process.off('uncaughtException', onFault);
  await new Promise((resolve) => server.close(resolve));
});

/** Sends a body in pieces of the sizes given; the status of the answer, or `closed`. */
function send(body: Buffer, sizes: readonly number[], headers: readonly string[] = []): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.setTimeout(5_000, () => resolve('hangs'));
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('error', () => resolve('closed'));
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? NaN) || 'closed'));
    socket.write(
      [
        'POST / HTTP/1.1',
        'Host: localhost',
        'Connection: close',
        'Content-Type: multipart/form-data; boundary=x',
        `Content-Length: ${body.length}`,
        ...headers,
        '\r\n',
      ].join('\r\n'),
    );
    let place = 0;
    for (const size of sizes) {
      socket.write(body.subarray(place, place + size));
      place += size;
    }
    socket.write(body.subarray(place));
  });
}

const part = (disposition: string, content: string) =>
  `--x\r\nContent-Disposition: form-data${disposition}\r\n\r\n${content}\r\n`;
const file = (content: string) => part('; name="attachments"; filename="a.txt"', content);
const whole = (...parts: string[]) => Buffer.from(`${parts.join('')}--x--\r\n`);

describe('reading a multipart form', () => {
  it('answers every malformed one, and hangs on none', async () => {
    const pieces = fc.constantFrom(
      file('hola'),
      file('a'.repeat(200_000)),
      part('; name="subject"', 'Horario'),
      part('; name="person[name]"', 'Ana'),
      part('; name=""', 'x'),
      part('', 'x'),
      part('; name="a\r\nb"; filename="x"', 'x'),
      part('; name="attachments"; filename*=UTF-8\'\'%FF%00', 'x'),
      '--x\r\n\r\n',
      '--x\r\n',
      '--x',
      '\r\n',
      '--x--\r\n',
      '--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n',
      `--x\r\n${'A: b\r\n'.repeat(100)}\r\n`,
      `--x\r\nContent-Disposition: form-data; name="${'n'.repeat(20_000)}"\r\n\r\nx\r\n`,
      '\0\xff\u2028',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(pieces, { maxLength: 8 }),
        fc.array(fc.nat(500), { maxLength: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom<string[]>([], ['X-Give-Up-After: 3'], ['X-Give-Up-After: 100000']),
        async (parts, sizes, cut, headers) => {
          const body = Buffer.from(`${parts.join('')}--x--\r\n`);
          const sent = cut < 0.5 ? body : body.subarray(0, Math.floor(body.length * cut));
          expect([200, 400, 413, 415]).toContain(await send(sent, sizes, headers));
        },
      ),
      { numRuns: 300 },
    );
    expect(faults).toEqual([]);
  });

  it('tells why a file is not taken though the sender is still sending', async () => {
    const body = whole(file('a'.repeat(5_000_000)), file('b'.repeat(5_000_000)));
    expect(await send(body, [], ['X-Give-Up-After: 10'])).toBe(415);
  });

  it('is done when the sender goes away in the middle of a file', async () => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => server.once('connection', (one) => one.once('close', resolve)));
    socket.write(
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="attachments"; filename="a"\r\n\r\nhola',
    );
    setTimeout(() => socket.destroy(), 100);
    await closed;
    expect(faults).toEqual([]);
  });
});

describe('the fields of a form', () => {
  const body = (...fields: [string, string][]) =>
    bodyOfFields(fields.map(([name, value]) => ({ name, value })));

  it('become what JSON would say', () => {
    expect(
      body(
        ['type', 'peticion'],
        ['anonymous', 'false'],
        ['person[name]', 'Ana'],
        ['person[idType]', 'CC'],
        ['consent[notice]', 'on'],
        ['consent[purposes][]', 'a'],
        ['consent[purposes][]', 'b'],
      ),
    ).toEqual({
      type: 'peticion',
      anonymous: false,
      person: { name: 'Ana', idType: 'CC' },
      consent: { notice: true, purposes: ['a', 'b'] },
    });
  });

  it('may have JSON in them, where it is an object', () => {
    expect(body(['person', '{"name":"Ana"}'], ['consent', '{"notice":true,"purposes":["a"]}'])).toEqual({
      person: { name: 'Ana' },
      consent: { notice: true, purposes: ['a'] },
    });
    expect(body(['person', '{"name":'])).toEqual({ person: '{"name":' });
  });

  it('given twice are a list, which no single field is', () => {
    expect(body(['subject', 'a'], ['subject', 'b'])).toEqual({ subject: ['a', 'b'] });
    expect(body(['person', '{}'], ['person[name]', 'Ana'])).toEqual({ person: { 0: '{}', name: 'Ana' } });
  });

  it('of any name change no object but their own', () => {
    body(['__proto__[polluted]', 'yes'], ['constructor[prototype][polluted]', 'yes']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: fc.constantFrom('a', '[', ']', '0', '.') }), fc.string())),
        (fields) => {
          expect(() => body(...fields)).not.toThrow();
        },
      ),
    );
  });
});
