import { setTimeout } from 'node:timers/promises';

import { readHtml } from '../support/html';
import { bootApp, type TestApp } from '../support/strapi';

const uid = <Name extends string>(name: Name) => `plugin::accountability.${name}` as const;
const SECTION = 'api::transparency-section.transparency-section';
const HOST = 'https://cms.instituto.example';
const SLUG = 'feria-de-empleo';

/** Every read that has a fragment, and something the sample content says in it. */
const READS = [
  ['/bulletins', 'Feria de «empleo» <b>gratis</b>'],
  [`/bulletins/${SLUG}`, 'Más de la mitad'],
  ['/management-reports', 'Informe trimestral'],
  ['/plans', 'Vigente'],
  ['/follow-up', 'Se ha cumplido el'],
  ['/hearings', 'Auditorio del instituto'],
  ['/hearings/next', 'Añadir al calendario'],
  ['/commitments', 'Abrir dos sedes'],
  ['/published-answers', 'Todavía no hay respuestas publicadas'],
  ['/notice-board', 'Cierre de la sede'],
  ['/open-data', 'Último cambio: '],
  ['/open-data/plan-actions/dictionary', 'Por dónde se comunica'],
  ['/search', 'Buscar en la rendición de cuentas'],
  ['/api/transparency-menu', 'Estructura orgánica'],
  ['/api/transparency-sections/estructura-organica', 'Así nos organizamos'],
] as const;

describe('what is published as HTML', () => {
  let app: TestApp;
  /** A read of the plugin's, or, by its whole address, of the application's. */
  const get = (path: string) =>
    app.http().get(path.startsWith('/api/') ? path : `/api/accountability${path}`);
  const page = async (path: string, status = 200) => {
    const { text, headers } = await get(path)
      .expect(status)
      .expect('content-type', 'text/html; charset=utf-8');
    return { text, headers: headers as Record<string, string>, elements: readHtml(text) };
  };
  const firstSlug = async (plural: string) => {
    const { body } = await get(`/${plural}`).expect(200);
    return String((body as { data: { slug: string }[] }).data[0]?.slug);
  };

  beforeAll(async () => {
    // The example website's pages are there, and this institute's are nowhere.
    const nowhere = { BULLETIN_PAGE_URL: '', REPORT_PAGE_URL: '', HEARING_PAGE_URL: '' };
    app = await bootApp({ env: { SEED: 'demo', PUBLIC_URL: HOST, ...nowhere } });
    await app.strapi.documents(uid('bulletin')).create({
      data: {
        title: 'Feria de «empleo» <b>gratis</b>',
        slug: SLUG,
        issuedOn: '2026-02-01',
        body: '# Ferias\n\nMás de la mitad, [aquí](/uploads/acta.pdf).\n\n## Detalle\n\n<script>alert(1)</script>',
      },
      status: 'published',
    });
    const today = new Date().toISOString().slice(0, 10);
    await app.strapi.documents(uid('notice')).create({
      data: { title: 'Cierre de la sede', from: '2026-01-01', to: `${Number(today.slice(0, 4)) + 1}-12-31` },
      status: 'published',
    });
    const hearing = await app.strapi.documents(uid('hearing')).findFirst({ status: 'published' });
    await app.strapi.documents(uid('commitment')).create({
      data: {
        text: 'Abrir dos sedes',
        state: 'in-progress',
        source: 'minutes',
        dueOn: '2026-01-31',
        hearing: String(hearing?.documentId),
      },
      status: 'published',
    });
    await app.strapi.documents(SECTION).create({
      data: { title: 'Estructura orgánica', slug: 'estructura-organica', body: 'Así nos organizamos.' },
      status: 'published',
    });
  });
  afterAll(() => app.close());

  it.each(READS)('is a piece of a page at %s', async (path, said) => {
    const { elements, headers } = await page(`${path}?format=html`);
    const [root] = elements;
    expect(root?.attributes).toEqual({ class: 'rc-fragment', lang: 'es-CO' });
    expect(root?.text.replace(/\s+/g, ' ')).toContain(said);
    for (const { name, attributes } of elements) {
      expect(['html', 'head', 'body', 'script', 'style', 'link', 'main', 'iframe', 'h1']).not.toContain(name);
      const { style, id, class: classes = '', ...rest } = attributes;
      expect([style, id]).toEqual([undefined, undefined]);
      expect(classes).toMatch(/^(rc-[a-z-]+( |$))*$/);
      expect(Object.keys(rest).filter((attribute) => attribute.startsWith('on'))).toEqual([]);
    }
    expect(headers['cache-control']).toContain('s-maxage=300');
  });

  it.each(READS)('is a whole page at %s, with its own title and nothing that runs', async (path) => {
    const { text, elements, headers } = await page(`${path}?format=page`);
    expect(text.slice(0, 15)).toBe('<!doctype html>');
    expect(elements[0]?.attributes.lang).toBe('es-CO');
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
    expect(elements.find(({ name }) => name === 'title')?.text).toContain(
      'Instituto de Desarrollo Empresarial',
    );
    expect(elements.filter(({ name, attributes }) => name === 'script' || 'style' in attributes)).toEqual([]);
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    expect(headers['content-security-policy']).toContain('frame-ancestors *');
    expect(headers).not.toHaveProperty('x-frame-options');
    const stylesheet = elements.find(({ name }) => name === 'link')?.attributes.href;
    await app.http().get(String(stylesheet)).expect(200).expect('content-type', 'text/css; charset=utf-8');
  });

  it.each([
    ['plans', 'Acciones del plan'],
    ['management-reports', 'Meta y resultado de cada indicador'],
    ['hearings', 'Orden del día'],
  ])('shows one of the %s with its parts', async (plural, said) => {
    const { elements } = await page(`/${plural}/${await firstSlug(plural)}?format=html`);
    expect(elements[0]?.text).toContain(said);
  });

  it('says what was written as text, whatever it holds, and keeps scripts out', async () => {
    const { elements, text } = await page(`/bulletins/${SLUG}?format=html`);
    expect(elements.find(({ name }) => name === 'h2')?.text).toBe('Feria de «empleo» <b>gratis</b>');
    expect(elements.map(({ name }) => name)).not.toContain('b');
    expect(text).not.toContain('<script');
  });

  it.each([
    ['2', ['h2', 'h3', 'h3']],
    ['5', ['h5', 'h6', 'h6']],
  ])('begins its headings at level %s, the text’s own below them', async (level, names) => {
    const { elements } = await page(`/bulletins/${SLUG}?format=html&heading=${level}`);
    expect(elements.map(({ name }) => name).filter((name) => /^h\d$/.test(name))).toEqual(names);
  });

  it('leads to the application by its public address, wherever it is put', async () => {
    const { elements } = await page(`/bulletins/${SLUG}?format=html`);
    const addresses = elements.flatMap(({ attributes: { href } }) => href ?? []);
    expect(addresses).toEqual([
      `${HOST}/uploads/acta.pdf`,
      `${HOST}/api/accountability/bulletins/${SLUG}/bulletin.pdf`,
    ]);
  });

  describe('with links to the site it is put into', () => {
    const links = async (query: string, path = '/bulletins') => {
      const { elements } = await page(`${path}?format=html&${query}`);
      return elements.flatMap(({ attributes: { href } }) => href ?? []);
    };
    it('leads where one address says for everything, or one for each kind', async () => {
      expect(await links('link=/boletin.php?slug={slug}%26k={kind}')).toContain(
        `/boletin.php?slug=${SLUG}&k=bulletin`,
      );
      const byKind = await links('link[bulletin]=https://sitio.example/b/{slug}');
      expect(byKind).toContain(`https://sitio.example/b/${SLUG}`);
    });
    it('leads to its other pages, whose numbers go where the address says', async () => {
      const pattern = encodeURIComponent('?p={page}&a="><b');
      const found = await links(`pagination[pageSize]=1&pagination[page]=2&pageLink=${pattern}`);
      expect(found).toEqual(expect.arrayContaining(['?p=1&a="><b', '?p=3&a="><b']));
    });
    it('leads to its own pages where nothing is said', async () => {
      const found = await links('pagination[pageSize]=1');
      expect(found).toContain(
        `${HOST}/api/accountability/bulletins?pagination%5BpageSize%5D=1&pagination%5Bpage%5D=2&format=page`,
      );
      expect(found[0]).toMatch(new RegExp(`^${HOST}/api/accountability/bulletins/[^?]+\\?format=page$`));
    });
    it.each([
      ['link', 'javascript:alert(1)//{slug}'],
      ['link', '//otro.example/{slug}'],
      ['link', '/\\otro.example/{slug}'],
      ['link', 'data:text/html,{slug}'],
      ['link', '/sin-lugar'],
      ['link[bulletin]', ' javascript:{slug}'],
      ['link[otro]', '/a/{slug}'],
      ['pageLink', 'java\nscript:{page}'],
      ['heading', '6'],
      ['heading', '1.5'],
      ['fields', 'title'],
      ['populate', '*'],
      ['otro', '1'],
    ])('is refused where %s is %j, by its name', async (name, value) => {
      const query = new URLSearchParams({ format: 'html', [name]: value });
      const { elements } = await page(`/bulletins?${query.toString()}`, 400);
      expect(elements[0]?.text).toContain(name.replace(/\[.*/, ''));
    });
    it('cannot be told to lead elsewhere as a whole page of ours', async () => {
      await page('/bulletins?format=page&link=https://malo.example/{slug}', 400);
    });
  });

  it('is made in no other format, and the refusal names the parameter', async () => {
    for (const format of ['pdf', 'json', '']) {
      const { body } = await get(`/bulletins?format=${format}`).expect(400);
      const { error } = body as { error: { details: { errors: { path: string[] }[] } } };
      expect(error.details.errors[0]?.path).toEqual(['format']);
    }
    await get('/bulletins?format=html&format=page').expect(400);
    await get('/bulletins?heading=2').expect(400);
  });

  it('says in words what it refuses and what is not there, with the status of the read', async () => {
    const wrong = await page('/bulletins?format=html&pagination[page]=x', 400);
    expect(wrong.elements[0]?.text).toContain('El valor de «pagination.page» no es válido.');
    expect(wrong.elements[1]?.attributes.role).toBe('alert');
    const missing = await page('/bulletins/no-hay?format=html', 404);
    expect(missing.elements[0]?.text).toContain('No se encontró lo que busca.');
    const whole = await page('/bulletins/no-hay?format=page', 404);
    expect(whole.elements.find(({ name }) => name === 'h1')?.text).toBe('No se puede mostrar');
    expect(whole.headers).not.toHaveProperty('etag');
  });

  describe('of the search', () => {
    /** What is published is found a moment later. */
    const found = async (query: string) => {
      for (let tries = 0; tries < 60; tries += 1) {
        const { elements } = await page(`/search?${query}`);
        if (elements.some(({ name }) => name === 'article')) return elements;
        await setTimeout(500);
      }
      throw new Error(`Nothing was found with ${query}`);
    };

    it('shows what was found, with the words that were looked for marked and a link to each', async () => {
      const elements = await found('format=html&q=empleo&link=/{kind}/{slug}');
      expect(elements.filter(({ name }) => name === 'mark').map(({ text }) => text)).toContain('empleo');
      const links = elements.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href);
      expect(links).toContain(`/bulletin/${SLUG}`);
      expect(elements.find(({ attributes }) => attributes.role === 'status')?.text).toMatch(
        /resultados? para «empleo»/,
      );
    });

    it('asks with a form that the fields nobody filled in do not spoil', async () => {
      const elements = await found('format=page&q=empleo&kind=&anio=');
      const fields = elements.flatMap(({ attributes: { name } }) => name ?? []);
      expect(fields.filter((name) => name !== 'viewport')).toEqual(['format', 'q', 'kind', 'anio']);
      const chosen = await found('format=page&q=empleo&kind=bulletin');
      const option = chosen.find(({ name, attributes }) => name === 'option' && 'selected' in attributes);
      expect(option?.attributes.value).toBe('bulletin');
    });

    it('takes the year under either name, and the data under one', async () => {
      for (const name of ['anio', 'year']) {
        const elements = await found(`format=html&q=empleo&${name}=2026`);
        const chosen = elements.filter(({ attributes }) => 'selected' in attributes);
        expect(chosen.map(({ attributes }) => attributes.value)).toEqual(['2026']);
        const days = elements.filter(({ name }) => name === 'time');
        for (const { attributes } of days) expect(attributes.datetime).toMatch(/^2026-/);
      }
      await get('/search?q=empleo&anio=2026').expect(400);
      await page('/bulletins?format=html&anio=2026', 400);
    });

    it.each(['anio', 'year'])('names a year that is none as the request calls it: %s', async (name) => {
      const { elements } = await page(`/search?format=html&q=empleo&${name}=ayer`, 400);
      const wrong = elements.filter(({ name: element }) => element === 'li').map(({ text }) => text.trim());
      expect(wrong).toEqual([`${name}: No tiene el formato esperado.`]);
    });
  });

  it('marks the page of the section that is being read', async () => {
    const { elements } = await page('/api/transparency-sections/estructura-organica?format=html');
    const current = elements.find(({ attributes }) => attributes['aria-current'] === 'page');
    expect(current?.text).toContain('Estructura orgánica');
  });

  it('lists the open data as files to take, each with its dictionary', async () => {
    const { elements } = await page('/open-data?format=html');
    const links = elements.flatMap(({ attributes: { href } }) => href ?? []);
    const base = `${HOST}/api/accountability/open-data`;
    for (const ending of ['.csv', '.xlsx', '.json']) expect(links).toContain(`${base}/commitments${ending}`);
    expect(links).toContain(`${base}/commitments/dictionary?format=page`);
    expect(elements.filter(({ name }) => name === 'article')).toHaveLength(7);
  });

  it.each([
    ['bulletins', 'Aquí se publican los boletines.', 'Ver los boletines'],
    ['hearing-calendar', 'Aquí está el calendario de las audiencias.', 'Descargar el calendario'],
    ['follow-up', 'Aquí se ve cómo avanza el plan de comunicaciones.', 'Ver el seguimiento'],
  ] as const)(
    'says what is published on a page that stands for %s, and leads there',
    async (collection, said, link) => {
      const sections = app.strapi.documents(SECTION);
      const slug = `pagina-${collection}`;
      await sections.create({ data: { title: `Página ${slug}`, slug, collection }, status: 'published' });
      const { elements } = await page(`/api/transparency-sections/${slug}?format=html`);
      expect(elements[0]?.text).toContain(said);
      const { attributes } = elements.find(({ name, text }) => name === 'a' && text === link) ?? {};
      expect(attributes?.href).toContain(
        collection === 'hearing-calendar' ? '/hearings/calendar.ics' : `/${collection}?format=page`,
      );
    },
  );

  it('leads from the page that stands for the open data to their list, from one that stands for the form to it', async () => {
    const hrefs = async (path: string) =>
      (await page(path)).elements.flatMap(({ attributes: { href } }) => href ?? []);
    const openData = await hrefs('/api/transparency-sections/datos-abiertos?format=html');
    expect(openData).toContain(`${HOST}/api/accountability/open-data?format=page`);
    const form = `${HOST}/sitio/preguntar.html`;
    expect(await hrefs('/api/transparency-sections/participa?format=html')).toContain(form);
    expect(await hrefs('/api/transparency-menu?format=html')).toContain(form);
    expect(await hrefs('/bulletins?format=page')).toContain(form);

    const documents = app.strapi.documents(uid('setting'));
    const { documentId } = (await documents.findFirst()) ?? {};
    await documents.update({ documentId: String(documentId), data: { inquiryPage: '' } });
    const { elements } = await page('/api/transparency-sections/participa?format=html');
    expect(elements[0]?.text).toContain('por estos medios:');
    expect(elements[0]?.text).toContain('contacto@instituto.example');
  });

  it('explains that a report was withdrawn', async () => {
    const reports = app.strapi.documents(uid('management-report'));
    const { documentId, slug } = await reports.create({
      data: { title: 'Con error', kind: 'annual', periodStart: '2025-01-01', periodEnd: '2025-12-31' },
      status: 'published',
    });
    await reports.update({ documentId, data: { withdrawalReason: 'Las cifras eran de otro año' } });
    await reports.unpublish({ documentId });
    const { elements } = await page(`/management-reports/${slug}?format=html`, 410);
    expect(elements[0]?.text).toContain('Motivo: Las cifras eran de otro año');
  });

  it('is not sent again while it has not changed, and has a mark of its own', async () => {
    const { headers: json } = await get(`/bulletins/${SLUG}`).expect(200);
    const { headers } = await page(`/bulletins/${SLUG}?format=html`);
    expect(headers.etag).not.toBe(json.etag);
    expect(headers['last-modified']).toBe(json['last-modified']);
    const again = (etag: string) => get(`/bulletins/${SLUG}?format=html`).set('If-None-Match', etag);
    const { text } = await again(String(headers.etag)).expect(304);
    expect(text).toBe('');
    await again(String(json.etag)).expect(200);
  });

  it('is in Spanish for every reader', async () => {
    const { text } = await get('/bulletins/no-hay?format=html').set('Accept-Language', 'en').expect(404);
    expect(text).toContain('No se encontró');
  });

  it('is not what a program gets that asks for JSON', async () => {
    const { body } = await get('/bulletins').set('Accept', 'text/html').expect(200);
    expect((body as { data: unknown[] }).data.length).toBeGreaterThan(0);
  });

  describe('the next hearing', () => {
    it('is the one announced next, as its own read gives it', async () => {
      const { body } = await get('/hearings/next').expect(200);
      const { data } = body as { data: { slug: string } };
      const { body: own } = await get(`/hearings/${data.slug}`).expect(200);
      expect(body).toEqual(own);
      await get('/hearings/next?page=1').expect(400);
    });

    it('is another one as soon as one is announced for before it', async () => {
      const { body } = await get('/hearings/next').expect(200);
      const { data } = body as { data: { startsAt: string } };
      const earlier = await app.strapi.documents(uid('hearing')).create({
        data: {
          title: 'Antes que la otra',
          startsAt: new Date((Date.now() + Date.parse(data.startsAt)) / 2).toISOString(),
          modality: 'virtual',
          state: 'announced',
        },
        status: 'published',
      });
      const { elements } = await page('/hearings/next?format=html');
      expect(elements.find(({ name }) => name === 'h2')?.text).toBe('Antes que la otra');
      expect(elements.flatMap(({ attributes: { href } }) => href ?? [])).toContain(
        `${HOST}/api/accountability/hearings/${earlier.slug}/event.ics`,
      );
    });

    it('is none where none is announced', async () => {
      const hearings = app.strapi.documents(uid('hearing'));
      for (const { documentId } of await hearings.findMany({})) await hearings.unpublish({ documentId });
      const { body } = await get('/hearings/next').expect(200);
      expect(body).toEqual({ data: null, meta: {} });
      const { elements } = await page('/hearings/next?format=page');
      expect(elements.find(({ name }) => name === 'h1')?.text).toBe('Próxima audiencia pública');
    });
  });
});
