import { makeInitialPages } from '../../src/api/transparency-section/make-initial-pages';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const UID = 'api::transparency-section.transparency-section';
const MENU = '/api/transparency-menu';
const PAGES = '/api/transparency-sections';

/** Resolución MinTIC 1519 de 2020, annex 2. */
const SECTIONS = [
  '1 Información de la entidad',
  '2 Normativa',
  '3 Contratación',
  '4 Planeación, presupuesto e informes',
  '5 Trámites',
  '6 Participa',
  '7 Datos abiertos',
  '8 Información específica para grupos de interés',
  '9 Obligación de reporte de información específica por parte de la entidad',
  '10 Información tributaria en entidades territoriales locales',
];
const PARTICIPA = [
  '6.1 Diagnóstico e identificación de problemas',
  '6.2 Planeación y presupuesto participativo',
  '6.3 Consulta ciudadana',
  '6.4 Colaboración e innovación abierta',
  '6.5 Rendición de cuentas',
  '6.6 Control social',
];

interface Item {
  number: string;
  title: string;
  slug: string;
  url: string;
  kind: string;
  collection: string | null;
  formUrl: string | null;
  children: Item[];
}

interface Page extends Omit<Item, 'children'> {
  documentId: string;
  body: string | null;
  bodyHtml: string | null;
  publishedOn: string;
  updatedAt: string;
  link: string | null;
  collectionUrl: string | null;
  reviewedOn: string | null;
  documents: { name: string; publishedOn: string }[];
  parent: { number: string; title: string; slug: string } | null;
  children: Item[];
}

/** The menu as editors arrange it. */
interface WholeMenu {
  version: string;
  deepest: number;
  pages: MenuPage[];
}

interface MenuPage {
  documentId: string;
  title: string;
  kind: string;
  published: boolean;
  moved: boolean;
  children: MenuPage[];
}

type Arranged = { documentId: string; parentKey: string | null };

describe('the institute’s pages', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = (await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] })).token;
  });
  afterAll(() => app.close());

  const documents = () => app.strapi.documents(UID);
  const menu = async () => (await app.http().get(MENU).expect(200)).body.data as Item[];
  const page = async (slug: string) =>
    (await app.http().get(`${PAGES}/${slug}`).expect(200)).body.data as Page;
  const named = (items: readonly Item[]) => items.map(({ number, title }) => `${number} ${title}`);
  const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(item.children)]);
  const item = async (title: string): Promise<Item | undefined> =>
    all(await menu()).find((one) => one.title === title);

  const write = (title: string, data: object = {}, status: 'draft' | 'published' = 'published') =>
    documents().create({ data: { title, ...data }, status });
  const asEditor = (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => {
    const request = app
      .http()
      [method](`/content-manager/collection-types/${UID}${path}`)
      .set('Authorization', `Bearer ${token}`);
    return body ? request.send(body) : request;
  };
  const sentenceOf = (answer: { body: unknown }) =>
    (answer.body as { error: { message: string } }).error.message;

  describe('as they are on the first start', () => {
    it('are those of the regulation, in its order, with the six pages of «Participa»', async () => {
      const items = await menu();
      expect(named(items)).toEqual(SECTIONS);
      expect(named(items[5]?.children ?? [])).toEqual(PARTICIPA);
    });

    it('lead to what the application publishes', async () => {
      const accountability = await item('Rendición de cuentas');
      expect(accountability?.children.map(({ collection }) => collection)).toEqual([
        'plans',
        'follow-up',
        'management-reports',
        'bulletins',
        'hearings',
        'hearing-calendar',
        'commitments',
        'published-answers',
      ]);
      expect((await item('Datos abiertos'))?.collection).toBe('open-data');
      const participa = await page('participa');
      expect(participa.collectionUrl).toBe('/api/accountability/inquiries/form');
      await app.http().get(String(participa.collectionUrl)).expect(200);
      expect((await page('planes')).parent).toEqual({
        number: '4',
        title: 'Planeación, presupuesto e informes',
        slug: 'planeacion-presupuesto-e-informes',
      });
    });

    it('are made once, also by two instances that start at once, and one that was deleted stays so', async () => {
      const count = await documents().count({ status: 'draft' });
      const tax = await documents().findFirst({
        filters: { slug: 'informacion-tributaria-en-entidades-territoriales-locales' },
      });
      await documents().delete({ documentId: String(tax?.documentId) });
      await makeInitialPages(app.strapi);
      expect(await documents().count({ status: 'draft' })).toBe(count - 1);

      await app.strapi.db.query(UID).deleteMany({});
      await app.strapi.store({ type: 'api', name: 'transparency-section' }).delete({
        key: 'initial-pages-made',
      });
      await Promise.all([makeInitialPages(app.strapi), makeInitialPages(app.strapi)]);
      expect(await documents().count({ status: 'draft' })).toBe(count);
      expect(named(await menu())).toEqual(SECTIONS);
    });
  });

  describe('for the website', () => {
    it('are found by their slug, with Markdown as safe HTML and the day they were published', async () => {
      await write('Misión y visión', { body: '**Servir** <script>alert(1)</script>' });
      const shown = await page('mision-y-vision');
      expect(shown.bodyHtml).toContain('<strong>Servir</strong>');
      expect(shown.bodyHtml).not.toContain('<script');
      expect(shown.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(shown).toMatchObject({ parent: null, children: [], link: null, documents: [], kind: 'page' });
      expect((await page(shown.documentId)).title).toBe('Misión y visión');
    });

    it('show their newest documents first, each with its day', async () => {
      const upload = (name: string, createdAt: string) =>
        app.strapi.db.query('plugin::upload.file').create({
          data: {
            name,
            hash: name,
            ext: '.pdf',
            mime: 'application/pdf',
            size: 1,
            url: `/uploads/${name}`,
            provider: 'local',
            createdAt,
          },
        }) as Promise<{ id: number }>;
      const old = await upload('viejo.pdf', '2024-01-10T03:00:00.000Z');
      const recent = await upload('nuevo.pdf', '2026-01-10T15:00:00.000Z');
      await write('Presupuesto general', { documents: [old.id, recent.id] });
      const { documents: shown } = await page('presupuesto-general');
      expect(shown.map(({ name, publishedOn }) => `${name} ${publishedOn}`)).toEqual([
        'nuevo.pdf 2026-01-10',
        'viejo.pdf 2024-01-09',
      ]);
    });

    it('lead to a link instead, inside the website or outside of it', async () => {
      await write('SECOP', { link: 'https://community.secop.gov.co/' });
      expect(await item('SECOP')).toMatchObject({ kind: 'link', url: 'https://community.secop.gov.co/' });
      for (const link of ['javascript:alert(1)', '//otro.example', 'secop', 'https://con espacio.co']) {
        await expect(write('Mal enlace', { link })).rejects.toThrow();
      }
      await expect(write('Dos cosas', { link: '/normas', collection: 'plans' })).rejects.toThrow(
        'Elija un enlace o un contenido',
      );
    });

    it('tell where the form is that one stands for, once an editor has said it', async () => {
      const told = async () => [(await page('participa')).formUrl, (await item('Participa'))?.formUrl];
      expect(await told()).toEqual([null, null]);
      const settings = app.strapi.documents('plugin::accountability.setting');
      const documentId = String((await settings.findFirst())?.documentId);
      const inquiryPage = 'https://instituto.example/preguntar';
      await settings.update({ documentId, data: { inquiryPage } });
      expect(await told()).toEqual([inquiryPage, inquiryPage]);
      expect((await item('Planes'))?.formUrl).toBeNull();
    });

    it('come as HTML too, for a page that puts them between its own', async () => {
      const { text } = await app.http().get(`${MENU}?format=html`).expect(200).expect('content-type', /html/);
      expect(text).toContain('6.5 Rendición de cuentas');
      const { text: shown } = await app.http().get(`${PAGES}/participa?format=html`).expect(200);
      expect(shown).toContain('6.1 Diagnóstico e identificación de problemas');
    });

    it('are a 404 where there are none, and say which parameter they do not take', async () => {
      for (const slug of ['no-existe', '%00', 'x'.repeat(300)]) {
        await app.http().get(`${PAGES}/${slug}`).expect(404);
      }
      for (const address of [`${MENU}?page=1`, `${PAGES}/participa?status=draft`, `${MENU}?filters[a]=1`]) {
        const { body } = await app.http().get(address).expect(400);
        expect(body.error.details.errors[0].path).toHaveLength(1);
      }
    });

    it('are a 404 where one is unpublished while it is read', async () => {
      const { slug } = (await write('Se va')) as { slug: string };
      const read = jest.spyOn(documents(), 'findOne').mockResolvedValueOnce(null);
      await app.http().get(`${PAGES}/${slug}`).expect(404);
      expect(read).toHaveBeenCalledTimes(1);
      read.mockRestore();
    });

    it('are kept by caches until they change', async () => {
      for (const address of [MENU, `${PAGES}/participa`]) {
        const { headers } = await app.http().get(address).expect(200);
        expect(headers['cache-control']).toContain('s-maxage=300');
        expect(Date.parse(String(headers['last-modified']))).toBeGreaterThan(0);
        await app.http().get(address).set('If-None-Match', String(headers.etag)).expect(304);
        const head = await app.http().head(address).expect(200);
        expect(head.headers.etag).toBe(headers.etag);
      }
      const { headers } = await app.http().get(MENU);
      await write('Página más');
      await app.http().get(MENU).set('If-None-Match', String(headers.etag)).expect(200);
    });

    it('say nothing of drafts, nor of what the editors keep beside them', async () => {
      await write('Borrador secreto', {}, 'draft');
      const { text } = await app.http().get(MENU).expect(200);
      expect(text).not.toContain('Borrador secreto');
      expect(text).not.toContain('parentKey');
      await app.http().get(`${PAGES}/borrador-secreto`).expect(404);
    });
  });

  describe('rearranged', () => {
    const tree = async (...titles: string[]) => {
      const made: { documentId: string; slug: string }[] = [];
      for (const title of titles) {
        const parent = made.at(-1)?.documentId ?? null;
        made.push((await write(title, { parent })) as { documentId: string; slug: string });
      }
      return made;
    };

    it('are numbered by their order, and no two have the same number', async () => {
      const { documentId: parent } = await write('Trámites en línea');
      await write('Segunda', { parent, order: 20 });
      const third = await write('Tercera', { parent, order: 30 });
      await write('Primera', { parent, order: 10 });
      await write('Sin orden', { parent });
      const below = async () =>
        named((await item('Trámites en línea'))?.children ?? []).map((one) => one.replace(/^\d+\./, ''));
      expect(await below()).toEqual(['1 Primera', '2 Segunda', '3 Tercera', '4 Sin orden']);

      await documents().update({ documentId: third.documentId, data: { order: 15 }, status: 'published' });
      expect(await below()).toEqual(['1 Primera', '2 Tercera', '3 Segunda', '4 Sin orden']);
      await documents().update({ documentId: third.documentId, data: { order: 20 }, status: 'published' });
      expect(await below()).toEqual(['1 Primera', '2 Segunda', '3 Tercera', '4 Sin orden']);
      await documents().unpublish({ documentId: third.documentId });
      expect(await below()).toEqual(['1 Primera', '2 Segunda', '3 Sin orden']);
    });

    it('hide what is below a page that is unpublished, and show it with it again', async () => {
      const [above, below] = await tree('Con hija', 'La hija');
      if (!above || !below) throw new Error('Nothing was written');
      await documents().unpublish({ documentId: above.documentId });
      expect(await item('La hija')).toBeUndefined();
      await app.http().get(`${PAGES}/${below.slug}`).expect(404);
      await documents().publish({ documentId: above.documentId });
      expect((await item('Con hija'))?.children.map(({ title }) => title)).toEqual(['La hija']);
      await app.http().get(`${PAGES}/${below.slug}`).expect(200);
    });

    it('hide a page that was published before the one it depends on', async () => {
      const { documentId: parent } = await write('Todavía no', {}, 'draft');
      const below = await write('Adelantada', { parent });
      expect(await item('Adelantada')).toBeUndefined();
      await documents().publish({ documentId: parent });
      expect((await item('Todavía no'))?.children.map(({ title }) => title)).toEqual(['Adelantada']);
      await documents().update({ documentId: below.documentId, data: { parent: null }, status: 'published' });
      expect((await item('Adelantada'))?.number).toMatch(/^\d+$/);
    });

    it('stay below a page that is unpublished when a change to them is discarded', async () => {
      const [above, below] = await tree('Retirada', 'Con cambios');
      if (!above || !below) throw new Error('Nothing was written');
      const { documentId } = below;
      await documents().unpublish({ documentId: above.documentId });
      await documents().update({ documentId, data: { title: 'Cambiada' } });
      await documents().discardDraft({ documentId });
      const stored = await documents().findOne({ documentId, populate: ['parent'] });
      expect(stored).toMatchObject({ title: 'Con cambios', parent: { title: 'Retirada' } });
      await documents().publish({ documentId });
      expect(await item('Con cambios')).toBeUndefined();
    });

    it('move for the public when the move is published, and not before', async () => {
      const [from, page] = await tree('De aquí', 'Se muda');
      const [to] = await tree('Para acá');
      if (!from || !page || !to) throw new Error('Nothing was written');
      const { documentId } = page;
      await documents().update({ documentId, data: { parent: to.documentId } });
      expect((await item('De aquí'))?.children).toHaveLength(1);
      await documents().publish({ documentId });
      expect((await item('De aquí'))?.children).toHaveLength(0);
      expect((await item('Para acá'))?.children.map(({ title }) => title)).toEqual(['Se muda']);
    });

    it('have no circle for the public either: a move is published after that of the page it leads below', async () => {
      const [above, below] = await tree('Estaba arriba', 'Estaba abajo');
      if (!above || !below) throw new Error('Nothing was written');
      await documents().update({ documentId: below.documentId, data: { parent: null } });
      await documents().update({ documentId: above.documentId, data: { parent: below.documentId } });
      const publish = (documentId: string) => asEditor('post', `/${documentId}/actions/publish`, {});

      const answer = await publish(above.documentId).expect(400);
      expect(sentenceOf(answer)).toContain('Publique primero la página de la que depende');
      await expect(
        documents().update({ documentId: above.documentId, data: { order: 3 }, status: 'published' }),
      ).rejects.toThrow('Publique primero');
      expect((await item('Estaba arriba'))?.children.map(({ title }) => title)).toEqual(['Estaba abajo']);

      await publish(below.documentId).expect(200);
      await publish(above.documentId).expect(200);
      expect((await item('Estaba abajo'))?.children.map(({ title }) => title)).toEqual(['Estaba arriba']);
    });

    it('leave kept public answers alone while nothing is published', async () => {
      const { documentId } = await write('Solo borrador', {}, 'draft');
      const noted = async () => {
        const rows = await app.strapi.db.getConnection('accountability_public_changes').max({ last: 'id' });
        return (rows as { last: unknown }[])[0]?.last;
      };
      const before = await noted();
      await documents().update({ documentId, data: { title: 'Solo borrador todavía' } });
      expect(await noted()).toBe(before);
    });

    it('are refused in a circle, from either side, and nothing is changed', async () => {
      const [first, second, third] = await tree('Abuela', 'Madre', 'Nieta');
      if (!first || !second || !third) throw new Error('Nothing was written');
      const refused = async (documentId: string, data: object) => {
        const answer = await asEditor('put', `/${documentId}`, data).expect(400);
        expect(sentenceOf(answer)).toContain('no puede depender de sí misma');
        expect(answer.body.error.details.errors[0].path).toEqual(['parent']);
      };
      await refused(first.documentId, { parent: { connect: [{ documentId: third.documentId }] } });
      await refused(first.documentId, { parent: { connect: [{ documentId: first.documentId }] } });
      await refused(third.documentId, { children: { connect: [{ documentId: first.documentId }] } });
      expect((await item('Abuela'))?.children[0]?.children[0]?.title).toBe('Nieta');
      const stored = await documents().findOne({ documentId: first.documentId, populate: ['parent'] });
      expect(stored?.parent).toBeNull();
    });

    it('have no circle either when two changes at once would make one together', async () => {
      const [one] = await tree('Una');
      const [other] = await tree('Otra');
      if (!one || !other) throw new Error('Nothing was written');
      const put = (child: string, parent: string) =>
        documents().update({ documentId: child, data: { parent } });
      const results = await Promise.allSettled([
        put(one.documentId, other.documentId),
        put(other.documentId, one.documentId),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('are four levels deep at most', async () => {
      const made = await tree('Nivel uno', 'Nivel dos', 'Nivel tres', 'Nivel cuatro');
      await expect(write('Nivel cinco', { parent: made.at(-1)?.documentId })).rejects.toThrow('4 niveles');
      // A branch that would hang too deep with what is below it, too.
      const [top] = await tree('Rama');
      await expect(
        documents().update({ documentId: String(made[0]?.documentId), data: { parent: top?.documentId } }),
      ).rejects.toThrow('4 niveles');
    });

    it('are not deleted from under those that depend on them', async () => {
      const [above, below] = await tree('Sostiene', 'Depende');
      const answer = await asEditor('delete', `/${above?.documentId}`).expect(400);
      expect(sentenceOf(answer)).toContain('Otras páginas dependen de esta');
      await asEditor('delete', `/${below?.documentId}`).expect(200);
      await asEditor('delete', `/${above?.documentId}`).expect(200);
      expect(await item('Sostiene')).toBeUndefined();
    });

    it('are copied without what depends on them', async () => {
      const [above] = await tree('Original', 'De la original');
      await documents().clone({ documentId: String(above?.documentId), data: { title: 'Copia' } });
      const below = await documents().findFirst({
        filters: { title: 'De la original' },
        populate: ['parent'],
      });
      expect(below?.parent?.title).toBe('Original');
    });
  });

  describe('rearranged all at once', () => {
    const TREE = '/transparency-sections/tree';
    const read = async () =>
      (await app.http().get(TREE).set('Authorization', `Bearer ${token}`).expect(200)).body.data as WholeMenu;
    const put = (version: string, pages: readonly object[]) =>
      app.http().put(TREE).set('Authorization', `Bearer ${token}`).send({ version, pages });
    const arrangedIn = (pages: readonly MenuPage[], parentKey: string | null = null): Arranged[] =>
      pages.flatMap(({ documentId, children }) => [
        { documentId, parentKey },
        ...arrangedIn(children, documentId),
      ]);
    const allOf = (pages: readonly MenuPage[]): MenuPage[] =>
      pages.flatMap((one) => [one, ...allOf(one.children)]);
    /** Every page as it stands, but for one, which is put last below another. */
    const below = (pages: readonly Arranged[], documentId: string, parentKey: string | null): Arranged[] => [
      ...pages.filter((one) => one.documentId !== documentId),
      { documentId, parentKey },
    ];
    const move = async (documentId: string, parentKey: string | null) => {
      const { version, pages } = await read();
      return (await put(version, below(arrangedIn(pages), documentId, parentKey)).expect(200)).body
        .data as WholeMenu;
    };
    const make = async (title: string, data: object = {}, status: 'draft' | 'published' = 'published') =>
      (await write(title, data, status)) as { documentId: string; slug: string };
    /** Every row there is, with the moment it changed. */
    const rows = async () => {
      const found = (await app.strapi.db
        .query(UID)
        .findMany({ populate: { parent: { select: ['id'] } }, orderBy: 'id' })) as {
        id: number;
        documentId: string;
        publishedAt: string | null;
        updatedAt: string;
        order: number | null;
        parentKey: string | null;
        parent: { id: number } | null;
      }[];
      return found;
    };
    const statusOf = async (documentId: string) => {
      const { body } = await asEditor('get', `/${documentId}`).expect(200);
      return (body.data as { status: string }).status;
    };

    it('are all shown to their editors, in their order, with what the public does not see of them', async () => {
      const { documentId: top } = await make('Ordenar aquí');
      await make('Con enlace', { parent: top, order: 20, link: '/normas' });
      await make('En borrador', { parent: top, order: 10 }, 'draft');
      const { documentId: moved } = await make('Cambia de lugar', { order: 7 });
      await documents().update({ documentId: moved, data: { parent: top } });
      const menuNow = await read();
      expect(menuNow.deepest).toBe(4);
      const shown = allOf(menuNow.pages).find(({ documentId }) => documentId === top);
      expect(shown).toMatchObject({ title: 'Ordenar aquí', kind: 'page', published: true, moved: false });
      expect(
        shown?.children.map(({ title, kind, ...one }) => [title, kind, one.published, one.moved]),
      ).toEqual([
        ['Cambia de lugar', 'page', true, true],
        ['En borrador', 'page', false, false],
        ['Con enlace', 'link', true, false],
      ]);
    });

    it('stand there for the public at once, and nothing else of them is published', async () => {
      const above = await make('Recibe');
      const first = await make('Llega con cambios', { body: 'Publicado' });
      const draft = await make('Llega en borrador', {}, 'draft');
      await documents().update({ documentId: first.documentId, data: { body: 'Sin publicar' } });
      // Kept by the public cache, with the place it had.
      const before = await app.http().get(MENU).expect(200);
      const { updatedAt } = await page(first.slug);

      const moved = await move(first.documentId, above.documentId);
      await move(draft.documentId, above.documentId);
      expect(
        allOf(moved.pages)
          .find(({ documentId }) => documentId === above.documentId)
          ?.children.map(({ title }) => title),
      ).toEqual(['Llega con cambios']);

      await app.http().get(MENU).set('If-None-Match', String(before.headers.etag)).expect(200);
      expect((await item('Recibe'))?.children.map(({ title }) => title)).toEqual(['Llega con cambios']);
      const shown = await page(first.slug);
      expect(shown).toMatchObject({ body: 'Publicado', parent: { title: 'Recibe' } });
      expect(Date.parse(shown.updatedAt)).toBeGreaterThan(Date.parse(updatedAt));
      const { headers } = await app.http().get(MENU).expect(200);
      expect(Date.parse(String(headers['last-modified']))).toBe(
        Math.floor(Date.parse(shown.updatedAt) / 1_000) * 1_000,
      );
      await app.http().get(`${PAGES}/${draft.slug}`).expect(404);
      expect(await statusOf(first.documentId)).toBe('modified');
      expect(await statusOf(draft.documentId)).toBe('draft');
      expect(await statusOf(above.documentId)).toBe('published');
    });

    it('stay there when they are published, or their changes are discarded', async () => {
      const above = await make('Lugar nuevo');
      const hidden = await make('Lugar sin publicar', {}, 'draft');
      const kept = await make('Se publica después', { body: 'Antes' });
      const discarded = await make('Se descarta después', { body: 'Antes' });
      const below = await make('Se descarta sin padre público', { body: 'Antes' });
      for (const { documentId } of [kept, discarded, below])
        await documents().update({ documentId, data: { body: 'Cambiado' } });
      await move(kept.documentId, above.documentId);
      await move(discarded.documentId, above.documentId);
      await move(below.documentId, hidden.documentId);

      await asEditor('post', `/${kept.documentId}/actions/publish`, {}).expect(200);
      for (const { documentId } of [discarded, below])
        await asEditor('post', `/${documentId}/actions/discard`, {}).expect(200);
      expect((await item('Lugar nuevo'))?.children.map(({ title }) => title)).toEqual([
        'Se publica después',
        'Se descarta después',
      ]);
      const menuNow = allOf((await read()).pages);
      const childrenOf = (id: string) => menuNow.find(({ documentId }) => documentId === id)?.children;
      expect(childrenOf(above.documentId)?.map(({ title, moved }) => [title, moved])).toEqual([
        ['Se publica después', false],
        ['Se descarta después', false],
      ]);
      expect(childrenOf(hidden.documentId)?.map(({ title, moved }) => [title, moved])).toEqual([
        ['Se descarta sin padre público', false],
      ]);
      expect(await item('Se descarta sin padre público')).toBeUndefined();
      await documents().publish({ documentId: hidden.documentId });
      expect((await item('Lugar sin publicar'))?.children).toHaveLength(1);
    });

    it('leave the others alone, and leave room between those whose order changes', async () => {
      const { documentId: parent } = await make('Con tres');
      const [one, two, three] = [
        await make('Una de tres', { parent, order: 1 }),
        await make('Dos de tres', { parent, order: 2 }),
        await make('Tres de tres', { parent, order: 3 }),
      ];
      const before = await rows();
      const { version, pages } = await read();
      const arranged = arrangedIn(pages).filter(({ parentKey }) => parentKey !== parent);
      const ids = [three, one, two].map(({ documentId }) => documentId);
      const wanted = [...arranged, ...ids.map((documentId) => ({ documentId, parentKey: parent }))];
      await put(version, wanted).expect(200);
      const after = await rows();
      const ofThem = ({ documentId }: { documentId: string }) => ids.includes(documentId);
      expect(after.filter((row) => !ofThem(row))).toEqual(before.filter((row) => !ofThem(row)));
      for (const [index, id] of ids.entries()) {
        const orders = after.filter(({ documentId }) => documentId === id).map(({ order }) => order);
        expect(orders).toEqual([(index + 1) * 10, (index + 1) * 10]);
      }

      // The same once more, as after an answer that was lost on its way.
      await put(version, wanted).expect(200);
      expect(await rows()).toEqual(after);
    });

    it('hang for the public on what is published', async () => {
      const above = await make('Con su fila pública');
      const { documentId } = await make('Con la suya');
      await move(documentId, above.documentId);
      const found = await rows();
      const publicRow = (id: string) => found.find((row) => row.documentId === id && row.publishedAt);
      expect(publicRow(documentId)?.parent?.id).toBe(publicRow(above.documentId)?.id);
      await move(documentId, null);
      expect((await rows()).filter((row) => row.documentId === documentId).map((row) => row.parent)).toEqual([
        null,
        null,
      ]);
    });

    it('wait for nobody’s publishing: a move that was not published is, with the rest', async () => {
      const [above, below] = [await make('Iba a quedar abajo'), await make('Iba a quedar arriba')];
      await documents().update({ documentId: above.documentId, data: { parent: below.documentId } });
      expect((await item('Iba a quedar arriba'))?.children).toEqual([]);
      const { version, pages } = await read();
      await put(version, arrangedIn(pages)).expect(200);
      expect((await item('Iba a quedar arriba'))?.children.map(({ title }) => title)).toEqual([
        'Iba a quedar abajo',
      ]);
      expect(allOf((await read()).pages).filter(({ moved }) => moved)).toEqual([]);
    });

    it('are refused when somebody else rearranged them meanwhile, and nothing is stored', async () => {
      const [one, other] = [await make('La mueve una'), await make('La mueve otra')];
      const { version, pages } = await read();
      const arranged = arrangedIn(pages);
      await documents().update({ documentId: one.documentId, data: { parent: other.documentId } });
      const before = await rows();
      const answer = await put(version, below(arranged, other.documentId, one.documentId)).expect(409);
      expect(sentenceOf(answer)).toContain('Otra persona cambió el menú');
      expect(await rows()).toEqual(before);
      // Nor with a page that is new.
      const now = await read();
      await make('Nueva entretanto');
      await put(now.version, arrangedIn(now.pages)).expect(409);
    });

    it('are rearranged by one of two who save at the same moment', async () => {
      const [one, other] = [await make('A la vez una'), await make('A la vez otra')];
      const { version, pages } = await read();
      const arranged = arrangedIn(pages);
      const answers = await Promise.all([
        put(version, below(arranged, one.documentId, other.documentId)),
        put(version, below(arranged, other.documentId, one.documentId)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('are refused unless each has one place in a tree, and nothing is stored', async () => {
      const made = await Promise.all(['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco'].map((title) => make(title)));
      const ids = made.map(({ documentId }) => documentId);
      const { version, pages } = await read();
      const arranged = arrangedIn(pages);
      const rest = arranged.filter(({ documentId }) => !ids.includes(documentId));
      const chain = ids.map((documentId, index) => ({ documentId, parentKey: ids[index - 1] ?? null }));
      const before = await rows();
      const refused: [Arranged[], string][] = [
        [[...arranged, ...arranged.slice(0, 1)], 'más de una vez'],
        [arranged.slice(1), 'Faltan páginas'],
        [[...arranged.slice(1), { documentId: 'no-existe', parentKey: null }], 'no existe'],
        [
          [...arranged.slice(1), { documentId: String(arranged[0]?.documentId), parentKey: 'no' }],
          'no existe',
        ],
        [
          [...rest, ...chain.slice(1), { documentId: String(ids[0]), parentKey: String(ids[4]) }],
          'no puede depender',
        ],
        [[...rest, ...chain], '4 niveles'],
      ];
      for (const [wanted, sentence] of refused) {
        const answer = await put(version, wanted).expect(400);
        expect(sentenceOf(answer)).toContain(sentence);
        expect(answer.body.error.details.errors[0].path).toEqual(['pages']);
      }
      const odd: [object, (string | number)[]][] = [
        [{ version, pages: [{ documentId: 7, parentKey: null }] }, ['pages', 0, 'documentId']],
        [{ version, pages: [{ documentId: 'x' }] }, ['pages', 0, 'parentKey']],
        [{ pages: arranged }, ['version']],
        [{ version, pages: arranged, order: 1 }, ['order']],
      ];
      for (const [body, path] of odd) {
        const answer = await app
          .http()
          .put(TREE)
          .set('Authorization', `Bearer ${token}`)
          .send(body)
          .expect(400);
        expect(answer.body.error.details.errors[0].path).toEqual(path);
      }
      expect(await rows()).toEqual(before);
    });

    it('are rearranged wholly or not at all', async () => {
      const [above, below] = [await make('Todo o nada'), await make('Que se mueve')];
      const before = await rows();
      const queryBuilder = app.strapi.db.queryBuilder.bind(app.strapi.db);
      let writes = 0;
      const failing = jest.spyOn(app.strapi.db, 'queryBuilder').mockImplementation((...wanted) => {
        const builder = queryBuilder(...wanted);
        const update = builder.update.bind(builder);
        builder.update = (values: Record<string, unknown>) => {
          // The draft's row is written, the public one's is not.
          if ('parentKey' in values && (writes += 1) > 1) throw new Error('The disk is full');
          return update(values);
        };
        return builder;
      });
      const { version, pages } = await read();
      const wanted = arrangedIn(pages).filter(({ documentId }) => documentId !== below.documentId);
      const logged = jest.spyOn(app.strapi.log, 'error').mockImplementation(() => app.strapi.log);
      await put(version, [...wanted, { documentId: below.documentId, parentKey: above.documentId }]).expect(
        500,
      );
      failing.mockRestore();
      logged.mockRestore();
      expect(writes).toBe(2);
      expect(await rows()).toEqual(before);
    });

    it('are rearranged by those who may change and publish them, and shown to those who may read them', async () => {
      const roles = app.strapi.service('admin::role') as unknown as {
        create(role: object): Promise<{ id: number }>;
        assignPermissions(id: number, permissions: object[]): Promise<unknown>;
      };
      const { id } = await roles.create({ name: 'Solo lee' });
      const verb = (name: string) => ({
        action: `plugin::content-manager.explorer.${name}`,
        subject: UID,
        properties: {},
        conditions: [],
      });
      await roles.assignPermissions(id, [verb('read'), verb('update')]);
      const reader = await createAdminUser(app, { roles: ['Solo lee'] });
      const answer = await app.http().get(TREE).set('Authorization', `Bearer ${reader.token}`).expect(200);
      const { version, pages } = answer.body.data as WholeMenu;
      await app
        .http()
        .put(TREE)
        .set('Authorization', `Bearer ${reader.token}`)
        .send({ version, pages: arrangedIn(pages) })
        .expect(403);
      await app.http().get(TREE).expect(401);
      await app.http().put(TREE).send({ version, pages: [] }).expect(401);
      const { body } = await app
        .http()
        .get(`${TREE}?status=draft`)
        .set('Authorization', `Bearer ${token}`)
        .expect(400);
      expect(body.error.details.errors[0].path).toEqual(['status']);
    });
  });

  describe('to their editors', () => {
    it('have an address that stays when the title changes, and one of their own', async () => {
      const { body } = await asEditor('post', '', { title: 'Línea Ética' }).expect(201);
      expect(body.data.slug).toBe('linea-etica');
      const changed = await asEditor('put', `/${body.data.documentId}`, { title: 'Otra línea' }).expect(200);
      expect(changed.body.data.slug).toBe('linea-etica');
      const again = await asEditor('post', '', { title: 'Línea Ética' }).expect(201);
      expect(again.body.data.slug).toBe('linea-etica-2');
    });

    it('are told in Spanish what each field is for', async () => {
      const { body } = await app
        .http()
        .get(`/content-manager/content-types/${UID}/configuration`)
        .set('Authorization', `Bearer ${token}`)
        .expect(200);
      const { metadatas, layouts } = body.data.contentType as {
        metadatas: Record<string, { edit: { label?: string; description?: string } }>;
        layouts: { edit: { name: string }[][] };
      };
      const fields = layouts.edit.flat().map(({ name }) => name);
      expect(fields).toHaveLength(12);
      expect(fields.filter((name) => metadatas[name]?.edit.label === name)).toEqual([]);
      expect(metadatas.order?.edit.description).toContain('de menor a mayor');
    });

    it('are told apart from those who may not touch them', async () => {
      const answerer = await createAdminUser(app, { roles: ['Funcionario que responde'] });
      const as = (path: string) => app.http().get(path).set('Authorization', `Bearer ${answerer.token}`);
      await as(`/content-manager/collection-types/${UID}`).expect(403);
      await as('/transparency-sections/review').expect(403);
      await app.http().get('/transparency-sections/review').expect(401);
      await app
        .http()
        .post('/transparency-sections/x/reviewed')
        .set('Authorization', `Bearer ${answerer.token}`)
        .expect(403);
    });

    it('are listed with what is left to do', async () => {
      await app.strapi.db.query(UID).deleteMany({});
      await app.strapi.store({ type: 'api', name: 'transparency-section' }).delete({
        key: 'initial-pages-made',
      });
      await makeInitialPages(app.strapi);
      const review = async () =>
        (
          await app
            .http()
            .get('/transparency-sections/review')
            .set('Authorization', `Bearer ${token}`)
            .expect(200)
        ).body.data as { required: object; lines: { title: string; number: string; finding: string }[] };
      const findings = async () =>
        (await review()).lines.map(({ number, title, finding }) => `${number} ${title}: ${finding}`);

      expect(await findings()).toContain('1 Información de la entidad: empty');
      expect(await findings()).not.toContain(expect.stringContaining('Datos abiertos'));
      expect((await review()).required).toEqual({ total: 16, complete: 2 });

      const entity = await documents().findFirst({ filters: { requirement: 'entity' } });
      const documentId = String(entity?.documentId);
      await documents().update({ documentId, data: { body: 'La misión.' }, status: 'published' });
      expect(await findings()).not.toContain(expect.stringContaining('Información de la entidad'));
      await documents().unpublish({ documentId });
      expect(await findings()).toContain('1 Información de la entidad: unpublished');
      await documents().delete({ documentId });
      expect(await findings()).toContain('1 Información de la entidad: missing');
    });

    it('are told to have been looked at today, whatever else is not published yet', async () => {
      const { documentId } = await write('Vigente', { body: 'Publicado', reviewedOn: '2020-01-01' });
      await documents().update({ documentId, data: { body: 'Sin publicar' } });
      const mark = (id: string) =>
        app.http().post(`/transparency-sections/${id}/reviewed`).set('Authorization', `Bearer ${token}`);
      await mark(documentId).expect(200);
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(Date.now());
      expect(await page('vigente')).toMatchObject({ body: 'Publicado', reviewedOn: today });
      const { body } = await asEditor('get', `/${documentId}`).expect(200);
      expect(body.data).toMatchObject({ body: 'Sin publicar', reviewedOn: today, status: 'modified' });
      await mark('no-existe').expect(404);
    });
  });

  it('are read by the public until an administrator takes that back, which stays', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: `${UID}.menu` };
    expect(await permissions.count({ where })).toBe(2);
    await permissions.deleteMany({ where });
    const access: { grantApplicationReads(actions: string[]): Promise<void> } = app.strapi
      .plugin('accountability')
      .service('access');
    await access.grantApplicationReads([`${UID}.menu`, `${UID}.findOne`]);
    expect(await permissions.count({ where })).toBe(0);
    await app.http().get(MENU).expect(403);
  });
});
