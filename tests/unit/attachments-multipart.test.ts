import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

import fc from 'fast-check';

import { bodyOfFields } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/fields';
import { FormInput } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/form-input';
import { readMultipart } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/multipart';
import { partsOf } from '../../src/plugins/accountability/server/src/inquiries/attachments/form/parts';
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
      { numRuns: 1500 },
    );
    expect(faults).toEqual([]);
  });

  it.each([
    [
      'noise longer than a buffer, in a part nobody takes, that ends with its chunk',
      `--x\r\n\r\n\0\xff\u2028--x\r\nA: ${'n'.repeat(20_000)}\r\n\r\nx\r\n--x--\r\n`,
    ],
    ['an epilogue longer than a buffer', `${file('hola')}--x--\r\n${'e'.repeat(200_000)}`],
    ['a form in a form', '--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y--\r\n--x--\r\n'],
  ])('answers %s', async (_what, body) => {
    expect([200, 400]).toContain(await send(Buffer.from(body), [200, 300]));
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

interface Written {
  name: string;
  filename: string | null;
  content: Uint8Array;
}

/** As a browser writes it (WHATWG HTML, «multipart/form-data»). */
const quoted = (name: string) => name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');

function formOf(parts: readonly Written[]): Buffer {
  const pieces = parts.flatMap(({ name, filename, content }) => [
    Buffer.from(`--x\r\nContent-Disposition: form-data; name="${quoted(name)}"`),
    Buffer.from(filename === null ? '' : `; filename="${quoted(filename)}"\r\nContent-Type: image/png`),
    Buffer.from('\r\n\r\n'),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from('--x--\r\n')]);
}

/** The parts of a form that comes in chunks of these sizes; of a part marked so only the first piece is read. */
async function readBack(
  form: Buffer,
  sizes: readonly number[],
  leaves: (ordinal: number) => boolean = () => false,
) {
  async function* chunks() {
    let place = 0;
    for (const size of sizes) yield await Promise.resolve(form.subarray(place, (place += size)));
    yield form.subarray(place);
  }
  const found: Written[] = [];
  for await (const { name, filename, content } of partsOf(new FormInput(chunks(), '\r\n'), 'x')) {
    const pieces: Buffer[] = [];
    for await (const piece of content) {
      pieces.push(piece);
      if (leaves(found.length)) break;
    }
    found.push({ name, filename, content: new Uint8Array(Buffer.concat(pieces)) });
  }
  return found;
}

describe('the parts of a form', () => {
  const name = fc
    .oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom('a"b', 'a\r\nb', 'ñ'))
    // What is written in percent is what the browser wrote for a character, and no backslash stands before a quote.
    .filter((text) => !/%|\\|\p{Cc}/u.test(text.replace(/[\r\n]/g, '')) && text.trim() === text);
  const content = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('\r\n', '--x', '\r\n--', '\r\n-', '\r', '--', 'x').map((text) => Buffer.from(text)),
      ),
      { maxLength: 8 },
    )
    .map((pieces) => new Uint8Array(Buffer.concat(pieces)))
    .filter((bytes) => !Buffer.concat([Buffer.from('\r\n'), bytes]).includes('\r\n--x'));
  const parts = fc.array(fc.record({ name, filename: fc.option(name), content }), { maxLength: 5 });
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });

  it('are what was written, byte for byte, wherever the form is cut', async () => {
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (written, cuts) => {
        expect(await readBack(formOf(written), cuts)).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found though somebody stops in the middle of one', async () => {
    await fc.assert(
      fc.asyncProperty(parts, sizes, async (written, cuts) => {
        const found = await readBack(formOf(written), cuts, (ordinal) => ordinal % 2 === 0);
        expect(found.map((one) => one.name)).toEqual(written.map((one) => one.name));
        const whole = (_: unknown, ordinal: number) => ordinal % 2 === 1;
        expect(found.filter(whole)).toEqual(written.filter(whole));
      }),
    );
  });

  it('may have a preamble before them, folded headers, and a name as older programs write it', async () => {
    const form = [
      'Este formulario lo lee una máquina.\r\n',
      "--x \t\r\ncontent-disposition: form-data;\r\n name=attachments; filename*=UTF-8''cart%C3%B3n.txt\r\n\r\na\r\n",
      '--x\r\nContent-Disposition: form-data; filename="C:\\carta \\"final\\".txt"; name="b"\r\n\r\nb\r\n',
      '--x--\r\nepílogo',
    ].join('');
    const found = await readBack(Buffer.from(form), [30]);
    expect(found.map((one) => [one.name, one.filename, Buffer.from(one.content).toString()])).toEqual([
      ['attachments', 'cartón.txt', 'a'],
      ['b', 'C:\\carta "final".txt', 'b'],
    ]);
  });

  it.each([
    ['no closing boundary', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhola\r\n'],
    ['a boundary that is longer', '--xy\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x--'],
    ['a part without headers', '--x\r\n\r\nhola\r\n--x--'],
    ['a part of another kind', '--x\r\nContent-Disposition: attachment; name="a"\r\n\r\nhola\r\n--x--'],
    [
      'headers without end',
      `--x\r\nContent-Disposition: form-data; name="a"\r\n${'A: b\r\n'.repeat(2_000)}--x--`,
    ],
  ])('are refused with %s', async (_what, form) => {
    await expect(readBack(Buffer.from(form), [5, 20, 30])).rejects.toThrow(FormRefusal);
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
