import jsQR from 'jsqr';
import sharp from 'sharp';

import { noticeBoardChannel } from '../../src/plugins/accountability/server/src/dispatches/channels/notice-board';
import type { DeliveryInHand, Message } from '../../src/plugins/accountability/server/src/dispatches/channel';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const NOTICE = 'plugin::accountability.notice';
const HEARING = 'plugin::accountability.hearing';
const MANAGER = `/content-manager/collection-types/${NOTICE}`;
const API = '/api/accountability/notice-board';
const DAY = 86_400_000;

interface Board {
  institute: { name: string };
  timeZone: string;
  today: string;
  notices: {
    title: string;
    text: string;
    textHtml: string;
    from: string;
    to: string;
    link: string | null;
    linkQrSvg: string | null;
  }[];
  hearing: {
    title: string;
    startsAt: string;
    venue: string | null;
    link: string | null;
    linkQrSvg: string | null;
  } | null;
}

/** A day in Bogotá, so many days from today. */
const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(Date.now() + days * DAY);
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Reads a QR code as a camera does. */
async function readCode(svg: string | null): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(String(svg)), { density: 300 })
    .resize(600)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the notice board', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp({ env: { HEARING_PAGE_URL: 'https://sitio.example/audiencia.html' } });
    token = (await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] })).token;
  });
  afterAll(() => app.close());
  afterEach(async () => {
    for (const uid of [NOTICE, HEARING] as const) {
      for (const { documentId } of await app.strapi.documents(uid).findMany({}))
        await app.strapi.documents(uid).delete({ documentId });
    }
  });

  const board = async (): Promise<Board> => {
    const { body } = await app.http().get(API).expect(200);
    return (body as { data: Board }).data;
  };
  const titles = async () => (await board()).notices.map(({ title }) => title);
  const write = (title: string, change: object = {}, status: 'draft' | 'published' = 'published') =>
    app.strapi.documents(NOTICE).create({
      data: { title, from: day(-1), to: day(1), ...change },
      status,
    });
  const announce = (title: string, change: object = {}) =>
    app.strapi.documents(HEARING).create({
      data: {
        title,
        startsAt: inDays(10),
        modality: 'in-person',
        venue: 'Auditorio',
        state: 'announced',
        ...change,
      } as never,
      status: 'published',
    });
  const asEditor = (method: 'post' | 'put', path: string, body: object) =>
    app.http()[method](`${MANAGER}${path}`).set('Authorization', `Bearer ${token}`).send(body);

  it('shows what is published and of today, the institute’s day, its first and last included', async () => {
    await write('Desde hoy', { from: day(0), to: day(9) });
    await write('Hasta hoy', { from: day(-9), to: day(0) });
    await write('Ayer', { from: day(-9), to: day(-1) });
    await write('Mañana', { from: day(1), to: day(9) });
    await write('Borrador', {}, 'draft');
    expect(await titles()).toEqual(['Desde hoy', 'Hasta hoy']);
    expect(await board()).toMatchObject({ timeZone: 'America/Bogota', today: day(0) });
  });

  it('goes by the day of the institute’s time zone, not the server’s', async () => {
    await write('El 5', { from: '2026-03-05', to: '2026-03-05' });
    const at = async (instant: string) => {
      const service: { board(now: Date): Promise<{ data: Board }> } = app.strapi
        .plugin('accountability')
        .service('notice-board');
      return (await service.board(new Date(instant))).data.notices.length;
    };
    // Colombia is five hours behind UTC.
    expect(await at('2026-03-05T04:59:00Z')).toBe(0);
    expect(await at('2026-03-05T05:00:00Z')).toBe(1);
    expect(await at('2026-03-06T04:59:00Z')).toBe(1);
    expect(await at('2026-03-06T05:00:00Z')).toBe(0);
  });

  it('gives the text as safe HTML and the link as a code a camera reads', async () => {
    await write('Ferias', {
      text: 'Del **empleo** <script>alert(1)</script>',
      link: 'https://sitio.example/ferias?año=2026',
    });
    const [notice] = (await board()).notices;
    expect(notice?.textHtml).toContain('<strong>empleo</strong>');
    expect(notice?.textHtml).not.toContain('<script');
    expect(notice?.link).toBe('https://sitio.example/ferias?a%C3%B1o=2026');
    expect(await readCode(notice?.linkQrSvg ?? null)).toBe(notice?.link);
  });

  it('has the hearing that is announced next, also while it is held, and no other', async () => {
    await announce('Lejana', { startsAt: inDays(30) });
    await announce('Cancelada', { startsAt: inDays(1), state: 'cancelled', cancellationReason: 'Aforo' });
    await announce('Pasada', { startsAt: inDays(-1), endsAt: inDays(-0.9) });
    expect((await board()).hearing?.title).toBe('Lejana');
    const { slug } = await announce('Próxima', { startsAt: inDays(3) });
    const { hearing } = await board();
    expect(hearing).toMatchObject({ title: 'Próxima', venue: 'Auditorio' });
    expect(hearing?.link).toBe(`https://sitio.example/audiencia.html?slug=${slug}`);
    expect(await readCode(hearing?.linkQrSvg ?? null)).toBe(hearing?.link);
    await announce('En curso', { startsAt: inDays(-0.05), endsAt: inDays(0.05) });
    expect((await board()).hearing?.title).toBe('En curso');
  });

  it('says the time beside the answer, so that what did not change is not sent again', async () => {
    await write('Aviso');
    const { headers } = await app.http().get(API).expect(200);
    expect(Math.abs(Date.parse(String(headers.date)) - Date.now())).toBeLessThan(60_000);
    expect(headers['cache-control']).toContain('max-age=60');
    await app.http().get(API).set('If-None-Match', String(headers.etag)).expect(304);
    await write('Otro');
    await app.http().get(API).set('If-None-Match', String(headers.etag)).expect(200);
    await app.http().get(`${API}?page=1`).expect(400);
  });

  it('says nothing of which dispatch a notice comes from', async () => {
    await write('De un envío', { dispatchId: 'envio-secreto' });
    const { text } = await app.http().get(API).expect(200);
    expect(text).not.toContain('envio-secreto');
    expect(text).not.toContain('dispatchId');
  });

  it('is written by an editor, who is told which date is wrong', async () => {
    const notice = { title: 'Cierre de vías', from: day(0), to: day(3) };
    const { body } = await asEditor('post', '', notice).expect(201);
    const { documentId } = body.data as { documentId: string };
    const refused = await asEditor('put', `/${documentId}`, { to: day(-1) }).expect(400);
    expect(refused.body.error.details.errors[0].path).toEqual(['to']);
    await asEditor('put', `/${documentId}`, { link: 'javascript:alert(1)' }).expect(200);
    const noLink = await asEditor('post', `/${documentId}/actions/publish`, {}).expect(400);
    expect(noLink.body.error.details.errors[0].path).toEqual(['link']);
    await asEditor('put', `/${documentId}`, { link: 'https://sitio.example' }).expect(200);
    await asEditor('post', `/${documentId}/actions/publish`, {}).expect(200);
    expect(await titles()).toEqual(['Cierre de vías']);
  });

  describe('the page for the television', () => {
    it('is there without signing in, and asks for its files and nothing else’s', async () => {
      const { text, headers } = await app.http().get('/cartelera').expect(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|style=/);
      for (const [, address] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
        await app.http().get(`/${address}`).expect(200);
      }
      const { text: script } = await app.http().get('/cartelera/pantalla.js').expect(200);
      for (const [, name] of script.matchAll(/from '\.\/(\w+\.js)'/g)) {
        await app
          .http()
          .get(`/cartelera/${name}`)
          .expect('content-type', /javascript/)
          .expect(200);
      }
    });

    it('gives away no other file', async () => {
      for (const name of ['types.d.ts', 'tsconfig.json', '..%2fpackage.json', 'constructor', 'pantalla.html'])
        await app.http().get(`/cartelera/${name}`).expect(404);
    });

    it('is a new one when it has changed: it is asked for each time', async () => {
      const { headers } = await app.http().get('/cartelera').expect(200);
      expect(headers['cache-control']).toBe('no-cache');
      await app.http().get('/cartelera').set('If-None-Match', String(headers.etag)).expect(304);
      await app.http().get('/cartelera/').expect(302).expect('location', '../cartelera');
    });
  });

  describe('as a channel', () => {
    const channel = () => noticeBoardChannel(app.strapi);
    const messageOf = (change: Partial<Message> = {}): Message => ({
      dispatchId: 'envio1',
      title: 'Rendición de cuentas',
      body: '{{nombre}}, venga y pregunte.',
      link: 'https://sitio.example/boletin',
      source: null,
      hearing: null,
      groupIds: [],
      files: [],
      channels: ['notice-board'],
      institute: { name: 'Instituto' },
      timeZone: 'America/Bogota',
      ...change,
    });
    const hearing = (days: number): Message['hearing'] => ({
      documentId: 'a',
      slug: 'a',
      title: 'Audiencia',
      startsAt: new Date(Date.now() + days * DAY),
      venue: 'Auditorio',
      address: null,
      streamUrl: null,
      cancelled: false,
    });
    const delivery: DeliveryInHand = {
      documentId: 'entrega1',
      dispatchId: 'envio1',
      attempts: 1,
      memory: {},
      keep: () => Promise.resolve(),
    };
    const errorsOf = async (message: Message, options: object) =>
      (await channel().validate(message, options)).map(({ field, weight }) => `${weight} ${field}`);

    it('hangs its notice once, however often it is asked, and then waits for the poster', async () => {
      for (let tries = 0; tries < 3; tries += 1) {
        const progress = await channel().send(delivery, messageOf(), {}, new Date());
        expect(progress.state).toBe('awaiting-proof');
        expect(progress.url).toMatch(/\/cartelera$/);
      }
      const [notice, ...others] = (await board()).notices;
      expect(others).toEqual([]);
      expect(notice).toMatchObject({
        title: 'Rendición de cuentas',
        text: 'Venga y pregunte.',
        from: day(0),
        to: day(30),
        link: 'https://sitio.example/boletin',
      });
    });

    it('goes on with a notice that a process left unpublished when it died', async () => {
      await write('A medias', { dispatchId: 'envio1' }, 'draft');
      await channel().send(delivery, messageOf(), {}, new Date());
      expect(await titles()).toEqual(['A medias']);
    });

    it('is taken down when its dispatch is given up', async () => {
      await channel().send(delivery, messageOf(), {}, new Date());
      expect(await titles()).toEqual(['Rendición de cuentas']);
      await channel().cancel?.(delivery);
      expect(await titles()).toEqual([]);
    });

    it('hangs until the day of the hearing, and for thirty days where that is over', async () => {
      await channel().send(delivery, messageOf({ hearing: hearing(12) }), {}, new Date());
      expect((await board()).notices[0]?.to).toBe(day(12));
      const another = messageOf({ dispatchId: 'envio2', hearing: hearing(-12) });
      await channel().send({ ...delivery, dispatchId: 'envio2' }, another, {}, new Date());
      expect((await board()).notices.map(({ to }) => to).sort()).toEqual([day(12), day(30)]);
    });

    it('says what is wrong with its days, its title and its text', async () => {
      expect(await errorsOf(messageOf(), {})).toEqual([]);
      expect(await errorsOf(messageOf(), { to: day(-1) })).toEqual(['error options.to']);
      expect(await errorsOf(messageOf(), { from: day(5), to: day(4) })).toEqual(['error options.to']);
      expect(await errorsOf(messageOf(), { text: 'El {{fecha}}' })).toEqual(['error options.text']);
      expect(await errorsOf(messageOf(), { text: 'Venga 🎉' })).toEqual(['warning options.text']);
      expect(await errorsOf(messageOf({ link: null }), {})).toEqual(['warning link']);
      const long = messageOf({ body: 'palabra '.repeat(700) });
      const [problem] = await channel().validate(long, {});
      expect(problem).toMatchObject({ field: 'options.text', weight: 'error' });
      expect(problem?.sentences.es).toMatch(/sobran \d+ palabras/);
      // A shorter one for the wall mends it.
      expect(await errorsOf(long, { text: 'Venga el jueves.' })).toEqual([]);
      expect(channel().options.safeParse({ to: 'mañana' }).success).toBe(false);
      expect(channel().options.parse({ from: '' }).from).toBeUndefined();
    });

    it('is not hung when its last day is over by the time it is let go', async () => {
      const progress = await channel().send(
        delivery,
        messageOf(),
        { from: day(-3), to: day(-1) },
        new Date(),
      );
      expect(progress).toMatchObject({
        state: 'failed',
        problem: { es: expect.stringContaining('ya pasó') },
      });
      expect(await titles()).toEqual([]);
    });

    it('has a poster in each size', async () => {
      const { files } = await channel().preview(messageOf({ hearing: hearing(3) }), {});
      expect(files.map(({ name }) => name)).toEqual(['poster-letter.pdf', 'poster-a4.pdf', 'poster-a3.pdf']);
      for (const { name, contentType } of files) {
        const made = await channel().file?.(messageOf({ hearing: hearing(3) }), {}, name);
        expect(made?.content.subarray(0, 5).toString()).toBe('%PDF-');
        expect(made?.contentType).toBe(contentType);
      }
      expect(await channel().file?.(messageOf(), {}, 'poster.exe')).toBeNull();
    });
  });
});
