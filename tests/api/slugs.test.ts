import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const uid = (name: string) => `plugin::accountability.${name}`;

/** The types with an address of their own, and what a new entry of each needs besides its title. */
const TYPES = {
  plan: { plural: 'plans', needs: { periodStart: '2026-01-01', periodEnd: '2026-06-30' } },
  'management-report': {
    plural: 'management-reports',
    needs: { kind: 'annual', periodStart: '2026-01-01', periodEnd: '2026-12-31' },
  },
  bulletin: { plural: 'bulletins', needs: { issuedOn: '2026-02-01' } },
  hearing: {
    plural: 'hearings',
    needs: { startsAt: '2026-12-01T14:00:00.000Z', modality: 'virtual', state: 'announced' },
  },
} as const;
type TypeName = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as TypeName[];

interface Entry {
  documentId: string;
  slug: string;
  title: string;
}

/** As much of Strapi's document service as is used here, for a type named at run time. */
interface Documents {
  create(params: { data: object; status?: string }): Promise<Entry>;
  update(params: { documentId: string; data: object; status?: string }): Promise<Entry>;
  publish(params: { documentId: string }): Promise<unknown>;
  clone(params: { documentId: string; data: object }): Promise<{ entries: Entry[] }>;
  findOne(params: { documentId: string; status?: string }): Promise<Entry | null>;
  findMany(params: { limit: number }): Promise<Entry[]>;
}

describe('the slug of what has an address', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = (await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] })).token;
  });
  afterAll(() => app.close());

  const documents = (name: TypeName) => app.strapi.documents(uid(name) as never) as unknown as Documents;
  const create = (name: TypeName, title: string, more: object = {}) =>
    documents(name).create({ data: { title, ...TYPES[name].needs, ...more } });
  const manager = (method: 'post' | 'put', name: TypeName, path: string, body: object) =>
    app
      .http()
      [method](`/content-manager/collection-types/${uid(name)}${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
  const written = (body: unknown) => (body as { data: Entry }).data;

  describe.each(NAMES)('%s', (name) => {
    it('is made from its title by the application', async () => {
      expect((await create(name, '¿Qué pasó en el año 2025?')).slug).toBe('que-paso-en-el-ano-2025');
    });

    it('is made from its title for an editor, who leaves the field empty', async () => {
      for (const [title, slug] of [
        ['Gestión de Empleo', 'gestion-de-empleo'],
        ['Gestión de empleo', 'gestion-de-empleo-2'],
      ]) {
        const { body } = await manager('post', name, '', { title, slug: '', ...TYPES[name].needs }).expect(
          201,
        );
        expect(written(body).slug).toBe(slug);
      }
      const { body } = await manager('post', name, '', {
        title: 'Sin campo',
        slug: null,
        ...TYPES[name].needs,
      });
      expect(written(body).slug).toBe('sin-campo');
    });

    it('is numbered where another entry has it, and takes the first number that is free', async () => {
      const slugs: string[] = [];
      for (const title of ['Balance', 'BALANCE', 'Balance 2', '¡Balance!'])
        slugs.push((await create(name, title)).slug);
      expect(slugs).toEqual(['balance', 'balance-2', 'balance-2-2', 'balance-3']);
    });

    it('stays when the title changes, however it is changed, and when it is published', async () => {
      const { documentId } = await create(name, 'Título primero');
      await documents(name).update({ documentId, data: { title: 'Título segundo' } });
      await manager('put', name, `/${documentId}`, { title: 'Título tercero', slug: '' }).expect(200);
      await manager('put', name, `/${documentId}`, { title: 'Título cuarto', slug: null }).expect(200);
      await documents(name).publish({ documentId });
      // A report that was published changes only with it.
      const note = name === 'management-report' ? { changeNote: 'El título' } : {};
      await documents(name).update({
        documentId,
        data: { title: 'Título quinto', ...note },
        status: 'published',
      });

      for (const status of ['draft', 'published']) {
        expect(await documents(name).findOne({ documentId, status })).toMatchObject({
          title: 'Título quinto',
          slug: 'titulo-primero',
        });
      }
      await app.http().get(`/api/accountability/${TYPES[name].plural}/titulo-primero`).expect(200);
    });

    it('is the one an editor writes, made into an address', async () => {
      const { body } = await manager('post', name, '', {
        title: 'Un título muy largo',
        slug: ' Corto y Bueno ',
        ...TYPES[name].needs,
      }).expect(201);
      const { documentId, slug } = written(body);
      expect(slug).toBe('corto-y-bueno');

      await manager('put', name, `/${documentId}`, { slug: 'mejor-todavía' }).expect(200);
      expect((await documents(name).findOne({ documentId }))?.slug).toBe('mejor-todavia');
      await manager('put', name, `/${documentId}`, { slug: 'mejor-todavia', title: 'Otro' }).expect(200);
      expect((await documents(name).findOne({ documentId }))?.slug).toBe('mejor-todavia');
    });

    it('is never one that another entry has, also when an editor writes it', async () => {
      const { slug: taken } = await create(name, 'Ocupado');
      const { documentId } = await create(name, 'Libre');
      await documents(name).update({ documentId, data: { slug: taken } });
      expect((await documents(name).findOne({ documentId }))?.slug).toBe('ocupado-2');
    });

    it('is never one that another entry is still published under', async () => {
      const { documentId } = await create(name, 'Dirección impresa');
      await documents(name).publish({ documentId });
      await documents(name).update({ documentId, data: { slug: 'direccion-nueva' } });

      expect((await create(name, 'Dirección impresa')).slug).toBe('direccion-impresa-2');
    });

    it('is there for a title of signs only', async () => {
      const slugs = [(await create(name, '«¡!»')).slug, (await create(name, '…')).slug];
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(new Set(slugs).size).toBe(2);
    });

    it('is at most as long as its column, whatever the title and its number', async () => {
      const title = 'Informe '.repeat(31).trim();
      const [first, second] = [await create(name, title), await create(name, title)];
      expect(first.slug.length).toBeLessThanOrEqual(100);
      expect(first.slug).not.toMatch(/-$/);
      expect(second.slug).toBe(`${first.slug}-2`);
    });

    it('is another one in a copy', async () => {
      const { documentId } = await create(name, 'Original');
      const { body } = await manager('post', name, `/clone/${documentId}`, {
        title: 'Original',
        slug: 'original',
        ...TYPES[name].needs,
      });
      expect(written(body).slug).toBe('original-2');

      const { entries } = await documents(name).clone({ documentId, data: {} });
      expect(entries.map((entry) => entry.slug)).toEqual(['original-3']);
      expect((await documents(name).findOne({ documentId }))?.slug).toBe('original');
    });

    it('is never shared by two entries made at the same moment', async () => {
      const results = await Promise.allSettled([
        ...Array.from({ length: 6 }, () => create(name, 'Al mismo tiempo')),
        ...Array.from({ length: 4 }, () =>
          manager('post', name, '', { title: 'Al mismo tiempo', ...TYPES[name].needs }),
        ),
      ]);
      expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
      const slugs = (await documents(name).findMany({ limit: -1 }))
        .map((entry) => entry.slug)
        .filter((slug) => slug.startsWith('al-mismo-tiempo'));
      expect(slugs.length).toBeGreaterThan(0);
      expect(new Set(slugs).size).toBe(slugs.length);
    });

    it('loses nobody’s work made at the same moment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          manager('post', name, '', { title: 'A la vez', ...TYPES[name].needs }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
      expect(new Set(answers.map(({ body }) => written(body).slug)).size).toBe(6);
    });
  });

  it('is made for an imported plan, and stays when it is imported again', async () => {
    const importPlan = async (text: string) => {
      const { body } = await app
        .http()
        .post('/accountability/plan-imports')
        .set('Authorization', `Bearer ${token}`)
        .send({
          title: 'Plan de Comunicación 2027',
          periodStart: '2027-01-01',
          periodEnd: '2027-12-31',
          text,
          acceptDoubts: true,
        })
        .expect(200);
      return written(body);
    };
    const table = 'NOMBRE\tFRECUENCIA\tRESPONSABLE\nCARTELERA\tTRIMESTRAL\tJEFE DE PLANEACION';
    const first = await importPlan(table);
    expect(first.slug).toBe('plan-de-comunicacion-2027');
    const again = await importPlan(`${table}\nBOLETÍN\tTRIMESTRAL\tJEFE DE PLANEACION`);
    expect(again).toMatchObject({ documentId: first.documentId, slug: first.slug });
  });

  it('of one type does not stand in the way of another type', async () => {
    for (const name of NAMES) {
      const { documentId } = await create(name, 'Compartido');
      expect(await documents(name).findOne({ documentId })).toMatchObject({ slug: 'compartido' });
    }
  });
});
