import { rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { type Filed, filing, newKey } from '../support/filing';
import { nginxProgram, sampleConfiguration, startNginx } from '../support/nginx';
import { bootApp, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const API = '/api/accountability';
const UPLOAD = '/uploads/acta-detras-de-nginx.txt';
/** nginx counts whole seconds. */
const PAST_ITS_TIME = 2_100;
const ORIGIN = 'https://www.alcaldia.example';

/** How one person's browser asks, and how those of others do, who read Spanish as well. */
const FIRST = { 'Accept-Language': 'es-CO', 'Accept-Encoding': 'gzip' };
const OTHERS: Record<string, string>[] = [
  { 'Accept-Language': 'es-419,es;q=0.9,en;q=0.8', 'Accept-Encoding': 'gzip, deflate, br' },
  { 'Accept-Language': 'fr-FR,fr;q=0.9', 'Accept-Encoding': 'identity' },
  { 'Accept-Language': '*', 'Accept-Encoding': 'br', Origin: ORIGIN },
  { 'Accept-Language': 'es', 'Accept-Encoding': 'gzip', Cookie: 'visita=1' },
];

/** The application with answers that are fresh for a second in place of five minutes, until it is stopped. */
async function hurried(url: string) {
  const server = createServer((request, response) => {
    const { method, headers } = request;
    const forwarded = ask(`${url}${request.url ?? ''}`, { method, headers }, (answer) => {
      const kept = answer.headers['cache-control']?.replace('s-maxage=300', 's-maxage=1');
      response.writeHead(answer.statusCode ?? 500, {
        ...answer.headers,
        ...(kept && { 'cache-control': kept }),
      });
      answer.pipe(response);
    });
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('nginx in front, as docs/operations.md has it', () => {
  const program = nginxProgram();

  it('is told to give what it has while the application is stopped', async () => {
    expect(await sampleConfiguration()).toMatch(/proxy_cache_use_stale error timeout .*http_502/);
  });

  if (!program) return;

  let app: TestApp;
  let origin: Awaited<ReturnType<typeof hurried>>;
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  const uploaded = () => path.join(app.strapi.dirs.static.public, UPLOAD);

  async function read(address: string, headers: Record<string, string> = FIRST, init: RequestInit = {}) {
    const answer = await fetch(`${nginx.url}${address}`, { ...init, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'demo' } });
    await app.strapi.documents(BULLETIN).create({
      data: { title: 'Feria de empleo', issuedOn: '2026-05-01' },
      status: 'published',
    });
  });
  beforeEach(async () => {
    await writeFile(uploaded(), 'Acta de la audiencia\n'.repeat(100));
    origin = await hurried(app.url);
    nginx = await startNginx(program, origin.port);
  });
  afterEach(async () => {
    await nginx.stop();
    await origin.stop();
    await rm(uploaded(), { force: true });
  });
  afterAll(() => app.close());

  it('goes on giving everybody what one person read when the application is stopped, also past its time', async () => {
    const addresses = [
      ...['bulletins', 'bulletins/feria-de-empleo', 'settings', 'notice-board', 'embed.js'].map(
        (name) => `${API}/${name}`,
      ),
      ...['/api/transparency-menu', '/api/transparency-sections/participa'],
      ...['/cartelera', '/cartelera/pantalla.js', '/sitio/', '/sitio/boletin.html?boletin=uno', UPLOAD],
    ];
    const before = new Map<string, string>();
    for (const address of addresses) {
      const { status, text } = await read(address);
      expect([address, status]).toEqual([address, 200]);
      before.set(address, text);
    }

    await origin.stop();
    await setTimeout(PAST_ITS_TIME);
    for (const address of addresses) {
      for (const headers of OTHERS) {
        const { status, text, headers: answered } = await read(address, headers);
        expect([address, headers, status]).toEqual([address, headers, 200]);
        expect(text).toBe(before.get(address));
        expect(answered.get('access-control-allow-origin')).toBe('*');
        if (!headers['Accept-Encoding']?.includes('gzip'))
          expect(answered.get('content-encoding')).toBeNull();
      }
    }
    expect((await read(`${API}/embed.js`)).headers.get('content-encoding')).toBe('gzip');
    const other = '/sitio/boletin.html?boletin=dos';
    expect((await read(other)).text).toBe(before.get('/sitio/boletin.html?boletin=uno'));
    const part = await read(UPLOAD, { Range: 'bytes=0-3' });
    expect([part.status, part.text]).toEqual([206, 'Acta']);
    const etag = (await read(`${API}/bulletins`)).headers.get('etag') ?? '';
    for (const headers of OTHERS)
      expect((await read(`${API}/bulletins`, { ...headers, 'If-None-Match': etag })).status).toBe(304);
    expect((await read(`${API}/plans`)).status).toBe(502);
  });

  it('answers in the language the application would, whatever a browser prefers', async () => {
    const address = `${API}/open-data/plan-actions/dictionary`;
    const preferences = [
      ...[
        'es',
        'en',
        '',
        '*',
        'fr',
        'EN-gb',
        'eng, est',
        'en-US,en;q=0.9,es;q=0.8',
        'es-419,es;q=0.9,en;q=0.8',
      ],
      ...['ca-ES, ca;q=0.9, en;q=0.8, es;q=0.7', 'fr,  es;q=0.5,en;q=0.3'],
    ];
    const inEach = (url: string) =>
      Promise.all(
        preferences.map(async (preference) => {
          const answer = await fetch(`${url}${address}`, { headers: { 'Accept-Language': preference } });
          return { preference, text: (await answer.text()).slice(0, 120) };
        }),
      );
    const direct = await inEach(app.url);
    expect(new Set(direct.map(({ text }) => text)).size).toBe(2);
    // Nobody's browser asks in this order; it must not get the other language into what everybody reads.
    for (const odd of ['es;q=0.1,en', 'en;q=0.1,es']) await read(address, { 'Accept-Language': odd });
    await origin.stop();
    expect(await inEach(nginx.url)).toEqual(direct);
  });

  it('keeps nothing of one person, of the panel, or of what is sent', async () => {
    const filed = await read(
      `${API}/inquiries`,
      { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      { method: 'POST', body: JSON.stringify(filing()) },
    );
    expect([filed.status, filed.text]).toEqual([201, expect.stringContaining('receiptUrl')]);
    const { receiptUrl } = (JSON.parse(filed.text) as { data: Filed }).data;
    const tokens = app.strapi.service('admin::api-token') as unknown as {
      create(token: object): Promise<{ accessKey: string }>;
    };
    const { accessKey } = await tokens.create({ name: 'sitio', type: 'full-access', lifespan: null });
    const Authorization = `Bearer ${accessKey}`;

    const reads: [string, Record<string, string>][] = [
      [new URL(receiptUrl, nginx.url).pathname, {}],
      ['/admin/init', {}],
      [`${API}/plans`, { Authorization }],
      ['/api/transparency-menu', { Authorization }],
      [UPLOAD, { Authorization }],
    ];
    for (const [address, headers] of reads)
      expect([address, (await read(address, headers)).status]).toEqual([address, 200]);

    await origin.stop();
    for (const [address] of reads) expect([address, (await read(address)).status]).toEqual([address, 502]);
    expect((await read(`${API}/inquiries`, {}, { method: 'POST' })).status).toBe(502);
    expect((await read(`${API}/inquiries`)).status).toBe(502);
  });

  it('shows what was changed as it is now, and what was removed not at all', async () => {
    const bulletin = `${API}/bulletins/feria-de-empleo`;
    const { documentId } = (await app.strapi.documents(BULLETIN).findFirst({
      filters: { slug: 'feria-de-empleo' },
    })) as { documentId: string };
    for (const address of [bulletin, UPLOAD]) expect((await read(address)).status).toBe(200);
    await writeFile(uploaded(), 'Otra acta');
    await setTimeout(PAST_ITS_TIME);
    expect((await read(UPLOAD)).text).toBe('Otra acta');

    await rm(uploaded());
    await app.strapi.documents(BULLETIN).unpublish({ documentId });
    await setTimeout(PAST_ITS_TIME);
    for (const address of [bulletin, UPLOAD]) expect((await read(address)).status).toBe(404);
    await origin.stop();
    expect((await read(UPLOAD)).status).toBe(404);
  });

  it('tells browsers which websites may read, where the operator lists them', async () => {
    await nginx.stop();
    const list = `default "";\n  ${ORIGIN} $http_origin;`;
    nginx = await startNginx(program, origin.port, (sample) => sample.replace('default *;', list));
    const allowed = async (headers: Record<string, string>) =>
      (await read(`${API}/bulletins`, headers)).headers.get('access-control-allow-origin');
    expect(await allowed({})).toBeNull();
    expect(await allowed({ Origin: ORIGIN })).toBe(ORIGIN);
    expect(await allowed({ Origin: 'https://otra.example' })).toBeNull();
  });
});
