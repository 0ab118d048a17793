import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import { setClock } from '../support/clock';
import { NOT_KEPT } from '../support/not-kept';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const REPORT = 'plugin::accountability.management-report';
const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const COMMITMENT = 'plugin::accountability.commitment';
const NOTICE = 'plugin::accountability.notice';
const SETTINGS = 'plugin::accountability.setting';
const CLOSURE = 'plugin::accountability.closure';
const SECTION = 'api::transparency-section.transparency-section';
const FILE = 'plugin::upload.file';
const API = '/api/accountability';
const PERIOD = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };

interface Figures {
  answers: number;
  served: number;
}

describe('public answers kept in memory', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterEach(() => jest.useRealTimers());
  afterAll(() => app.close());

  const figures = () =>
    app.strapi.plugin('accountability').service<{ figures(): Figures }>('public-cache').figures();
  const read = (path: string, headers: Record<string, string> = {}) =>
    app
      .http()
      .get(path.startsWith('/api/') ? path : `${API}${path}`)
      .set(headers);
  const dataOf = async (path: string) => ((await read(path).expect(200)).body as { data: unknown }).data;

  /** Whether a read was answered from memory. */
  async function fromMemory(path: string, headers: Record<string, string> = {}): Promise<boolean> {
    const before = figures().served;
    await read(path, headers).expect(200);
    return figures().served > before;
  }

  async function keep(...paths: string[]): Promise<void> {
    for (const path of paths) await read(path).expect(200);
    for (const path of paths) expect([path, await fromMemory(path)]).toEqual([path, true]);
  }

  /** How often the database is asked for something while `act` goes on. */
  async function queries(act: () => Promise<unknown>, pattern: RegExp): Promise<number> {
    let count = 0;
    const listen = ({ sql }: { sql: string }) => (count += pattern.test(sql) ? 1 : 0);
    app.strapi.db.connection.on('query', listen);
    await act();
    app.strapi.db.connection.removeListener('query', listen);
    return count;
  }

  let made = 0;
  const bulletin = (change: object = {}, status: 'draft' | 'published' = 'published') =>
    app.strapi.documents(BULLETIN).create({
      data: { title: `Boletín ${(made += 1)}`, issuedOn: '2026-05-01', ...change },
      status,
    });
  const report = (title: string, status: 'draft' | 'published' = 'published') =>
    app.strapi.documents(REPORT).create({ data: { title, kind: 'annual', ...PERIOD }, status });
  const file = (name: string) =>
    app.strapi.db.query(FILE).create({
      data: {
        name,
        hash: name,
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: `/uploads/${name}`,
        provider: 'local',
      },
    }) as Promise<{ id: number; documentId: string }>;

  describe('as they are given', () => {
    it('are the same to the byte, with the same headers', async () => {
      await bulletin();
      const first = await read('/bulletins').expect(200);
      expect(await fromMemory('/bulletins')).toBe(true);
      const again = await read('/bulletins').expect(200);
      const headers = { ...(first.headers as Record<string, string>), date: '' };
      expect(again.text).toBe(first.text);
      expect({ ...(again.headers as Record<string, string>), date: '' }).toEqual(headers);
      expect(headers).toMatchObject({
        'cache-control': expect.stringContaining('stale-if-error') as string,
        'x-content-type-options': 'nosniff',
        vary: 'Origin, Accept-Language, Accept-Encoding',
      });
    });

    it('are a 304 to whoever has them, whatever they were packed in', async () => {
      await keep('/bulletins');
      const { etag = '' } = (await read('/bulletins')).headers as { etag?: string };
      const bare = etag.replace('W/', '');
      for (const known of [etag, bare, `"other", ${bare}`, `"other", ${etag}`, '*']) {
        const { text, headers } = await read('/bulletins', { 'If-None-Match': known }).expect(304);
        expect(text).toBe('');
        expect(headers).toMatchObject({ etag, 'cache-control': expect.any(String) as string });
      }
      await read('/bulletins', { 'If-None-Match': '"other"' }).expect(200);
    });

    it('are a 304 also where nothing is kept yet, and are kept by it', async () => {
      await keep('/bulletins');
      const { etag = '' } = (await read('/bulletins')).headers as { etag?: string };
      await bulletin();
      const { etag: changed = '' } = (await read('/bulletins', { 'If-None-Match': etag }).expect(200))
        .headers as {
        etag?: string;
      };
      const path = '/bulletins?pagination[page]=1';
      await read(path, { 'If-None-Match': changed }).expect(304);
      expect(await fromMemory(path)).toBe(true);
    });

    it('are packed once, in the smallest form the reader takes', async () => {
      await bulletin({ body: 'Una feria de empleo. '.repeat(200) });
      const path = '/bulletins?fields=title,body';
      await keep(path);
      const packed = async (accepted: string) => {
        const raw = await fetch(`${app.url}${API}${path}`, { headers: { 'Accept-Encoding': accepted } });
        // `fetch` unpacks by itself, and says what it was.
        return {
          encoding: raw.headers.get('content-encoding'),
          etag: raw.headers.get('etag'),
          text: await raw.text(),
        };
      };
      const plain = await packed('identity');
      expect(plain.encoding).toBeNull();
      // Packing goes on in a thread of its own; until it is done the answer is given as it is.
      while ((await packed('br')).encoding === null) await setTimeout(20);
      expect(await packed('gzip, deflate, br')).toEqual({
        encoding: 'br',
        etag: plain.etag,
        text: plain.text,
      });
      expect(await packed('gzip, br;q=0')).toMatchObject({ encoding: 'gzip', text: plain.text });
      expect(await packed('br;q=0.5, gzip')).toMatchObject({ encoding: 'gzip', text: plain.text });
      expect((await packed('zstd')).encoding).toBeNull();
    });

    it('are known by one tag: the first and the next, packed, plain or unchanged, kept or not', async () => {
      await bulletin({ body: 'Una feria de empleo. '.repeat(200) });
      const path = '/bulletins?fields=title,body&sort=title:asc';
      const asked = async (method: string, headers: Record<string, string>) => {
        const answer = await fetch(`${app.url}${API}${path}`, { method, headers });
        return { etag: answer.headers.get('etag') ?? '', encoding: answer.headers.get('content-encoding') };
      };
      const first = await asked('GET', { 'Accept-Encoding': 'gzip, deflate' });
      expect(first.encoding).toBeNull();
      // A tag of one form would be another in the next; a weak one is of the content (RFC 9110, 8.8.3.3).
      expect(first.etag).toMatch(/^W\/"[\w-]+"$/);
      while ((await asked('GET', { 'Accept-Encoding': 'gzip' })).encoding === null) await setTimeout(20);

      const answers = [
        await asked('GET', { 'Accept-Encoding': 'gzip, deflate' }),
        await asked('GET', { 'Accept-Encoding': 'br' }),
        await asked('GET', { 'Accept-Encoding': 'identity' }),
        await asked('GET', { 'If-None-Match': first.etag }),
        await asked('HEAD', { 'Accept-Encoding': 'gzip' }),
        await asked('GET', NOT_KEPT),
        await asked('HEAD', NOT_KEPT),
      ];
      expect(answers.map(({ encoding }) => encoding).slice(0, 3)).toEqual(['gzip', 'br', null]);
      expect(new Set(answers.map(({ etag }) => etag))).toEqual(new Set([first.etag]));
    });

    it('have no body for a HEAD', async () => {
      await keep('/bulletins');
      const before = figures().served;
      const { headers, text } = await app.http().head(`${API}/bulletins`).expect(200);
      expect(figures().served).toBe(before + 1);
      expect([text, Number((headers as Record<string, string>)['content-length']) > 100]).toEqual([
        undefined,
        true,
      ]);
    });

    it('are the same whatever order and escapes the parameters are written in', async () => {
      await keep('/bulletins?sort=title:asc&pagination[page]=1&filters[title][$contains]=Bolet%C3%ADn%201');
      expect(
        await fromMemory(
          '/bulletins?pagination%5Bpage%5D=1&filters[title][%24contains]=Bolet%c3%adn+1&sort=title%3Aasc',
        ),
      ).toBe(true);
      await keep('/bulletins?sort[title]=asc&sort[issuedOn]=asc');
      expect(await fromMemory('/bulletins?sort[issuedOn]=asc&sort[title]=asc')).toBe(false);
    });

    it('are each in its language, and name the website that asks', async () => {
      await keep('/calendar?year=2026');
      const english = await read('/calendar?year=2026', { 'Accept-Language': 'en' });
      expect(english.text).not.toBe((await read('/calendar?year=2026')).text);
      const origin = 'https://instituto.example';
      for (let n = 0; n < 2; n += 1) {
        const { headers } = await read('/calendar?year=2026', { Origin: origin });
        expect(headers).toMatchObject({ 'access-control-allow-origin': origin });
      }
    });
  });

  describe('are never somebody’s own', () => {
    it('nor given to, nor taken from, who signs in', async () => {
      await keep('/bulletins');
      const { token } = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] });
      const before = figures();
      await read('/bulletins', NOT_KEPT).expect(200);
      await read('/bulletins', { Authorization: `Bearer ${token}` });
      await app
        .http()
        .get(`/content-manager/collection-types/${BULLETIN}`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      expect(figures()).toEqual(before);
    });

    it.each([
      ['an analytics program’s', '_ga=GA1.1.1234'],
      ['a session’s', 'koa.sess=eyJncmFudCI6e319; koa.sess.sig=abc'],
      ['those of a sign-in', 'strapi_up_refresh=abc; strapi_admin_refresh=abc; jwtToken=abc'],
    ])('whatever cookies a reader brings: %s change nothing, and none is set', async (_whose, Cookie) => {
      await bulletin();
      const first = await read('/bulletins', { Cookie }).expect(200);
      expect(await fromMemory('/bulletins', { Cookie })).toBe(true);
      expect(await fromMemory('/bulletins')).toBe(true);
      for (const headers of [{ Cookie }, { Cookie, ...NOT_KEPT }]) {
        const again = await read('/bulletins', headers).expect(200);
        expect(again.text).toBe(first.text);
        expect(again.headers).not.toHaveProperty('set-cookie');
      }
    });

    it('nor what sets a cookie', async () => {
      const { httpServer } = app.strapi.server;
      const setCookie = (_request: unknown, response: ServerResponse) =>
        void response.setHeader('Set-Cookie', 'suya=1');
      const path = '/bulletins?fields=slug';
      httpServer.prependListener('request', setCookie);
      const { headers } = await read(path).expect(200);
      httpServer.removeListener('request', setCookie);
      expect(headers).toMatchObject({ 'set-cookie': ['suya=1'] });
      expect(await fromMemory(path)).toBe(false);
      await keep(path);
    });

    it('nor what an API token or a user of users-permissions reads', async () => {
      await keep('/bulletins');
      const tokens = app.strapi.service('admin::api-token') as unknown as {
        create(token: object): Promise<{ accessKey: string }>;
      };
      const { accessKey } = await tokens.create({ name: 'sitio', type: 'read-only', lifespan: null });
      const { id: role } = (await app.strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'authenticated' } })) as { id: number };
      const users = app.strapi.plugin('users-permissions');
      const { id } = await users.service<{ add(user: object): Promise<{ id: number }> }>('user').add({
        username: 'lectora',
        email: 'lectora@correo.example',
        password: 'Contraseña-1',
        provider: 'local',
        confirmed: true,
        role,
      });
      const jwt = users.service<{ issue(payload: object): string }>('jwt').issue({ id });
      const before = figures();
      for (const token of [accessKey, jwt]) {
        await read('/bulletins', { Authorization: `Bearer ${token}` }).expect(200);
        await read('/plans?fields=title', { Authorization: `Bearer ${token}` }).expect(200);
      }
      expect(figures()).toEqual(before);
    });

    it('nor refusals, nor what is made for one person', async () => {
      const before = figures().answers;
      await read('/bulletins?nada=1').expect(400);
      await read('/bulletins/no-hay').expect(404);
      await read('/inquiries/challenge').expect(200);
      await app
        .http()
        .post(`${API}/inquiries/lookup`)
        .send({ filingNumber: '2026-000001', trackingCode: 'x' });
      expect(figures().answers).toBe(before);
    });

    const drafts: [string, string, () => Promise<unknown>][] = [
      ['bulletins', '/bulletins', () => bulletin({ title: 'Borrador' }, 'draft')],
      ['reports', '/management-reports', () => report('Borrador', 'draft')],
      [
        'plans',
        '/plans',
        () => app.strapi.documents(PLAN).create({ data: { title: 'Borrador', ...PERIOD } }),
      ],
      [
        'actions',
        '/plan-actions',
        () =>
          app.strapi
            .documents(ACTION)
            .create({ data: { name: 'Borrador', channel: 'website', scope: 'external', order: 9 } }),
      ],
      [
        'hearings',
        '/hearings',
        () =>
          app.strapi.documents(HEARING).create({
            data: {
              title: 'Borrador',
              startsAt: '2026-12-01T15:00:00Z',
              modality: 'virtual',
              state: 'announced',
            },
          }),
      ],
      [
        'commitments',
        '/commitments',
        () =>
          app.strapi
            .documents(COMMITMENT)
            .create({ data: { text: 'Borrador', source: 'minutes', state: 'pending' } }),
      ],
      [
        'notices',
        '/notice-board',
        () =>
          app.strapi
            .documents(NOTICE)
            .create({ data: { title: 'Borrador', from: '2026-01-01', to: '2036-01-01' } }),
      ],
      [
        'pages of the transparency section',
        '/api/transparency-menu',
        () => app.strapi.documents(SECTION).create({ data: { title: 'Borrador' } }),
      ],
    ];
    it.each(drafts)('nor drafts of %s, which clear nothing either', async (_type, path, write) => {
      await keep(path);
      await write();
      expect(await fromMemory(path)).toBe(true);
      expect(JSON.stringify(await dataOf(`${path}`))).not.toContain('Borrador');
    });
  });

  describe('are cleared by exactly what touches them', () => {
    it('a bulletin: its own page and the lists, no other page', async () => {
      const one = await bulletin();
      const other = await bulletin();
      const pages = [one, other].map(({ slug }) => `/bulletins/${String(slug)}`) as [string, string];
      await keep('/bulletins', ...pages, '/plans');
      await app.strapi.documents(BULLETIN).update({
        documentId: one.documentId,
        data: { title: 'Otro título' },
        status: 'published',
      });
      expect(await fromMemory(pages[1])).toBe(true);
      expect(await fromMemory('/plans')).toBe(true);
      expect(await dataOf(pages[0])).toMatchObject({ title: 'Otro título' });
      expect(JSON.stringify(await dataOf('/bulletins'))).toContain('Otro título');
    });

    it('what a page shows of others: a report’s title on the bulletin that tells of it', async () => {
      const told = await report('Informe del año');
      const shows = await bulletin({ report: told.documentId });
      const alone = await bulletin();
      const [page, other] = [`/bulletins/${String(shows.slug)}`, `/bulletins/${String(alone.slug)}`];
      await keep(page, other, '/bulletins');
      await app.strapi.documents(REPORT).update({
        documentId: told.documentId,
        data: { title: 'Informe corregido', changeNote: 'El título' },
        status: 'published',
      });
      expect(await fromMemory(other)).toBe(true);
      expect(await dataOf(page)).toMatchObject({ report: { title: 'Informe corregido' } });
      expect(JSON.stringify(await dataOf('/bulletins'))).toContain('Informe corregido');
    });

    it('a link made from the other side', async () => {
      const told = await report('Informe suelto');
      const one = await bulletin();
      const page = `/bulletins/${String(one.slug)}`;
      await keep(page);
      await app.strapi.documents(REPORT).update({
        documentId: told.documentId,
        data: { bulletins: { connect: [one.documentId] } },
        status: 'published',
      });
      expect(await dataOf(page)).toMatchObject({ report: { title: 'Informe suelto' } });
    });

    it('a picture whose description is mended', async () => {
      const { id } = await file('feria.jpg');
      const one = await bulletin({ cover: id });
      const page = `/bulletins/${String(one.slug)}`;
      await keep(page);
      await app.strapi
        .plugin('upload')
        .service<{ updateFileInfo(id: number, info: object): Promise<unknown> }>('upload')
        .updateFileInfo(id, { alternativeText: 'La feria' });
      expect(await dataOf(page)).toMatchObject({ cover: { alternativeText: 'La feria' } });
    });

    it('what has no drafts: an office’s name, and the settings', async () => {
      const { documentId } = await app.strapi.documents(POSITION).create({ data: { name: 'Planeación' } });
      const action = await app.strapi.documents(ACTION).create({
        data: {
          name: 'Cartelera',
          channel: 'notice-board',
          scope: 'internal',
          order: 1,
          responsibles: [documentId],
        },
        status: 'published',
      });
      const page = `/plan-actions/${action.documentId}`;
      await keep(page, '/settings', '/notice-board');
      await app.strapi.documents(POSITION).update({ documentId, data: { name: 'Sistemas' } });
      expect(await dataOf(page)).toMatchObject({ responsibles: [{ name: 'Sistemas' }] });

      const settings = await app.strapi.documents(SETTINGS).findFirst({});
      await app.strapi
        .documents(SETTINGS)
        .update({ documentId: String(settings?.documentId), data: { name: 'Instituto Municipal' } });
      expect(await dataOf('/settings')).toMatchObject({ name: 'Instituto Municipal' });
      expect(await dataOf('/notice-board')).toMatchObject({ institute: { name: 'Instituto Municipal' } });
    });

    it('the inquiry form: a term, the privacy notice, a closure', async () => {
      const form = '/inquiries/form';
      const days = async () =>
        ((await dataOf(form)) as { types: { type: string; businessDays: number }[] }).types.find(
          ({ type }) => type === 'queja',
        )?.businessDays;
      const { documentId } = (await app.strapi.documents(SETTINGS).findFirst({})) ?? {};
      const change = (data: object) =>
        app.strapi.documents(SETTINGS).update({ documentId: String(documentId), data });
      await keep(form);
      await change({ termQueja: 7 });
      expect(await days()).toBe(7);
      await keep(form);
      await change({ privacyPolicy: 'Otro **aviso**', privacyPolicyVersion: '9' });
      expect(await dataOf(form)).toMatchObject({
        privacyPolicy: { version: '9', html: expect.stringContaining('<strong>aviso</strong>') as string },
      });
      await keep(form);
      await app.strapi
        .documents(CLOSURE)
        .create({ data: { from: '2026-12-24', to: '2026-12-31', reason: 'Vacaciones colectivas' } });
      expect(await fromMemory(form)).toBe(false);
      expect(await fromMemory(form)).toBe(true);
    });

    it('the catalogue of open data: the settings at once, what it counts in a second', async () => {
      const catalogue = '/open-data';
      const { documentId } = (await app.strapi.documents(SETTINGS).findFirst({})) ?? {};
      // The clock stands; the second is one of the clock.
      setClock('2026-05-04T15:00:00Z');
      await keep(catalogue);
      await app.strapi
        .documents(SETTINGS)
        .update({ documentId: String(documentId), data: { name: 'Instituto de los Datos' } });
      expect((await read(catalogue).buffer(true)).text).toContain('Instituto de los Datos');
      // An inquiry that nobody published: no trigger tells of it.
      expect(await fromMemory(catalogue)).toBe(true);
      setClock('2026-05-04T15:00:01Z');
      expect(await fromMemory(catalogue)).toBe(false);
    });

    it('a write past every service, by SQL', async () => {
      const one = await bulletin();
      const page = `/bulletins/${String(one.slug)}`;
      await keep(page);
      await app.strapi.db
        .getConnection('accountability_bulletins')
        .where({ document_id: one.documentId })
        .update({ summary: 'Por SQL' });
      expect(await dataOf(page)).toMatchObject({ summary: 'Por SQL' });
    });

    it('a transaction: nothing before it ends, all after it', async () => {
      const one = await bulletin();
      const page = `/bulletins/${String(one.slug)}`;
      await keep(page);
      await expect(
        app.strapi.db.transaction(async () => {
          await app.strapi.db
            .query(BULLETIN)
            .updateMany({ where: { documentId: one.documentId }, data: { summary: 'Nunca' } });
          throw new Error('No');
        }),
      ).rejects.toThrow('No');
      expect(await dataOf(page)).toMatchObject({ summary: null });
      await app.strapi.db.transaction(async () => {
        await app.strapi.db
          .query(BULLETIN)
          .updateMany({ where: { documentId: one.documentId }, data: { summary: 'Ya' } });
      });
      expect(await dataOf(page)).toMatchObject({ summary: 'Ya' });
    });

    it('a grant that is taken back', async () => {
      await keep('/plans');
      const permissions = app.strapi.db.query('plugin::users-permissions.permission');
      const where = { action: 'plugin::accountability.plans.find', role: { type: 'public' } };
      const grant = (await permissions.findOne({ where, populate: ['role'] })) as {
        id: number;
        action: string;
        role: { id: number };
      };
      await permissions.delete({ where: { id: grant.id } });
      await read('/plans').expect(403);
      await permissions.create({ data: { action: grant.action, role: grant.role.id } });
      await read('/plans').expect(200);
    });

    it('the time: the day’s end, and the hour a hearing’s registration opens', async () => {
      setClock('2026-05-04T15:00:00Z');
      await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia de mayo',
          startsAt: '2026-05-20T15:00:00Z',
          registrationOpensAt: '2026-05-04T16:00:00Z',
          modality: 'in-person',
          state: 'announced',
        },
        status: 'published',
      });
      const page = '/hearings/audiencia-de-mayo';
      expect(await dataOf(page)).toMatchObject({ registration: { open: false } });
      expect(await dataOf('/notice-board')).toMatchObject({ today: '2026-05-04' });
      setClock('2026-05-04T15:59:59Z');
      expect(await fromMemory(page)).toBe(true);
      setClock('2026-05-04T16:00:00Z');
      expect(await dataOf(page)).toMatchObject({ registration: { open: true } });
      expect(await fromMemory('/notice-board')).toBe(true);
      setClock('2026-05-05T05:00:00Z');
      expect(await dataOf('/notice-board')).toMatchObject({ today: '2026-05-05' });
    });
  });

  it('are made once for all who ask at the same time, also when the first goes away', async () => {
    await bulletin();
    const asked = await queries(async () => {
      const gone = new AbortController();
      const first = fetch(`${app.url}${API}/bulletins?fields=title`, { signal: gone.signal }).catch(
        () => null,
      );
      const others = Array.from({ length: 30 }, () => fetch(`${app.url}${API}/bulletins?fields=title`));
      gone.abort();
      await first;
      const answers = await Promise.all(others.map(async (one) => (await one).text()));
      expect(new Set(answers).size).toBe(1);
    }, /^select coalesce.*accountability_published_totals/);
    expect(asked).toBe(1);
  });
});
