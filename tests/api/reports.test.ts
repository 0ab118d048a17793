import { bootApp, createAdminUser, type TestApp } from '../support/strapi';
import { elementsOf, readXml } from '../support/xml';

const REPORT = 'plugin::accountability.management-report';
const INDICATOR = 'plugin::accountability.indicator';

interface Published {
  title: string;
  body: string | null;
  indicators: { name: string; result: number | null }[];
  corrections: { note: string; at: string }[];
  withdrawals: { reason: string; at: string; until: string | null }[];
}

interface Refused {
  error: {
    status: number;
    name: string;
    message: string;
    details: { errors?: { path: string[] }[]; withdrawal?: { reason: string; at: string } };
  };
}

describe('a management report', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const reports = () => app.strapi.documents(REPORT);
  const indicators = () => app.strapi.documents(INDICATOR);
  const get = (path: string) => app.http().get(`/api/accountability/management-reports/${path}`);
  const shown = async (slug: string) => {
    const { body } = await get(slug).expect(200);
    return (body as { data: Published }).data;
  };

  let made = 0;
  /** A draft with two indicators, the second before the first in their order. */
  async function draft(title = `Informe número ${(made += 1)}`) {
    const { documentId, slug } = await reports().create({
      data: { title, kind: 'quarterly', periodStart: '2026-01-01', periodEnd: '2026-03-31', body: 'Hola.' },
    });
    const [formed, placed] = [
      await indicators().create({
        data: {
          name: 'Personas formadas',
          unit: 'personas',
          target: 500,
          result: 548,
          order: 2,
          report: documentId,
        },
      }),
      await indicators().create({
        data: {
          name: 'Personas ubicadas',
          unit: 'personas',
          target: 200,
          result: 150,
          order: 1,
          report: documentId,
        },
      }),
    ];
    return { documentId, slug: String(slug), formed: formed.documentId, placed: placed.documentId };
  }
  async function published(title?: string) {
    const report = await draft(title);
    await reports().publish({ documentId: report.documentId });
    return report;
  }
  const change = (documentId: string, data: Record<string, unknown>) =>
    reports().update({ documentId, data });
  const publish = (documentId: string) => reports().publish({ documentId });

  /** The fields a refusal of the document service names. */
  async function refusedFields(work: Promise<unknown>): Promise<string[]> {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const { name, details } = (error ?? {}) as Partial<Refused['error']>;
    expect(name).toBe('ValidationError');
    return (details?.errors ?? []).map(({ path }) => path.join('.'));
  }

  describe('that is published', () => {
    it('shows its indicators in order, and no corrections', async () => {
      const { slug } = await published();
      const report = await shown(slug);
      expect(report.indicators.map(({ name }) => name)).toEqual(['Personas ubicadas', 'Personas formadas']);
      expect(report).toMatchObject({ corrections: [], withdrawals: [] });
    });

    it('changes only with a note, which the public sees with its date', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { body: 'Hola a todos.' });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
      expect(await shown(slug)).toMatchObject({ body: 'Hola.', corrections: [] });

      await change(documentId, { changeNote: '   ' });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);

      const before = Date.now();
      await change(documentId, { changeNote: ' Faltaba a quién se saluda. ' });
      await publish(documentId);
      const { body, corrections } = await shown(slug);
      expect(body).toBe('Hola a todos.');
      expect(corrections).toEqual([{ note: 'Faltaba a quién se saluda.', at: expect.any(String) }]);
      expect(Date.parse(corrections[0]?.at ?? '')).toBeGreaterThanOrEqual(before);
    });

    it('takes each note once: the next change asks for another', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { summary: 'Uno', changeNote: 'Primera' });
      await publish(documentId);
      await change(documentId, { summary: 'Dos' });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
      await change(documentId, { changeNote: 'Segunda' });
      await publish(documentId);
      expect((await shown(slug)).corrections.map(({ note }) => note)).toEqual(['Primera', 'Segunda']);
    });

    it('published again as it was needs no note, and a note then is none of the public’s', async () => {
      const { documentId, slug } = await published();
      await publish(documentId);
      await change(documentId, { changeNote: 'Sin motivo', slug: `${slug}-nuevo` });
      await publish(documentId);
      expect((await shown(`${slug}-nuevo`)).corrections).toEqual([]);
      await change(documentId, { summary: 'Ahora sí' });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
    });

    it('saved and published in one go asks for the note too', async () => {
      const { documentId, slug } = await published();
      const both = { documentId, status: 'published' } as const;
      expect(await refusedFields(reports().update({ ...both, data: { title: 'Otro título' } }))).toEqual([
        'changeNote',
      ]);
      await reports().update({ ...both, data: { title: 'Otro título', changeNote: 'El título' } });
      expect(await shown(slug)).toMatchObject({ title: 'Otro título', corrections: [{ note: 'El título' }] });
    });

    it('never shows the note or the reason that wait', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { changeNote: 'Secreta todavía', withdrawalReason: 'También' });
      const { text } = await get(slug).expect(200);
      expect(text).not.toMatch(/Secreta|También|changeNote|withdrawalReason|publishedMark|withdrawnSlug/);
      await get('?fields=changeNote').expect(400);
      await get('?filters[publishedMark][$notNull]=true').expect(400);
    });

    it('keeps its record from whoever writes it by hand', async () => {
      const { documentId, slug } = await published();
      await change(documentId, {
        corrections: [{ note: 'Falsa', at: 'ayer' }],
        publishedMark: null,
        summary: 'X',
      });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
      expect((await shown(slug)).corrections).toEqual([]);
    });

    it('copied, begins a record of its own', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { summary: 'Dos', changeNote: 'Una nota' });
      await publish(documentId);
      expect((await shown(slug)).corrections).toHaveLength(1);
      const period = { kind: 'quarterly', periodStart: '2026-04-01', periodEnd: '2026-06-30' } as const;
      const cloned = await reports().clone({ documentId, data: { title: `${slug} copia`, ...period } });
      const copy = String(cloned?.entries[0]?.documentId);
      await publish(copy);
      const { body } = await get(copy).expect(200);
      expect((body as { data: Published }).data.corrections).toEqual([]);
    });
  });

  describe('its indicators', () => {
    it('become public with it, and change with it and its note', async () => {
      const { documentId, slug, formed } = await published();
      const results = async () => (await shown(slug)).indicators.map(({ result }) => result);
      await indicators().update({ documentId: formed, data: { result: 600 } });
      expect(await results()).toEqual([150, 548]);
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);

      await change(documentId, { changeNote: 'Se contaron los cursos de diciembre' });
      await publish(documentId);
      expect(await results()).toEqual([150, 600]);
      expect((await shown(slug)).corrections).toMatchObject([
        { note: 'Se contaron los cursos de diciembre' },
      ]);
    });

    it.each([
      ['added', (id: string) => indicators().create({ data: { name: 'Otro', report: id } }), 3],
      [
        'taken out',
        async (id: string) => {
          const [one] = await indicators().findMany({ filters: { report: { documentId: { $eq: id } } } });
          await indicators().update({ documentId: String(one?.documentId), data: { report: null } });
        },
        1,
      ],
    ])('%s, are so for the public when the correction is published', async (_how, doIt, count) => {
      const { documentId, slug } = await published();
      await doIt(documentId);
      expect((await shown(slug)).indicators).toHaveLength(2);
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
      await change(documentId, { changeNote: 'Un indicador' });
      await publish(documentId);
      expect((await shown(slug)).indicators).toHaveLength(count);
    });

    it('in another order say the same', async () => {
      const { documentId, slug, formed } = await published();
      await indicators().update({ documentId: formed, data: { order: 0 } });
      await publish(documentId);
      const report = await shown(slug);
      expect(report.indicators.map(({ name }) => name)).toEqual(['Personas formadas', 'Personas ubicadas']);
      expect(report.corrections).toEqual([]);
    });

    it('are published and withdrawn by nothing but their report', async () => {
      const { documentId, slug, formed } = await published();
      await indicators().update({ documentId: formed, data: { result: 600 } });
      await expect(indicators().publish({ documentId: formed })).rejects.toThrow('con su informe');
      await expect(indicators().unpublish({ documentId: formed })).rejects.toThrow('con su informe');
      await expect(
        indicators().update({ documentId: formed, data: { result: 1 }, status: 'published' }),
      ).rejects.toThrow('con su informe');
      await expect(indicators().delete({ documentId: formed })).rejects.toThrow('publicado');
      expect((await shown(slug)).indicators.map(({ result }) => result)).toEqual([150, 548]);

      await indicators().update({ documentId: formed, data: { report: null } });
      await change(documentId, { changeNote: 'Sobraba' });
      await publish(documentId);
      await indicators().delete({ documentId: formed });
      expect((await shown(slug)).indicators).toHaveLength(1);
    });
  });

  describe('that is withdrawn', () => {
    it('needs an explanation, which stays at its address with its date', async () => {
      const { documentId, slug } = await published();
      expect(await refusedFields(reports().unpublish({ documentId }))).toEqual(['withdrawalReason']);
      await shown(slug);

      await change(documentId, { withdrawalReason: 'Tenía cifras de otro período' });
      await reports().unpublish({ documentId });
      for (const key of [slug, documentId]) {
        const { body, headers } = await get(key).set('Accept-Language', 'es').expect(410);
        const { error } = body as Refused;
        expect(error).toMatchObject({ status: 410, name: 'GoneError' });
        expect(error.message).toMatch(/se retiró el .* de \d{4}\. Motivo: Tenía cifras de otro período$/);
        expect(error.details.withdrawal).toEqual({
          reason: 'Tenía cifras de otro período',
          at: expect.any(String),
        });
        expect(headers['cache-control']).toContain('s-maxage');
      }
      const { body } = await get(slug).set('Accept-Language', 'en').expect(410);
      expect((body as Refused).error.message).toContain('was withdrawn on');
      await get(`${slug}/indicators.svg`).expect(410);
      const { body: list } = await get('').expect(200);
      expect(JSON.stringify(list)).not.toContain(documentId);
    });

    it('keeps the explanation at the address it had, whatever becomes of the draft', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { withdrawalReason: 'Un motivo' });
      await reports().unpublish({ documentId });
      await change(documentId, { slug: `${slug}-otro`, title: 'Título que no se ha publicado' });
      const { text } = await get(slug).expect(410);
      expect(text).not.toContain('Título que no');
      await get(`${slug}-otro`).expect(404);
    });

    it('is shown again once it is published, with the time it was not', async () => {
      const { documentId, slug } = await published();
      await change(documentId, { withdrawalReason: 'Se revisa' });
      await reports().unpublish({ documentId });
      await publish(documentId);
      const { withdrawals, corrections } = await shown(slug);
      expect(corrections).toEqual([]);
      expect(withdrawals).toEqual([
        { reason: 'Se revisa', at: expect.any(String), until: expect.any(String) },
      ]);
      // The explanation was of that time: the next one asks for its own.
      expect(await refusedFields(reports().unpublish({ documentId }))).toEqual(['withdrawalReason']);
    });

    it('and changed meanwhile, still asks what changed', async () => {
      const { documentId } = await published();
      await change(documentId, { withdrawalReason: 'Se revisa', body: 'Otra cosa.' });
      await reports().unpublish({ documentId });
      expect(await refusedFields(publish(documentId))).toEqual(['changeNote']);
    });

    it('or published, is not deleted; a draft that never was public is, with its indicators', async () => {
      const { documentId } = await published();
      await expect(reports().delete({ documentId })).rejects.toThrow('no se elimina');
      await change(documentId, { withdrawalReason: 'Un motivo' });
      await reports().unpublish({ documentId });
      await expect(reports().delete({ documentId })).rejects.toThrow('no se elimina');

      const other = await draft();
      await reports().delete({ documentId: other.documentId });
      expect(await indicators().findOne({ documentId: other.formed })).toBeNull();
    });

    it('is a draft like any other where it never was public', async () => {
      const { slug, documentId } = await draft();
      await reports().unpublish({ documentId });
      await get(slug).expect(404);
    });
  });

  describe('its chart', () => {
    it('is an SVG of the published indicators, by slug or identifier', async () => {
      const { slug, documentId, formed } = await published('Informe con gráfico & <más>');
      await indicators().update({ documentId: formed, data: { result: 999 } });
      for (const key of [slug, documentId]) {
        const { headers, body } = await get(`${key}/indicators.svg`).expect(200);
        expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
        const svg = readXml((body as Buffer).toString('utf8'));
        expect(elementsOf(svg, 'title')[0]?.text).toBe('Indicadores: Informe con gráfico & <más>');
        const texts = elementsOf(svg, 'text').map(({ text }) => text);
        expect(texts.indexOf('Personas ubicadas (personas)')).toBeLessThan(
          texts.indexOf('Personas formadas (personas)'),
        );
        expect(texts).toContain('548 · 110 %');
      }
    });

    it('is shown while editing to who may save the report: Strapi’s Author, what they made', async () => {
      const { token } = await createAdminUser(app, { roles: ['strapi-author'] });
      const as = { Authorization: `Bearer ${token}` };
      const chart = (documentId: string) =>
        app.http().get(`/accountability/management-reports/${documentId}/chart`).set(as);
      const period = { periodStart: '2026-01-01', periodEnd: '2026-03-31' };
      const own = await app
        .http()
        .post(`/content-manager/collection-types/${REPORT}`)
        .set(as)
        .send({ title: 'De quien lo escribe', kind: 'quarterly', ...period })
        .expect(201);
      await chart((own.body as { data: { documentId: string } }).data.documentId).expect(200);

      const { documentId } = await draft('De otra persona');
      await chart(documentId).expect(403);
      await chart('no-existe').expect(404);
    });

    it('is kept by caches as other reads are, and runs nothing', async () => {
      const { slug } = await published();
      const { headers } = await get(`${slug}/indicators.svg`).expect(200);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': expect.stringContaining('s-maxage'),
        'last-modified': expect.any(String),
      });
      await get(`${slug}/indicators.svg`).set('If-None-Match', String(headers.etag)).expect(304);
    });

    it('comes for a phone too', async () => {
      const { slug } = await published();
      const { body } = await get(`${slug}/indicators.svg?width=360`).expect(200);
      expect(readXml((body as Buffer).toString('utf8')).attributes.width).toBe('360');
    });

    it.each([['width=10'], ['width=360.5'], ['width[]=360'], ['ancho=360']])('refuses ?%s', async (query) => {
      const { slug } = await published();
      await get(`${slug}/indicators.svg?${query}`).expect(400);
    });

    it('is not there where there is no report, none published, or none with indicators', async () => {
      await get('no-existe/indicators.svg').expect(404);
      await get(`${'x'.repeat(300)}/indicators.svg`).expect(404);
      await get(`${(await draft()).slug}/indicators.svg`).expect(404);
      const { slug } = await reports().create({
        data: {
          title: 'Sin indicadores',
          kind: 'annual',
          periodStart: '2026-01-01',
          periodEnd: '2026-12-31',
        },
        status: 'published',
      });
      const { body } = await get(`${slug}/indicators.svg`).set('Accept-Language', 'es').expect(404);
      expect((body as Refused).error.message).toBe('Este informe no tiene indicadores.');
    });
  });

  describe('on paper', () => {
    it('is a PDF that caches keep and browsers show, by slug or identifier', async () => {
      const { slug, documentId } = await published();
      for (const key of [slug, documentId]) {
        const { headers, body } = await get(`${key}/report.pdf`).expect(200);
        expect(headers).toMatchObject({
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="${slug}.pdf"`,
          'x-content-type-options': 'nosniff',
          'cache-control': expect.stringContaining('s-maxage'),
          'last-modified': expect.any(String),
        });
        expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
        await get(`${key}/report.pdf`).set('If-None-Match', String(headers.etag)).expect(304);
      }
    });

    it('is another one after a correction, and not before it is published', async () => {
      const { slug, documentId } = await published();
      const etag = async () => String((await get(`${slug}/report.pdf`).expect(200)).headers.etag);
      const first = await etag();
      await change(documentId, { body: 'Otro texto.', changeNote: 'El texto' });
      expect(await etag()).toBe(first);
      await publish(documentId);
      expect(await etag()).not.toBe(first);
    });

    it('is not there where there is no report or none published, and was where one was withdrawn', async () => {
      await get('no-existe/report.pdf').expect(404);
      await get(`${(await draft()).slug}/report.pdf`).expect(404);
      const { slug, documentId } = await published();
      await get(`${slug}/report.pdf?width=360`).expect(400);
      await change(documentId, { withdrawalReason: 'Se revisa' });
      await reports().unpublish({ documentId });
      await get(`${slug}/report.pdf`).expect(410);
    });
  });
});
