import { Parser } from 'htmlparser2';

import { bootApp, type TestApp } from '../support/strapi';

const uid = <Name extends string>(name: Name) => `plugin::accountability.${name}` as const;

/** Every public type: where it is read, and two entries of it, one to publish and one to keep as a draft. */
const TYPES = [
  {
    plural: 'plans',
    uid: uid('plan'),
    entry: (name: string) => ({ title: name, periodStart: '2026-01-01', periodEnd: '2026-06-30' }),
    markdown: 'introduction',
    text: 'title',
  },
  {
    plural: 'plan-actions',
    uid: uid('plan-action'),
    entry: (name: string) => ({ name, order: 1 }),
    markdown: null,
    text: 'name',
  },
  {
    plural: 'management-reports',
    uid: uid('management-report'),
    entry: (name: string) => ({
      title: name,
      kind: 'quarterly',
      periodStart: '2026-01-01',
      periodEnd: '2026-03-31',
    }),
    markdown: 'body',
    text: 'title',
  },
  {
    plural: 'bulletins',
    uid: uid('bulletin'),
    entry: (name: string) => ({ title: name, issuedOn: '2026-02-01' }),
    markdown: 'body',
    text: 'title',
  },
  {
    plural: 'hearings',
    uid: uid('hearing'),
    entry: (name: string) => ({
      title: name,
      startsAt: '2026-12-01T14:00:00.000Z',
      modality: 'virtual',
      state: 'announced',
    }),
    markdown: 'agenda',
    text: 'title',
  },
  {
    plural: 'commitments',
    uid: uid('commitment'),
    entry: (name: string) => ({ text: name, state: 'pending' }),
    markdown: null,
    text: 'text',
  },
] as const;

/** The elements a browser would make of a piece of HTML, with their attributes. */
function elementsOf(html: string): [name: string, attributes: Record<string, string>][] {
  const elements: [string, Record<string, string>][] = [];
  new Parser({ onopentag: (name, attributes) => elements.push([name, attributes]) }).end(html);
  return elements;
}

/** The document service of any of the types: what is common to all of them. */
interface Documents {
  create(params: object): Promise<unknown>;
  update(params: object): Promise<unknown>;
  findFirst(params: object): Promise<{ documentId: string; slug?: string } | null>;
}

describe('the public reads', () => {
  let app: TestApp;
  const get = (path: string) => app.http().get(`/api/accountability${path}`);
  const documents = (type: (typeof TYPES)[number]) => app.strapi.documents(type.uid) as unknown as Documents;

  beforeAll(async () => {
    app = await bootApp();
    for (const type of TYPES) {
      const create = (data: object, status: 'draft' | 'published') =>
        documents(type).create({ data, status });
      await create(type.entry('Publicado uno'), 'published');
      await create(type.entry('Publicado dos'), 'published');
      await create(type.entry('SECRETO en borrador'), 'draft');
    }
    // A published entry whose draft has gone on: the public keeps seeing what was published.
    for (const type of TYPES) {
      const entry = await documents(type).findFirst({ filters: { [type.text]: 'Publicado uno' } });
      await documents(type).update({
        documentId: String(entry?.documentId),
        data: { [type.text]: 'SECRETO en edición' },
      });
    }
    const position = await app.strapi.documents(uid('position')).create({
      data: { name: 'JEFE DE PLANEACION', email: 'secreto@instituto.example' },
    });
    const plan = await app.strapi.documents(uid('plan')).create({
      data: { title: 'Con acciones', periodStart: '2025-01-01', periodEnd: '2025-06-30' },
      status: 'published',
    });
    for (const status of ['published', 'draft'] as const) {
      await app.strapi.documents(uid('plan-action')).create({
        data: {
          name: status === 'published' ? 'CARTELERA' : 'SECRETO sin publicar',
          plan: plan.documentId,
          audiences: ['citizens', 'staff'],
          frequencies: ['before-hearing'],
          responsibles: [position.documentId],
        },
        status,
      });
    }
  });
  afterAll(() => app.close());

  describe.each(TYPES)('of $plural', ({ plural, text, markdown }) => {
    it.each([
      ['as they are', ''],
      ['with status=draft', '?status=draft'],
      ['with status=draft and every relation', '?status=draft&populate=*'],
      ['with a locale', '?locale=es&status=draft'],
      ['with a filter that would match a draft', `?filters[${text}][$contains]=SECRETO&status=draft`],
      ['with a filter on publication', '?filters[publishedAt][$null]=true&status=draft'],
      ['with all fields', '?fields=*&status=draft'],
    ])('show only what is published: %s', async (_how, query) => {
      const { body, text: answer } = await get(`/${plural}${query}`).expect(200);
      expect(answer).not.toMatch(/SECRETO|secreto/);
      expect(Array.isArray((body as { data: unknown }).data)).toBe(true);
    });

    it('give one by its documentId, and never its draft', async () => {
      const { body } = await get(`/${plural}`).expect(200);
      const [first] = (body as { data: { documentId: string }[] }).data;
      const { text: answer } = await get(`/${plural}/${first?.documentId}?status=draft`).expect(200);
      expect(answer).not.toMatch(/SECRETO/);
    });

    it('do not give a draft, nor what does not exist', async () => {
      const type = TYPES.find((one) => one.plural === plural);
      const draft = await documents(type as (typeof TYPES)[number]).findFirst({
        filters: { [text]: 'SECRETO en borrador' },
      });
      for (const key of [draft?.documentId, draft?.slug, 'no-hay', '%00', 'a'.repeat(3_000)]) {
        if (key) await get(`/${plural}/${key}?status=draft`).expect(404);
      }
    });

    it.each([
      'filters[createdBy][id]=1',
      'filters[createdBy][email][$startsWith]=a',
      'filters[updatedBy][password][$startsWith]=a',
      'filters[id]=1',
      'filters[$or][0][createdBy][email]=a',
      'filters[$not][createdBy][id]=1',
      'filters[noexiste]=1',
      'filters=texto',
      'filters[publishedAt][$eq]=ayer',
      'filters[updatedAt][$contains]=2026',
      'filters[documentId][$raro]=1',
      'populate=createdBy',
      'populate=localizations',
      'populate[createdBy][fields]=email',
      'populate=noexiste',
      'fields=createdBy',
      'fields=password',
      'fields[0]=id',
      'sort=createdBy.email',
      'sort=password:asc',
      'sort=publishedAt:raro',
      'pagination[page]=0',
      'pagination[page]=uno',
      'pagination[pageSize]=-1',
      'pagination[page]=99999999999999999999',
      'pagination[page]=1&pagination[start]=0',
      'pagination=todo',
      'pagination[withCount]=quizás',
      'populate=constructor.*',
      'populate=toString',
      'filters[publishedAt][$gte]=0000-01-01',
      'filters[updatedAt][$gte]=2026-01-01 (x)',
      'filters[updatedAt][$gte]=2026-01-01 10:00 PM',
      'status=todo',
      'locale[$ne]=es',
      '_q=secreto',
      'publicationState=preview',
      'inventado=1',
    ])('refuse, naming the parameter: %s', async (query) => {
      const { body } = await get(`/${plural}?${query}`).expect(400);
      const { error } = body as {
        error: { name: string; message: string; details: { errors: { path: string[] }[] } };
      };
      expect(error.name).toBe('ValidationError');
      expect(error.details.errors[0]?.path[0]).toBe(query.split(/[[=]/)[0]);
    });

    it('bound a page: 25 unless asked, 100 at most', async () => {
      const size = async (query: string) => {
        const { body } = await get(`/${plural}${query}`).expect(200);
        return (body as { meta: { pagination: { pageSize: number } } }).meta.pagination.pageSize;
      };
      expect(await size('')).toBe(25);
      expect(await size('?pagination[pageSize]=5000')).toBe(100);
      const { body } = await get(`/${plural}?pagination[start]=1&pagination[limit]=500`).expect(200);
      expect((body as { meta: unknown }).meta).toMatchObject({ pagination: { start: 1, limit: 100 } });
    });

    it('say how long the list is, unless that is not wanted: then nobody counts', async () => {
      const { uid: type } = TYPES.find((one) => one.plural === plural) as (typeof TYPES)[number];
      // Of others, jobs may count at the same time.
      const count = new RegExp(`\\bcount\\(.*\\b${app.strapi.db.metadata.get(type).tableName}\\b`, 'i');
      const filter = `filters[${text}][$startsWith]=Publicado`;
      const asked = async (query: string) => {
        let counts = 0;
        const listen = ({ sql }: { sql: string }) => (counts += count.test(sql) ? 1 : 0);
        app.strapi.db.connection.on('query', listen);
        const { body } = await get(`/${plural}?${filter}&${query}`).expect(200);
        app.strapi.db.connection.removeListener('query', listen);
        return {
          counted: counts > 0,
          pagination: (body as { meta: { pagination: object } }).meta.pagination,
        };
      };
      const pages = { page: 1, pageSize: 1 };
      const offset = { start: 0, limit: 1 };
      for (const yes of ['true', '1'])
        expect(await asked(`pagination[pageSize]=1&pagination[withCount]=${yes}`)).toEqual({
          counted: true,
          pagination: { ...pages, pageCount: 2, total: 2 },
        });
      for (const no of ['false', '0']) {
        expect(await asked(`pagination[pageSize]=1&pagination[withCount]=${no}`)).toEqual({
          counted: false,
          pagination: pages,
        });
        expect(await asked(`pagination[limit]=1&pagination[withCount]=${no}`)).toEqual({
          counted: false,
          pagination: offset,
        });
      }
    });

    it('carry validators, and answer 304 to who has them', async () => {
      const { headers } = await get(`/${plural}`).expect(200);
      expect(headers['cache-control']).toMatch(/public.*s-maxage=\d+/);
      expect(new Date(String(headers['last-modified'])).getTime()).toBeLessThanOrEqual(Date.now());

      const again = await get(`/${plural}`).set('If-None-Match', String(headers.etag)).expect(304);
      expect(again.text).toBe('');
      await get(`/${plural}`).set('If-None-Match', '"otra"').expect(200);
    });

    if (markdown) {
      it('give a text as Markdown and HTML, or as HTML alone', async () => {
        const keys = async (fields: string) => {
          const { body } = await get(`/${plural}?pagination[pageSize]=1&fields=${fields}`);
          const [first = {}] = (body as { data: object[] }).data;
          return Object.keys(first).filter((key) => key.startsWith(markdown));
        };
        expect(await keys(markdown)).toEqual([markdown, `${markdown}Html`]);
        expect(await keys(`${markdown}Html`)).toEqual([`${markdown}Html`]);
        expect(await keys(`${markdown}Html,${markdown}`)).toEqual([markdown, `${markdown}Html`]);
        await get(`/${plural}?fields=${text}Html`).expect(400);
      });

      it('give Markdown also as HTML in which nothing can run', async () => {
        const type = TYPES.find((one) => one.plural === plural) as (typeof TYPES)[number];
        const entry = await documents(type).findFirst({ filters: { [text]: 'Publicado dos' } });
        await documents(type).update({
          documentId: String(entry?.documentId),
          data: {
            [markdown]: [
              '# Título',
              '**fuerte** <script>alert(1)</script> <img src=x onerror=alert(1)>',
              '[mal](javascript:alert(1)) [peor](data:text/html;base64,PHNjcmlwdD4=) [bien](https://ejemplo.co)',
              '<a href="vbscript:x" onclick="x()">html</a> ![i](javascript:x)',
              '<iframe src="//malo.example"></iframe><style>*{}</style><svg onload=x>',
            ].join('\n\n'),
            // A report that was published changes only with it.
            ...(plural === 'management-reports' ? { changeNote: 'El texto' } : {}),
          },
          status: 'published',
        });

        const { body } = await get(`/${plural}/${entry?.documentId}`).expect(200);
        const html = String((body as { data: Record<string, string> }).data[`${markdown}Html`]);
        expect(html).toContain('<h2>Título</h2>');
        expect(html).toContain('<strong>fuerte</strong>');
        expect(html).toContain('<a href="https://ejemplo.co">bien</a>');
        expect(elementsOf(html)).toEqual([
          ['h2', {}],
          ['p', {}],
          ['strong', {}],
          ['p', {}],
          ['a', { href: 'https://ejemplo.co' }],
          ['p', {}],
          ['p', {}],
        ]);
      });
    }
  });

  it('give a plan enough for a page: its actions in the public shape, of the offices only the name', async () => {
    const { body } = await get('/plans/con-acciones').expect(200);
    expect((body as { data: { actions: unknown } }).data.actions).toEqual([
      {
        documentId: expect.any(String) as string,
        name: 'CARTELERA',
        channel: null,
        scope: null,
        description: null,
        audiences: ['citizens', 'staff'],
        frequencies: ['before-hearing'],
        order: 0,
        leadDays: null,
        responsibles: [{ documentId: expect.any(String) as string, name: 'JEFE DE PLANEACION' }],
      },
    ]);
  });

  it.each([
    '/plan-actions?filters[responsibles][email][$contains]=@',
    '/plan-actions?filters[responsibles][holder][id]=1',
    '/plan-actions?populate[responsibles][fields]=email',
    '/plan-actions?populate[responsibles][populate]=holder',
    '/plan-actions?populate=responsibles.holder',
    '/plans?populate[actions][populate][responsibles][fields]=email',
    '/plans?populate[actions][filters][name][$contains]=a',
    '/plans?populate[actions][status]=draft',
    '/hearings?filters[reschedulings][$eq]=x',
    '/hearings?filters[reschedulings][$in][0]=x',
    '/hearings?sort=reschedulings',
    '/commitments?populate=inquiry',
    '/commitments?filters[inquiry][subject][$contains]=a',
  ])('refuse to wander from what is public to what is not: %s', async (path) => {
    await get(path).expect(400);
  });

  it('narrow to what a request names', async () => {
    const { body } = await get('/plans/con-acciones?fields=title&populate=actions.responsibles').expect(200);
    const { data } = body as { data: { title: string; actions: unknown[] } };
    expect(Object.keys(data).sort()).toEqual(['actions', 'documentId', 'title']);
    expect(data.actions).toHaveLength(1);
  });

  it('filter, sort and page as Strapi does', async () => {
    const titles = async (query: string) => {
      const { body } = await get(`/bulletins?${query}`).expect(200);
      return (body as { data: { title: string }[] }).data.map(({ title }) => title);
    };
    expect(await titles('sort=title:desc')).toEqual(['Publicado uno', 'Publicado dos']);
    expect(await titles('filters[title][$endsWithi]=DOS')).toEqual(['Publicado dos']);
    expect(await titles('filters[$or][0][slug]=publicado-dos&filters[$or][1][slug]=x')).toEqual([
      'Publicado dos',
    ]);
    expect(
      await titles('filters[issuedOn][$between][0]=2026-01-31&filters[issuedOn][$between][1]=2026-02-01'),
    ).toHaveLength(2);
    expect(await titles('pagination[page]=2&pagination[pageSize]=1&sort=title')).toEqual(['Publicado uno']);
  });

  it('filter by one of several choices', async () => {
    const names = async (query: string) => {
      const { body } = await get(`/plan-actions?${query}`).expect(200);
      return (body as { data: { name: string }[] }).data.map(({ name }) => name);
    };
    expect(await names('filters[audiences][$contains]=staff')).toEqual(['CARTELERA']);
    expect(await names('filters[frequencies][$contains]=quarterly')).toEqual([]);
    await get('/plan-actions?filters[audiences][$contains]=vecinos').expect(400);
  });

  it('refuse in the language of the reader', async () => {
    const sentence = async (language: string) => {
      const { body } = await get('/plans?inventado=1').set('Accept-Language', language).expect(400);
      return (body as { error: { message: string } }).error.message;
    };
    expect(await sentence('es-CO')).toBe('El parámetro «inventado» no existe.');
    expect(await sentence('en-GB,en;q=0.9')).toBe('There is no parameter “inventado”.');
  });

  it('bound the size of a question', async () => {
    const deep = `filters${'[$and][0]'.repeat(30)}[title]=a`;
    const wide = Array.from({ length: 90 }, (_, n) => `filters[$or][${n}][title]=a`).join('&');
    await get(`/plans?${deep}`).expect(400);
    await get(`/plans?${wide}`).expect(400);
    const combined = ['uno', 'dos', 'tres', 'cuatro'].map(
      (name, n) => `filters[$or][${n}][actions][name]=${name}`,
    );
    await get(`/plans?${combined.slice(0, 3).join('&')}`).expect(200);
    await get(`/plans?${combined.join('&')}`).expect(400);
  });

  it('offer nothing but reading', async () => {
    for (const method of ['post', 'put', 'delete', 'patch'] as const) {
      const { status } = await app.http()[method]('/api/accountability/plans').send({ data: {} });
      expect([404, 405]).toContain(status);
    }
  });
});
