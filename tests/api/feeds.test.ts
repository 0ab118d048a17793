import Parser from 'rss-parser';

import { bootApp, type TestApp } from '../support/strapi';
import { readXml } from '../support/xml';

const BULLETIN = 'plugin::accountability.bulletin';
const REPORT = 'plugin::accountability.management-report';
const API = '/api/accountability';
const BULLETINS = `${API}/bulletins`;

const FORMATS = [
  ['rss', 'application/rss+xml; charset=utf-8'],
  ['atom', 'application/atom+xml; charset=utf-8'],
  ['json', 'application/feed+json; charset=utf-8'],
] as const;

interface JsonFeed {
  title: string;
  home_page_url: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_html?: string;
    image?: string;
    date_published: string;
    date_modified: string;
    attachments?: { url: string; mime_type: string; size_in_bytes: number }[];
  }[];
}

describe('feeds', () => {
  let app: TestApp;

  const boot = (env: Record<string, string> = {}) =>
    bootApp({
      env: {
        PUBLIC_URL: 'https://api.example',
        BULLETIN_PAGE_URL: 'https://sitio.example/boletin.html',
        ...env,
      },
    });
  beforeAll(async () => {
    app = await boot();
  });
  afterAll(() => app.close());
  afterEach(() => app.strapi.db.query(BULLETIN).deleteMany({}));

  const publish = (title: string, data: object = {}) =>
    app.strapi
      .documents(BULLETIN)
      .create({ data: { title, issuedOn: '2026-02-01', ...data }, status: 'published' });
  /** As text, which supertest keeps of types it does not know as bytes. */
  const read = async (path: string): Promise<string> => {
    const { body, text } = await app.http().get(path).buffer(true).expect(200);
    return text ?? String(body);
  };
  const json = async (plural = 'bulletins') =>
    JSON.parse(await read(`${API}/${plural}/feed.json`)) as JsonFeed;
  const rss = async () => new Parser().parseString(await read(`${BULLETINS}/feed.rss`));
  const atom = async () => new Parser().parseString(await read(`${BULLETINS}/feed.atom`));
  const upload = (name: string, mime: string, size: number) =>
    app.strapi.db.query('plugin::upload.file').create({
      data: { name, mime, size, ext: '', hash: name, url: `/uploads/${name}`, provider: 'local' },
    }) as Promise<{ id: number }>;

  it.each(FORMATS)('of the bulletins in %s come as %s, to caches too', async (format, type) => {
    await publish('Ferias de empleo');
    const address = `${BULLETINS}/feed.${format}`;
    const { headers } = await app.http().get(address).expect(200).expect('content-type', type);
    expect(headers['cache-control']).toContain('s-maxage=300');
    expect(Date.parse(String(headers['last-modified']))).toBeGreaterThan(0);
    await app.http().get(address).set('If-None-Match', String(headers.etag)).expect(304);
    expect((await app.http().head(address).expect(200)).headers.etag).toBe(headers.etag);
    await publish('Otro');
    await app.http().get(address).set('If-None-Match', String(headers.etag)).expect(200);
    const { body } = await app.http().get(`${address}?format=html`).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['format']);
  });

  it('say the same in each format, with the day a bulletin is of as it is in Bogotá', async () => {
    const cover = await upload('feria.jpg', 'image/jpeg', 20.5);
    await publish('Ferias & empleo ]]> 🎉', {
      summary: 'Tres ferias',
      body: 'Del **empleo** ![foto](/uploads/x.png) y [más](/tramites) ]]> <script>alert(1)</script>',
      cover: cover.id,
    });
    const page = 'https://sitio.example/boletin.html?slug=ferias-y-empleo-mayor-que';
    const [fromJson] = (await json()).items;
    const [fromRss] = (await rss()).items as Record<string, unknown>[];
    const [fromAtom] = (await atom()).items as Record<string, unknown>[];
    expect(fromJson).toMatchObject({
      url: page,
      title: 'Ferias & empleo ]]> 🎉',
      date_published: '2026-02-01T05:00:00.000Z',
      image: 'https://api.example/uploads/feria.jpg',
    });
    expect(fromRss).toMatchObject({
      link: page,
      guid: fromJson?.id,
      isoDate: '2026-02-01T05:00:00.000Z',
      enclosure: { url: 'https://api.example/uploads/feria.jpg', type: 'image/jpeg', length: '20500' },
      'content:encoded': fromJson?.content_html,
    });
    expect(fromAtom).toMatchObject({ link: page, id: fromJson?.id, isoDate: '2026-02-01T05:00:00.000Z' });
    expect(fromAtom?.content).toContain(fromJson?.content_html);
    expect(fromJson?.content_html).toContain('src="https://api.example/uploads/x.png"');
    expect(fromJson?.content_html).toContain('href="https://api.example/tramites"');
    expect(fromJson?.content_html).toContain('<strong>empleo</strong>');
    expect(fromJson?.content_html).not.toContain('<script');
  });

  it('have the 25 newest, the newest first, and no draft', async () => {
    await app.strapi.documents(BULLETIN).create({ data: { title: 'Borrador', issuedOn: '2026-12-31' } });
    for (let day = 1; day <= 27; day += 1) {
      await publish(`Del día ${day}`, { issuedOn: `2026-01-${String(day).padStart(2, '0')}` });
    }
    const titles = (await json()).items.map(({ title }) => title);
    expect(titles).toHaveLength(25);
    expect(titles.slice(0, 2)).toEqual(['Del día 27', 'Del día 26']);
    expect((await rss()).items.map(({ title }) => title)).toEqual(titles);
  });

  it('keep an item’s id when its address changes, so that no reader shows it twice', async () => {
    const { documentId } = await publish('Título viejo');
    const [before] = (await json()).items;
    await app.strapi
      .documents(BULLETIN)
      .update({ documentId, data: { title: 'Título nuevo', slug: 'otro' }, status: 'published' });
    const [after] = (await json()).items;
    expect(after?.url).not.toBe(before?.url);
    expect(after?.id).toBe(before?.id);
    expect(after?.date_published).toBe(before?.date_published);
    expect(Date.parse(String(after?.date_modified))).toBeGreaterThan(
      Date.parse(String(before?.date_modified)),
    );
  });

  it('are the same whatever host was asked, which a shared cache gives to everybody', async () => {
    await publish('Ferias');
    const asked = (host: string) =>
      app.http().get(`${BULLETINS}/feed.rss`).set('Host', host).set('X-Forwarded-Host', host).buffer(true);
    const { headers, text, body } = await asked('malo.example');
    expect(text ?? String(body)).not.toContain('malo.example');
    expect(text ?? String(body)).toContain('https://api.example/api/accountability/bulletins/feed.rss');
    expect((await asked('api.example')).headers.etag).toBe(headers.etag);
  });

  it('are whole feeds where nothing is published, the same each time', async () => {
    const xml = await read(`${BULLETINS}/feed.atom`);
    expect(readXml(xml).name).toBe('feed');
    expect(await read(`${BULLETINS}/feed.atom`)).toBe(xml);
    expect((await rss()).items).toEqual([]);
    expect(await json()).toMatchObject({
      home_page_url: 'https://api.example/api/accountability/bulletins',
      feed_url: 'https://api.example/api/accountability/bulletins/feed.json',
      items: [],
    });
  });

  it('of the management reports tell when each became public, and bring its documents', async () => {
    const document = await upload('informe.pdf', 'application/pdf', 120);
    const report = { kind: 'annual' as const, periodStart: '2025-01-01', periodEnd: '2025-12-31' };
    const { documentId, slug } = await app.strapi.documents(REPORT).create({
      data: { title: 'Informe 2025', ...report, body: 'Cifras', documents: [document.id] },
      status: 'published',
    });
    const [before] = (await json('management-reports')).items;
    expect(before).toMatchObject({
      title: 'Informe 2025',
      url: `https://api.example/api/accountability/management-reports/${slug}`,
      content_html: '<p>Cifras</p>\n',
      attachments: [
        {
          url: 'https://api.example/uploads/informe.pdf',
          mime_type: 'application/pdf',
          size_in_bytes: 120_000,
        },
      ],
    });
    await app.strapi
      .documents(REPORT)
      .update({ documentId, data: { body: 'Otras', changeNote: 'Se corrigió' }, status: 'published' });
    const [after] = (await json('management-reports')).items;
    expect(after?.date_published).toBe(before?.date_published);
    for (const format of ['rss', 'atom']) {
      readXml(await read(`${API}/management-reports/feed.${format}`));
    }
  });
});
