import { strapi } from '@strapi/client';

import { bootApp, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';

/** A bulletin as a program sees it; the integrator's guide makes this type from `openapi.json`. */
interface Bulletin {
  documentId: string;
  title: string;
  slug: string;
  issuedOn: string;
  bodyHtml?: string | null;
}

describe('Strapi’s own client for websites', () => {
  let app: TestApp;
  let bulletins: ReturnType<ReturnType<typeof strapi>['collection']>;

  beforeAll(async () => {
    app = await bootApp();
    bulletins = strapi({ baseURL: `${app.url}/api/accountability` }).collection('bulletins');
    for (const month of [1, 2, 3, 4])
      await app.strapi.documents(BULLETIN).create({
        data: { title: `Boletín ${month}`, issuedOn: `2026-0${month}-01`, body: 'Con **resultados**' },
        status: 'published',
      });
    await app.strapi.documents(BULLETIN).create({ data: { title: 'Borrador', issuedOn: '2026-05-01' } });
  });
  afterAll(() => app.close());

  it('reads a page of a list, filtered and in order', async () => {
    const { data, meta } = await bulletins.find({
      filters: { issuedOn: { $gte: '2026-02-01' } },
      sort: 'issuedOn:desc',
      fields: ['title', 'slug', 'issuedOn'],
      pagination: { page: 1, pageSize: 2 },
    });
    expect((data as unknown as Bulletin[]).map(({ title }) => title)).toEqual(['Boletín 4', 'Boletín 3']);
    expect(meta.pagination).toEqual({ page: 1, pageSize: 2, pageCount: 2, total: 3 });
  });

  it('reads one by its slug, and the same one by its documentId', async () => {
    const bySlug = await bulletins.findOne('boletin-2');
    expect(bySlug.data).toMatchObject({ title: 'Boletín 2', bodyHtml: expect.stringContaining('<strong>') });
    const byId = await bulletins.findOne(bySlug.data.documentId, { populate: 'cover' });
    expect(byId.data).toMatchObject({ slug: 'boletin-2', cover: null });
  });

  it('says by its own errors what is not published, and what cannot be asked', async () => {
    await expect(bulletins.findOne('no-existe')).rejects.toThrow(/404|Not Found/i);
    await expect(bulletins.find({ sort: 'compositionKey:asc' })).rejects.toThrow(/400|Bad Request/i);
  });
});
