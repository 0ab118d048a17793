import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';

import sharp from 'sharp';

import * as files from '../support/attachment-files';
import { filing, type Filed, newKey } from '../support/filing';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';
import { temporaryUploadsWith } from '../support/temporary-uploads';

const INQUIRY = 'plugin::accountability.inquiry';
const ATTACHMENT = 'plugin::accountability.inquiry-attachment';
const SEQUENCE = 'plugin::accountability.filing-sequence';
const MEGABYTE = 1024 * 1024;

interface View {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  owner: string;
  addedAt: string;
}

interface Refusal {
  status: number;
  message: string;
  details: { errors: { path: string[]; message: string }[] };
}

interface Attachments {
  attach(filingNumber: string, owner: 'institute', staged: object[]): Promise<View[]>;
  remove(filingNumber: string): Promise<void>;
}

type Part = readonly [field: string, content: Buffer, name: string, type?: string];

/** A filing as a browser's form sends it. */
function fieldsOf(change: Record<string, unknown> = {}): [string, string][] {
  const { person, consent, ...rest } = filing(change);
  const nested = Object.entries(person as object).map(([name, value]) => [`person[${name}]`, String(value)]);
  return [
    ...Object.entries(rest).map(([name, value]) => [name, String(value)]),
    ...nested,
    ...Object.entries(consent as object).map(([name, value]) => [`consent[${name}]`, String(value)]),
  ] as [string, string][];
}

const attached = (content: Buffer, name: string): Part => ['attachments', content, name];

describe('attachments of an inquiry', () => {
  let app: TestApp;
  let folder: string;

  beforeAll(async () => {
    app = await bootApp();
    folder = app.strapi.plugin('accountability').config<{ folder: string }>('attachments').folder;
  });
  afterAll(() => app.close());

  const service = () => app.strapi.plugin('accountability').service('attachments') as unknown as Attachments;

  function post(parts: readonly Part[], fields = fieldsOf(), headers: Record<string, string> = {}) {
    const request = app.http().post('/api/accountability/inquiries').set(headers);
    for (const [name, value] of fields) void request.field(name, value);
    for (const [field, content, filename, contentType] of parts) {
      void request.attach(field, content, contentType ? { filename, contentType } : filename);
    }
    return request;
  }
  const file = async (parts: readonly Part[], fields = fieldsOf(), headers: Record<string, string> = {}) =>
    ((await post(parts, fields, headers).expect(201)).body as { data: Filed }).data;
  const lookup = async ({ filingNumber, trackingCode }: Filed) => {
    const { body } = await app
      .http()
      .post('/api/accountability/inquiries/lookup')
      .send({ filingNumber, trackingCode })
      .expect(200);
    return (body as { data: { attachments: View[]; answer: { attachments: View[] } | null } }).data;
  };
  const download = (
    id: string,
    { filingNumber, trackingCode }: Pick<Filed, 'filingNumber' | 'trackingCode'>,
  ) =>
    app
      .http()
      .post(`/api/accountability/inquiries/attachments/${id}`)
      .send({ filingNumber, trackingCode })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
        response.on('error', (error) => done(error, null));
      });
  const filesOnDisk = async () => {
    const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  };
  /** Everything a filing leaves behind: rows, the last number, files. */
  const left = async () => ({
    inquiries: await app.strapi.documents(INQUIRY).count({}),
    attachments: await app.strapi.db.query(ATTACHMENT).count(),
    last: ((await app.strapi.db.query(SEQUENCE).findOne({})) as { last: number } | null)?.last,
    files: (await filesOnDisk()).sort(),
  });
  const refused = async (status: number, parts: readonly Part[], fields = fieldsOf()) => {
    const before = await left();
    const answer = await post(parts, fields);
    expect({ status: answer.status, left: await left() }).toEqual({ status, left: before });
    const { error } = answer.body as { error: Refusal };
    expect(error.status).toBe(status);
    return error;
  };
  const namesField = (error: Refusal) => error.details.errors.map((one) => one.path.join('.'));

  it('come with a filing, five of any type', async () => {
    const filed = await file([
      attached(await files.pdf(), 'Petición «firmada».pdf'),
      attached(await files.photo(), 'foto.jpg'),
      attached(await files.docx(), 'anexo.docx'),
      attached(Buffer.from('Señor alcalde'), 'nota.txt'),
      attached(files.mp4('M4A ', 'soun'), 'grabación.m4a'),
    ]);
    const { attachments, answer } = await lookup(filed);
    expect(answer).toBeNull();
    expect(attachments.map(({ name, mime, owner }) => [name, mime, owner])).toEqual([
      ['Petición «firmada».pdf', 'application/pdf', 'citizen'],
      ['foto.jpg', 'image/jpeg', 'citizen'],
      ['anexo.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'citizen'],
      ['nota.txt', 'text/plain', 'citizen'],
      ['grabación.m4a', 'audio/mp4', 'citizen'],
    ]);
  });

  it('are given back as they were sent', async () => {
    const sent = await files.pdf('Un contrato');
    const filed = await file([attached(sent, 'contrato.pdf')]);
    const [view] = (await lookup(filed)).attachments;
    expect(view?.bytes).toBe(sent.length);
    const { body } = await download(view?.id ?? '', filed).expect(200);
    expect((body as Buffer).equals(sent)).toBe(true);
  });

  it('of 10 MB to the byte are taken', async () => {
    const sent = Buffer.alloc(10 * MEGABYTE, 'Señor alcalde. ');
    const filed = await file([attached(sent, 'largo.txt')]);
    const [view] = (await lookup(filed)).attachments;
    const { body } = await download(view?.id ?? '', filed).expect(200);
    expect((body as Buffer).equals(sent)).toBe(true);
  });

  it('need not come: a form without them is filed like JSON, its fields as text', async () => {
    const fields: [string, string][] = [
      ...fieldsOf().filter(([name]) => !/^(person|consent)/.test(name)),
      ['anonymous', 'false'],
      ['person', JSON.stringify(filing().person)],
      ['consent[notice]', 'true'],
      ['consent[policyVersion]', '2026-1'],
      ['consent[purposes][]', 'estadísticas'],
      ['consent[purposes][]', 'boletín'],
    ];
    const { filingNumber } = await file([], fields);
    const secret = await app.strapi.db
      .query('plugin::accountability.inquiry-secret')
      .findOne({ where: { filingNumber } });
    expect((secret as { consent: unknown }).consent).toMatchObject({
      notice: true,
      purposes: ['estadísticas', 'boletín'],
    });
  });

  it('a file input nobody used is no file', async () => {
    const boundary = 'x';
    const lines = fieldsOf().map(
      ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const unused =
      '--x\r\nContent-Disposition: form-data; name="attachments"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n';
    const { body } = await app
      .http()
      .post('/api/accountability/inquiries')
      .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
      .send(`${lines.join('')}${unused}--x--\r\n`)
      .expect(201);
    expect((await lookup((body as { data: Filed }).data)).attachments).toEqual([]);
  });

  it('left empty as a text, as programs send it, are none', async () => {
    const filed = await file([], [...fieldsOf(), ['attachments', '']]);
    expect((await lookup(filed)).attachments).toEqual([]);
  });

  describe('keep what they are to themselves', () => {
    it('lose the place and the device a photo was taken with', async () => {
      const sent = await files.photo();
      expect(sent.includes('Adriana Quintero')).toBe(true);
      const filed = await file([attached(sent, 'foto.jpg')]);
      const [view] = (await lookup(filed)).attachments;
      const { body } = await download(view?.id ?? '', filed).expect(200);
      const metadata = await sharp(body as Buffer).metadata();
      expect(metadata.format).toBe('jpeg');
      expect(metadata.exif).toBeUndefined();
      expect((body as Buffer).includes('Adriana')).toBe(false);
    });

    it('are unreadable on the disk and in the database, names too, and out of reach of the web', async () => {
      const secret = 'certificado de Adriana Quintero Peñalosa';
      await file([attached(Buffer.from(secret.repeat(100)), 'adriana-quintero.txt')]);
      const rows = JSON.stringify(await app.strapi.db.query(ATTACHMENT).findMany({}));
      expect(rows).not.toContain('adriana');
      for (const one of await filesOnDisk()) {
        expect(path.basename(one)).toMatch(/^[0-9a-f]{32}$/);
        expect((await readFile(one)).includes('certificado')).toBe(false);
      }
      expect(path.relative(app.strapi.dirs.static.public, folder)).toMatch(/^\.\./);
    });

    it('open for the number with its code only', async () => {
      const [mine, other] = [
        await file([attached(Buffer.from('mío'), 'mio.txt')]),
        await file([attached(Buffer.from('ajeno'), 'ajeno.txt')]),
      ];
      const [id, otherId] = [
        (await lookup(mine)).attachments[0]?.id ?? '',
        (await lookup(other)).attachments[0]?.id ?? '',
      ];
      await download(id, mine).expect(200);
      await download(id, { ...mine, trackingCode: 'AAAA-AAAA-AAAA-AAAA' }).expect(404);
      await download(id, other).expect(404);
      await download(otherId, mine).expect(404);
      await download('..%2F..%2F..%2Fetc%2Fpasswd', mine).expect(404);
      await download(`${id}%00`, mine).expect(404);
      await app.http().get(`/api/accountability/inquiries/attachments/${id}`).expect(405);
      expect((await app.http().post(`/api/accountability/inquiries/attachments/${id}`).send({})).status).toBe(
        400,
      );
    });

    it('are saved and never shown, whatever they are', async () => {
      const page = Buffer.from('Vea: <html><script>alert(document.domain)</script></html>');
      const filed = await file([['attachments', page, 'página\u202emdp.html', 'text/html']]);
      const [view] = (await lookup(filed)).attachments;
      expect(view?.name).toBe('páginamdp.html.txt');
      const { headers } = await download(view?.id ?? '', filed).expect(200);
      expect(headers).toMatchObject({
        'content-type': 'text/plain',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-length': String(page.length),
      });
      expect(headers['content-disposition']).toBe(
        `attachment; filename="paginamdp.html.txt"; filename*=UTF-8''p%C3%A1ginamdp.html.txt`,
      );
    });

    it('break off when they were altered', async () => {
      const filed = await file([attached(Buffer.alloc(300_000, 'a'), 'largo.txt')]);
      const [view] = (await lookup(filed)).attachments;
      const onDisk = (await filesOnDisk()).find((one) => path.basename(one) === view?.id) ?? '';
      const bytes = await readFile(onDisk);
      bytes[200_000] = (bytes[200_000] ?? 0) ^ 1;
      await writeFile(onDisk, bytes);
      await expect(download(view?.id ?? '', filed)).rejects.toThrow(/aborted|hang up/);
      await truncate(onDisk, 65_536 + 16);
      await expect(download(view?.id ?? '', filed)).rejects.toThrow(/aborted|hang up/);
    });
  });

  describe('are refused, and nothing is stored, where', () => {
    it('there are more than five', async () => {
      const six = Array.from({ length: 6 }, (_, at) => attached(Buffer.from('nota'), `${at}.txt`));
      expect(namesField(await refused(413, six))).toEqual(['attachments']);
    });

    it('one is larger than 10 MB', async () => {
      const error = await refused(413, [
        attached(Buffer.from('nota'), 'nota.txt'),
        attached(Buffer.alloc(10 * MEGABYTE + 1, 'a'), 'largo.txt'),
      ]);
      expect(namesField(error)).toEqual(['attachments']);
      expect(error.message).toBe('El archivo 2 pesa más de 10 MB.');
    });

    it('one is empty', async () => {
      expect(namesField(await refused(400, [attached(Buffer.alloc(0), 'nada.txt')]))).toEqual([
        'attachments',
      ]);
    });

    it.each([
      [
        'a program called PDF',
        415,
        'factura.pdf',
        () => Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(900)]),
      ],
      ['an archive called Word', 415, 'carta.docx', () => files.odt([], 'application/zip')],
      [
        'a document with macros',
        415,
        'carta.docx',
        () => files.officePackage(files.WORD_MAIN, [{ name: 'word/vbaProject.bin', content: 'x' }]),
      ],
      ['a film', 415, 'video.m4a', () => files.mp4('mp42', 'vide', 'soun')],
      ['a broken image', 415, 'foto.jpg', async () => (await files.photo(600, 400)).subarray(0, 1_500)],
      [
        'the beginning of a photo and rubbish',
        415,
        'foto.jpg',
        async () => Buffer.concat([(await files.photo()).subarray(0, 30), Buffer.alloc(2_000, 7)]),
      ],
      [
        'the beginning of a PNG and rubbish',
        415,
        'foto.png',
        async () => Buffer.concat([(await files.annotatedPng()).subarray(0, 60), Buffer.alloc(2_000, 7)]),
      ],
      ['a page called text', 415, 'nota.txt', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ])('one is %s (%i)', async (_what, status, name, make) => {
      const good = attached(await files.pdf(), 'bueno.pdf');
      const photo = attached(await files.photo(), 'foto.jpg');
      const error = await refused(status, [good, photo, attached(await make(), name)]);
      expect(namesField(error)).toEqual(['attachments']);
      expect(error.message).toContain('El archivo 3 ');
    });

    it('the browser says another type than the content, and the content is not taken', async () => {
      const program = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(900)]);
      await refused(415, [['attachments', program, 'a.pdf', 'application/pdf']]);
    });

    it('one is empty: the one beside it was never unsealed on the disk', async () => {
      const text = `una nota: ${newKey()}`;
      await refused(400, [attached(Buffer.from(text), 'nota.txt'), attached(Buffer.alloc(0), 'nada.txt')]);
      expect(await temporaryUploadsWith(text)).toEqual([]);
    });

    it('they come in another field', async () => {
      expect(namesField(await refused(400, [['foto', await files.photo(), 'foto.jpg']]))).toEqual(['foto']);
    });

    it('the rest of the form is wrong: the same fields are named as in JSON', async () => {
      const fields = fieldsOf({ subject: 'Hola' }).filter(([name]) => name !== 'person[name]');
      const error = await refused(400, [attached(await files.pdf(), 'a.pdf')], fields);
      expect(namesField(error).sort()).toEqual(['person.name', 'subject']);
    });

    it.each([
      ['person', [['person', '{"name":']]],
      ['subject', [['subject', 'Otro asunto']]],
      ['constructor', [['constructor[prototype]', '1']]],
      ['attachments', [['attachments', 'texto']]],
      ['anonymous', [['anonymous', 'quizás']]],
    ] as [string, [string, string][]][])('a field is not as it should be: %s', async (name, extra) => {
      const fields = name === 'person' ? fieldsOf().filter(([one]) => !one.startsWith('person')) : fieldsOf();
      expect(namesField(await refused(400, [], [...fields, ...extra]))).toContain(name);
    });

    it('a field is longer than any may be', async () => {
      const fields = [...fieldsOf().filter(([name]) => name !== 'message'), ['message', 'x'.repeat(70_000)]];
      expect(namesField(await refused(413, [], fields as [string, string][]))).toEqual(['message']);
    });

    it('there are hundreds of fields', async () => {
      const many = Array.from({ length: 300 }, (_, at) => [`campo${at}`, 'x'] as [string, string]);
      await refused(413, [], [...fieldsOf(), ...many]);
    });

    it('the reader understands English: the sentence is English', async () => {
      const { body } = await post([attached(Buffer.alloc(0), 'a.txt')], fieldsOf(), {
        'Accept-Language': 'en',
      });
      expect((body as { error: Refusal }).error.message).toBe('File 1 is empty.');
    });
  });

  describe('a form that is no form', () => {
    const send = async (body: string | Buffer, contentType = 'multipart/form-data; boundary=x') => {
      const before = await left();
      const answer = await app
        .http()
        .post('/api/accountability/inquiries')
        .set('Content-Type', contentType)
        .send(body);
      expect(await left()).toEqual(before);
      return answer.status;
    };
    const part = '--x\r\nContent-Disposition: form-data; name="attachments"; filename="a.txt"\r\n\r\nhola';

    it.each([
      ['cut short in a file', part, undefined],
      ['without its end', `${part}\r\n--x\r\n`, undefined],
      ['empty', '', undefined],
      ['without a boundary', part, 'multipart/form-data'],
      [
        'with a part without a name',
        '--x\r\nContent-Disposition: form-data\r\n\r\nhola\r\n--x--\r\n',
        undefined,
      ],
      ['of noise', 'no es un formulario', undefined],
    ])('%s', async (_what, body, contentType) => {
      expect(await send(body, contentType)).toBe(400);
    });

    it('of another kind is told what is taken', async () => {
      expect(await send('<xml/>', 'application/xml')).toBe(415);
      expect(await send('a', 'multipart/mixed; boundary=x')).toBe(415);
    });

    it('is refused by its length before it is read', async () => {
      const { port } = new URL(app.url);
      const socket = net.connect(Number(port), '127.0.0.1');
      socket.write(
        'POST /api/accountability/inquiries HTTP/1.1\r\nHost: localhost\r\n' +
          'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000000\r\n\r\n',
      );
      let answer = '';
      for await (const chunk of socket) answer += String(chunk);
      expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    });

    it('whose sender goes away leaves nothing', async () => {
      const before = await left();
      const { port } = new URL(app.url);
      const socket = net.connect(Number(port), '127.0.0.1');
      socket.write(
        'POST /api/accountability/inquiries HTTP/1.1\r\nHost: localhost\r\n' +
          `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n${part}${'a'.repeat(200_000)}`,
      );
      await until(async () => (await filesOnDisk()).length > before.files.length);
      socket.destroy();
      await until(async () => (await filesOnDisk()).length === before.files.length);
      expect(await left()).toEqual(before);
    });
  });

  describe('sent again', () => {
    it('with the same key and content, get the first answer and are stored once', async () => {
      const headers = { 'Idempotency-Key': newKey() };
      const parts = [attached(await files.photo(), 'foto.jpg'), attached(Buffer.from('nota'), 'nota.txt')];
      const first = await file(parts, fieldsOf(), headers);
      const before = await left();
      expect(await file(parts, fieldsOf(), headers)).toEqual(first);
      expect(await left()).toEqual(before);
    });

    it('with the same key and another file, or none, are refused', async () => {
      const headers = { 'Idempotency-Key': newKey() };
      await file([attached(Buffer.from('una nota'), 'nota.txt')], fieldsOf(), headers);
      const before = await left();
      await post([attached(Buffer.from('otra nota'), 'nota.txt')], fieldsOf(), headers).expect(409);
      await post([], fieldsOf(), headers).expect(409);
      expect(await left()).toEqual(before);
    });
  });

  describe('in the admin', () => {
    const documentIdOf = async (filingNumber: string) => {
      const found = await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } });
      return (found as { documentId: string }).documentId;
    };
    const as = (token: string, address: string) =>
      app.http().get(`/accountability/inquiries/${address}`).set('Authorization', `Bearer ${token}`);

    it('open for who may see the person’s data, and for nobody else', async () => {
      const filed = await file([attached(await files.pdf(), 'contrato.pdf')]);
      const documentId = await documentIdOf(filed.filingNumber);
      const head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
      const engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });

      const list = await as(head.token, `${documentId}/attachments`).expect(200);
      const [view] = (list.body as { data: View[] }).data;
      expect(view).toMatchObject({ name: 'contrato.pdf', owner: 'citizen' });
      const address = `${documentId}/attachments/${view?.id}`;
      const answer = await as(head.token, address).expect(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="contrato.pdf"',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });

      await as(engineer.token, `${documentId}/attachments`).expect(403);
      await as(engineer.token, address).expect(403);
      await app.http().get(`/accountability/inquiries/${address}`).expect(401);

      const other = await documentIdOf((await file([])).filingNumber);
      await as(head.token, `${other}/attachments/${view?.id}`).expect(404);
      await as(head.token, `no-existe/attachments/${view?.id}`).expect(404);
    });

    it('are no content type anybody can ask for', async () => {
      const admin = await createAdminUser(app, { roles: ['strapi-super-admin'] });
      const answer = await app
        .http()
        .get(`/content-manager/collection-types/${ATTACHMENT}`)
        .set('Authorization', `Bearer ${admin.token}`);
      expect(answer.status).toBe(403);
    });
  });

  it('are removed with their bytes, and only theirs', async () => {
    const [gone, kept] = [
      await file([attached(Buffer.from('olvidar'), 'a.txt'), attached(await files.photo(), 'b.jpg')]),
      await file([attached(Buffer.from('conservar'), 'c.txt')]),
    ];
    const before = (await filesOnDisk()).length;
    await service().remove(gone.filingNumber);
    await until(async () => (await filesOnDisk()).length === before - 2);
    expect((await lookup(gone)).attachments).toEqual([]);
    const [view] = (await lookup(kept)).attachments;
    await download(view?.id ?? '', kept).expect(200);
  });
});

describe('a disk with no room left for files, and a mail server that is down', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  beforeAll(async () => {
    smtp = await startSmtpServer();
    // More than any disk has: what is free is kept for the database.
    app = await bootApp({ env: { ATTACHMENTS_RESERVE_MB: '900000000', SMTP_URL: smtp.url } });
    await smtp.stop();
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  it('take filings without files, and say so to those with them; the receipt goes when the server is back', async () => {
    const request = app.http().post('/api/accountability/inquiries');
    for (const [name, value] of fieldsOf()) void request.field(name, value);
    const { status, body } = await request.attach('attachments', Buffer.from('nota'), 'nota.txt');
    const { error } = body as { error: Refusal };
    expect({ status, message: error.message }).toEqual({
      status: 503,
      message:
        'En este momento no podemos guardar archivos. Envíe la solicitud sin ellos, o inténtelo más tarde.',
    });
    expect(await app.strapi.documents(INQUIRY).count({})).toBe(0);

    const { body: answer } = await app
      .http()
      .post('/api/accountability/inquiries')
      .send(filing())
      .expect(201);
    const { filingNumber } = (answer as { data: Filed }).data;
    expect(filingNumber).toMatch(/-000001$/);

    const outbox: { sendDue(now?: () => Date): Promise<{ sent: number }> } = app.strapi
      .plugin('accountability')
      .service('outbox');
    expect(await outbox.sendDue()).toMatchObject({ sent: 0 });
    await smtp.start();
    expect(await outbox.sendDue(() => new Date(Date.now() + 3_600_000))).toMatchObject({ sent: 1 });
    expect(smtp.received[0]?.parsed.text).toContain(filingNumber);
  });
});

/** Waits for what happens after an answer, or without one. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to be');
}
