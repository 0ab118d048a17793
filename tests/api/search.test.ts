import type { followUpService } from '../../src/plugins/accountability/server/src/follow-up/service';
import type { inquiriesService } from '../../src/plugins/accountability/server/src/inquiries/service';
import type { publicationService } from '../../src/plugins/accountability/server/src/inquiries/publication/service';
import type { searchService } from '../../src/plugins/accountability/server/src/website/search/service';
import { docx, photo } from '../support/attachment-files';
import { filing, type Filed } from '../support/filing';
import { readHtml } from '../support/html';
import { type Instance, startInstance } from '../support/instance';
import { mediaLibrary, scannedPdf, textPdf } from '../support/search-files';
import { bootApp, type TestApp } from '../support/strapi';

const API = '/api/accountability/search';
const BULLETIN = 'plugin::accountability.bulletin';
const REPORT = 'plugin::accountability.management-report';
const INDICATOR = 'plugin::accountability.indicator';
const PLAN = 'plugin::accountability.plan';
const PLAN_ACTION = 'plugin::accountability.plan-action';
const POSITION = 'plugin::accountability.position';
const HEARING = 'plugin::accountability.hearing';
const COMMITMENT = 'plugin::accountability.commitment';
const INQUIRY = 'plugin::accountability.inquiry';
const ENTRY = 'plugin::accountability.search-entry';
const FILE = 'plugin::upload.file';
const PAGE = 'api::transparency-section.transparency-section';
const EVIDENCE = 'plugin::accountability.evidence';
const OCCURRENCE = 'plugin::accountability.occurrence';
const CHANGE = 'plugin::accountability.search-change';

interface Item {
  kind: string;
  documentId: string;
  slug: string | null;
  title: string;
  titleHtml: string;
  excerptHtml: string;
  date: string | null;
  url: string;
  plan: { title: string; slug: string } | null;
}
interface Answer {
  data: Item[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    kinds: { kind: string; count: number }[];
    years: { year: number; count: number }[];
    suggestion: string | null;
  };
}

describe('the search', () => {
  let app: TestApp;
  let other: Instance;
  /** What this process fails to read. */
  let unreadable: string | null = null;
  const library = mediaLibrary(() => app);

  beforeAll(async () => {
    app = await bootApp();
    app.strapi.documents.use((context, next) => {
      const { documentId } = context.params as { documentId?: string };
      if (context.action === 'findOne' && documentId !== undefined && documentId === unreadable) {
        throw new Error('No se puede leer');
      }
      return next();
    });
    other = await startInstance();
  });
  afterAll(async () => {
    await library.sweep();
    await other.kill();
    await app.close();
  });

  const service = () =>
    app.strapi.plugin('accountability').service<ReturnType<typeof searchService>>('search');
  const followUp = () =>
    app.strapi.plugin('accountability').service<ReturnType<typeof followUpService>>('follow-up');
  const get = (query: object, through: Pick<TestApp, 'http'> = app) => through.http().get(API).query(query);
  const search = async (q: string, more: object = {}, through?: Pick<TestApp, 'http'>) =>
    (await get({ q, ...more }, through).expect(200)).body as Answer;
  const titles = async (q: string, more: object = {}, through?: Pick<TestApp, 'http'>) =>
    (await search(q, more, through)).data.map(({ title }) => title);
  const suggestions = async (q: string) => {
    const { body } = await app.http().get(`${API}/suggestions`).query({ q }).expect(200);
    return (body as { data: { text: string }[] }).data.map(({ text }) => text);
  };
  const bulletin = (title: string, data: object = {}, status: 'draft' | 'published' = 'published') =>
    app.strapi
      .documents(BULLETIN)
      .create({ data: { title, issuedOn: '2026-03-01', ...data } as never, status });
  const report = (title: string, data: object = {}) =>
    app.strapi.documents(REPORT).create({
      data: { title, kind: 'annual', periodStart: '2025-01-01', periodEnd: '2025-12-31', ...data } as never,
      status: 'published',
    });

  describe('finds everything that is published, where it can be read', () => {
    it('plans and their actions with the offices that answer for them', async () => {
      const office = await app.strapi.documents(POSITION).create({ data: { name: 'OFICINA DE GUADUALES' } });
      const action = await app.strapi.documents(PLAN_ACTION).create({
        data: {
          name: 'PERIFONEO',
          description: 'Recorrido por veredas',
          responsibles: [office.documentId],
        } as never,
      });
      const plan = await app.strapi.documents(PLAN).create({
        data: {
          title: 'Estrategia de comunicaciones 2026',
          periodStart: '2026-01-01',
          periodEnd: '2026-12-31',
          objectives: '# Propósito\n\nDivulgar los **resultados**',
          actions: [action.documentId],
        } as never,
        status: 'published',
      });
      expect((await search('perifoneo veredas')).data).toMatchObject([
        {
          kind: 'plan-action',
          documentId: action.documentId,
          slug: null,
          date: '2026-01-01',
          url: `/api/accountability/plan-actions/${action.documentId}`,
        },
      ]);
      expect((await search('guadual')).data[0]?.title).toBe('PERIFONEO');
      expect((await search('divulgar propositos')).data).toMatchObject([
        { kind: 'plan', slug: plan.slug, url: `/api/accountability/plans/${String(plan.slug)}` },
      ]);
      await app.strapi.documents(POSITION).update({
        documentId: office.documentId,
        data: { name: 'OFICINA DE CAFETALES' },
      });
      expect([await titles('guaduales'), await titles('cafetales')]).toEqual([[], ['PERIFONEO']]);
    });

    it('an action in the plan it belongs to, also when that is not the current one', async () => {
      const planOf = async (year: string, name: string) => {
        const action = await app.strapi.documents(PLAN_ACTION).create({ data: { name } });
        const plan = await app.strapi.documents(PLAN).create({
          data: {
            title: `Plan del pregón ${year}`,
            periodStart: `${year}-01-01`,
            periodEnd: `${year}-12-31`,
            actions: [action.documentId],
          } as never,
          status: 'published',
        });
        const { documentId, title, slug } = plan;
        return { documentId, action: action.documentId, plan: { title, slug } };
      };
      const [older, current] = [await planOf('2024', 'PREGONERO'), await planOf('2026', 'PREGONERO')];
      const { data } = await search('pregonero');
      expect(data.map(({ documentId, plan, url }) => [documentId, plan, url])).toEqual(
        [current, older].map(({ action, plan }) => [
          action,
          plan,
          `/api/accountability/plan-actions/${action}`,
        ]),
      );
      const { text: found } = await get({ q: 'pregonero', year: '2024', format: 'page' }).expect(200);
      const links = readHtml(found).flatMap(({ attributes: { href } }) => href ?? []);
      const [address = '', anchor] =
        links.find((link) => link.includes(String(older.plan.slug)))?.split('#') ?? [];
      const { text: shown } = await app.http().get(address).expect(200);
      const row = readHtml(shown).find(({ attributes: { id } }) => id !== undefined && id === anchor);
      expect([row?.name, row?.text]).toEqual(['tr', expect.stringContaining('PREGONERO')]);

      await app.strapi.documents(PLAN).update({
        documentId: older.documentId,
        data: { slug: 'plan-del-pregon' },
        status: 'published',
      });
      expect((await search('pregonero', { year: '2024' })).data[0]?.plan?.slug).toBe('plan-del-pregon');
    });

    it('reports by the names of their indicators, hearings, commitments', async () => {
      const indicator = await app.strapi.documents(INDICATOR).create({
        data: { name: 'Artesanos capacitados', unit: 'personas', target: 10, result: 12 },
      });
      const annual = await report('Informe anual', { indicators: [indicator.documentId] });
      const hearing = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia de cierre',
          startsAt: '2026-12-02T03:00:00Z',
          modality: 'in-person',
          venue: 'Teatro Santander',
          state: 'announced',
        },
        status: 'published',
      });
      const commitment = await app.strapi.documents(COMMITMENT).create({
        data: {
          text: `Pavimentar la trocha. ${'Con los vecinos del sector. '.repeat(10)}`,
          dueOn: '2027-02-01',
          hearing: hearing.documentId,
        } as never,
        status: 'published',
      });
      expect((await search('artesano')).data).toMatchObject([
        {
          kind: 'management-report',
          url: `/api/accountability/management-reports/${String(annual.slug)}`,
          date: '2025-12-31',
        },
      ]);
      // The day where the institute is.
      expect((await search('teatro')).data).toMatchObject([{ kind: 'hearing', date: '2026-12-01' }]);
      const [found] = (await search('trochas')).data;
      expect(found).toMatchObject({
        kind: 'commitment',
        url: `/api/accountability/commitments/${commitment.documentId}`,
      });
      expect(found?.title).toMatch(/^Pavimentar la trocha\..* …$/);
      expect(found?.titleHtml).toContain('<mark>trocha</mark>');
    });

    it('pages of the transparency section, as long as they are in its menu', async () => {
      const page = (title: string, more: object = {}) =>
        app.strapi.documents(PAGE).create({ data: { title, ...more } as never, status: 'published' });
      const above = await page('Normatividad del chontaduro');
      const below = await page('Resoluciones', {
        parent: above.documentId,
        body: '## Del borojó\n\nVigentes',
      });
      expect((await search('borojo')).data).toMatchObject([
        {
          kind: 'page',
          documentId: below.documentId,
          title: 'Resoluciones',
          url: `/api/transparency-sections/${String(below.slug)}`,
        },
      ]);
      await app.strapi.documents(PAGE).unpublish({ documentId: above.documentId });
      await app
        .http()
        .get(`/api/transparency-sections/${String(below.slug)}`)
        .expect(404);
      expect([await titles('borojo'), await titles('chontaduro')]).toEqual([[], []]);
      await app.strapi.documents(PAGE).publish({ documentId: above.documentId });
      expect(await titles('borojo')).toEqual(['Resoluciones']);
    });

    it('of a case its published answer only, as long as it is public', async () => {
      const filed = await app
        .http()
        .post('/api/accountability/inquiries')
        .send(filing({ subject: 'Sobre el zapotal', message: 'Adriana Quintero pregunta por el guayacán' }))
        .expect(201);
      const { filingNumber } = (filed.body as { data: Filed }).data;
      const { documentId } = (await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } })) as {
        documentId: string;
      };
      const actor = { name: 'Prueba', userId: 1 };
      const cases = app.strapi
        .plugin('accountability')
        .service<ReturnType<typeof inquiriesService>>('inquiries');
      await cases.takeStep(documentId, { step: 'assign', assignee: { id: 1, name: 'Prueba' } }, actor);
      await cases.takeStep(
        documentId,
        { step: 'answer', text: 'Reservado: el samán', outcome: 'granted' },
        actor,
      );
      const everyWord = async () => [
        await titles('zapotal'),
        await titles('guayacán'),
        await titles('samán'),
        await titles('Quintero'),
        await titles(filingNumber),
      ];
      expect(await everyWord()).toEqual([[], [], [], [], []]);

      const desk = app.strapi
        .plugin('accountability')
        .service<ReturnType<typeof publicationService>>('publication');
      const { version } = (await desk.view(documentId)) as { version: number };
      await desk.publish(
        documentId,
        {
          publicQuestion: '¿Hay vivero?',
          publicAnswer: 'Sí: **ceibas**.',
          topic: 'Ambiente',
          accepted: [],
          version,
        },
        actor,
      );
      expect((await search('ceiba')).data).toMatchObject([
        {
          kind: 'published-answer',
          documentId,
          title: '¿Hay vivero?',
          excerptHtml: '¿Hay vivero? Sí: <mark>ceibas</mark>.',
          url: `/api/accountability/published-answers/${documentId}`,
        },
      ]);
      expect(await everyWord()).toEqual([[], [], [], [], []]);

      await desk.withdraw(documentId, 'Había un error.', actor);
      expect(await titles('ceiba')).toEqual([]);
      expect(await suggestions('ceib')).toEqual([]);
    });
  });

  describe('is current', () => {
    it('from publishing to changing, withdrawing and deleting', async () => {
      const { documentId } = await bulletin('Borrador de almojábanas', {}, 'draft');
      expect(await titles('almojabana')).toEqual([]);
      await app.strapi.documents(BULLETIN).publish({ documentId });
      expect(await titles('almojabana')).toEqual(['Borrador de almojábanas']);

      await app.strapi.documents(BULLETIN).update({ documentId, data: { title: 'Sobre garullas' } });
      expect(await titles('almojabana')).toEqual(['Borrador de almojábanas']);
      await app.strapi.documents(BULLETIN).publish({ documentId });
      expect([await titles('almojabana'), await titles('garulla')]).toEqual([[], ['Sobre garullas']]);
      expect([await suggestions('almoj'), await suggestions('garu')]).toEqual([
        [],
        ['garullas', 'Sobre garullas'],
      ]);

      await app.strapi.documents(BULLETIN).unpublish({ documentId });
      expect([await titles('garulla'), await suggestions('garu')]).toEqual([[], []]);
      await app.strapi.documents(BULLETIN).publish({ documentId });
      expect(await titles('garulla')).toEqual(['Sobre garullas']);
      await app.strapi.documents(BULLETIN).delete({ documentId });
      expect(await titles('garulla')).toEqual([]);
    });

    it('a report that is withdrawn is gone, and its files with it', async () => {
      const file = await library.add('anexo-colibri.pdf', await textPdf('El colibrí'));
      const { documentId } = await report('Informe de aves', { documents: [file.id] });
      await service().extractWaiting();
      expect(await titles('colibri')).toEqual(['anexo-colibri.pdf']);
      await app.strapi
        .documents(REPORT)
        .update({ documentId, data: { withdrawalReason: 'Tenía un error.' } });
      await app.strapi.documents(REPORT).unpublish({ documentId });
      expect([await titles('colibri'), await titles('aves')]).toEqual([[], []]);
    });

    it('what is rolled back is not found', async () => {
      await expect(
        app.strapi.db.transaction(async () => {
          await bulletin('Deshecho: mochuelos');
          throw new Error('Otra cosa falló');
        }),
      ).rejects.toThrow('Otra cosa falló');
      expect(await titles('mochuelo')).toEqual([]);
    });

    it('in another process too, whichever of them published, at once', async () => {
      const { documentId } = await bulletin('Noticias del frailejón');
      expect(await titles('frailejon', {}, other)).toEqual(['Noticias del frailejón']);
      await app.strapi.documents(BULLETIN).unpublish({ documentId });
      expect(await titles('frailejon', {}, other)).toEqual([]);
      expect(await titles('frailejon')).toEqual([]);
    });

    it('while many publish and many search in two processes', async () => {
      const many = Array.from({ length: 12 }, (_, at) => `tucán${at}`);
      await Promise.all(
        many.map(async (word, at) => {
          await bulletin(`Sobre ${word}`);
          expect(await titles(word, {}, at % 2 ? other : app)).toEqual([`Sobre ${word}`]);
        }),
      );
    });

    it('after a restore, or a write past the application: it is compared with what is published', async () => {
      const kept = await bulletin('Sobre la guacharaca');
      const lost = await bulletin('Sobre el gavilán');
      await titles('guacharaca');
      await app.strapi.db.query(ENTRY).deleteMany({ where: { itemId: kept.documentId } });
      await app.strapi.db.query(BULLETIN).deleteMany({ where: { documentId: lost.documentId } });
      expect(await service().reconcile()).toBe(2);
      expect([await titles('guacharaca', {}, other), await titles('gavilan')]).toEqual([
        ['Sobre la guacharaca'],
        [],
      ]);
      expect(await service().reconcile()).toBe(0);
    });

    it('after that too, where one of them cannot be read: it is tried again, and stops none of the others', async () => {
      const startsAt = '2026-10-01T14:00:00Z';
      const { documentId } = await app.strapi.documents(HEARING).create({
        data: { title: 'Audiencia del turpial', startsAt, modality: 'virtual', state: 'announced' },
        status: 'published',
      });
      const page = (title: string) =>
        app.strapi.documents(PAGE).create({ data: { title }, status: 'published' });
      const pages = [await page('Página del turpial'), await page('Otra página del turpial')];
      await titles('turpial');
      // Written past the application, without the day it needs.
      await app.strapi.db.query(HEARING).updateMany({ where: { documentId }, data: { startsAt: null } });
      const ids = [documentId, ...pages.map((one) => one.documentId)];
      await app.strapi.db.query(ENTRY).deleteMany({ where: { itemId: { $in: ids } } });

      expect(await service().reconcile()).toBe(3);
      expect((await titles('turpial', {}, other)).sort()).toEqual([
        'Otra página del turpial',
        'Página del turpial',
      ]);
      // It is noted already.
      expect(await service().reconcile()).toBe(0);

      await app.strapi.db.query(HEARING).updateMany({ where: { documentId }, data: { startsAt } });
      await app.strapi.db
        .query(CHANGE)
        .updateMany({ where: { itemId: documentId }, data: { after: new Date(Date.now() - 1000) } });
      expect(await titles('turpial')).toContain('Audiencia del turpial');
    });

    it('a page that cannot be read keeps no other from changing', async () => {
      const create = (title: string) =>
        app.strapi.documents(PAGE).create({ data: { title }, status: 'published' });
      const [broken, good] = [await create('Página del yarumo'), await create('Otra del yarumo')];
      await titles('yarumo');
      unreadable = broken.documentId;
      await app.strapi.documents(PAGE).publish({ documentId: broken.documentId });
      await app.strapi.documents(PAGE).unpublish({ documentId: good.documentId });
      expect(await titles('yarumo')).toEqual(['Página del yarumo']);
      unreadable = null;
      await app.strapi.documents(PAGE).unpublish({ documentId: broken.documentId });
      expect(await titles('yarumo')).toEqual([]);
    });

    it('what cannot be taken in stops nobody, and is tried again', async () => {
      await app.strapi.db.query(CHANGE).create({
        data: { uid: FILE, itemId: 'no-es-un-número', failures: 0 },
      });
      await bulletin('Sobre el tominejo');
      expect(await titles('tominejo')).toEqual(['Sobre el tominejo']);
    });
  });

  describe('reads the files', () => {
    it('PDF, Word and text, after they are published', async () => {
      const files = [
        await library.add(
          'acta.pdf',
          await textPdf('Se discutió la construcción del hume-\ndal y del malecón'),
        ),
        await library.add('acta.docx', await docx('Compromiso con los silleteros')),
        await library.add('acta.txt', Buffer.from('Los cañones de Chicamocha', 'latin1')),
      ];
      const { documentId } = await report('Informe con anexos', { documents: files.map(({ id }) => id) });
      expect((await titles('anexos')).sort()).toEqual([
        'Informe con anexos',
        'acta.docx',
        'acta.pdf',
        'acta.txt',
      ]);
      expect(await titles('malecon')).toEqual([]);
      await service().extractWaiting();
      const [pdf] = (await search('malecones')).data;
      expect(pdf).toMatchObject({
        kind: 'document',
        title: 'acta.pdf',
        slug: null,
        url: files[0]?.url,
        date: '2025-12-31',
      });
      expect(pdf?.excerptHtml).toContain('<mark>malecón</mark>');
      expect(await titles('humedal')).toEqual(['acta.pdf']);
      expect(await titles('silletero')).toEqual(['acta.docx']);
      expect(await titles('cañón', {}, other)).toEqual(['acta.txt']);
      await app.strapi
        .documents(REPORT)
        .update({ documentId, data: { withdrawalReason: 'Prueba terminada.' } });
      await app.strapi.documents(REPORT).unpublish({ documentId });
      expect(await titles('malecon')).toEqual([]);
    });

    it('that were replaced or taken out of the library', async () => {
      const file = await library.add('memoria.pdf', await textPdf('Sobre quesillos'));
      await bulletin('Con memoria');
      const hearing = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Con minuta',
          startsAt: '2026-05-01T14:00:00Z',
          modality: 'virtual',
          state: 'held',
          minutes: file.id,
        } as never,
        status: 'published',
      });
      await service().extractWaiting();
      expect(await titles('quesillo')).toEqual(['memoria.pdf']);
      await library.replace(file, await textPdf('Ahora trata de veleños y de bocadillos'));
      expect(await titles('quesillo')).toEqual([]);
      await service().extractWaiting();
      expect(await titles('bocadillo')).toEqual(['memoria.pdf']);
      await library.remove(file);
      expect([await titles('bocadillo'), await titles('minuta')]).toEqual([[], ['Con minuta']]);
      await app.strapi.documents(HEARING).delete({ documentId: hearing.documentId });
    });

    it('of what is not published by nobody', async () => {
      const file = await library.add('suelto.txt', Buffer.from('cormoranes'));
      await app.strapi.documents(REPORT).create({
        data: {
          title: 'Borrador',
          kind: 'annual',
          periodStart: '2025-01-01',
          periodEnd: '2025-12-31',
          documents: [file.id],
        } as never,
      });
      await service().extractWaiting();
      expect([await titles('cormoran'), await titles('suelto')]).toEqual([[], []]);
    });

    it('that are shared, as long as one that has them is published, without the words of the others', async () => {
      const file = await library.add('comun.txt', Buffer.from('garzas'));
      const one = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia del jagüey',
          startsAt: '2026-05-01T14:00:00Z',
          modality: 'virtual',
          state: 'held',
          documents: [file.id],
        } as never,
        status: 'published',
      });
      const two = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia del moriche',
          startsAt: '2026-05-02T14:00:00Z',
          modality: 'virtual',
          state: 'held',
          documents: [file.id],
        } as never,
        status: 'published',
      });
      await service().extractWaiting();
      expect(await titles('jaguey garza')).toEqual(['comun.txt']);
      await app.strapi.documents(HEARING).unpublish({ documentId: one.documentId });
      expect([await titles('garza'), await titles('jaguey')]).toEqual([['comun.txt'], []]);
      await app.strapi.documents(HEARING).unpublish({ documentId: two.documentId });
      expect(await titles('garza')).toEqual([]);
    });

    it('that have no text, are locked, damaged or not what they say: found by their names, and told in their rows', async () => {
      const locked = await textPdf('secreto', { userPassword: 'clave' });
      const files = {
        'escaneado.pdf': await scannedPdf(await photo()),
        'bloqueado.pdf': locked,
        'basura.pdf': Buffer.from('esto no es un PDF'),
        'basura.docx': Buffer.from('PK\u0003\u0004 basura'),
        'cortado.pdf': (await textPdf('x'.repeat(5_000))).subarray(0, 400),
        'vacio.pdf': Buffer.alloc(0),
        'viejo.doc': Buffer.from('antiguo'),
      };
      const ids: number[] = [];
      for (const [name, bytes] of Object.entries(files)) ids.push((await library.add(name, bytes)).id);
      const lost = await library.add('perdido.pdf', Buffer.from(''), { url: '/uploads/no-esta.pdf' });
      await report('Informe de rarezas', { documents: [...ids, lost.id] });
      await service().extractWaiting();
      const rows = (await app.strapi.db.query(ENTRY).findMany({
        where: { kind: 'document', title: { $in: [...Object.keys(files), 'perdido.pdf'] } },
      })) as { title: string; extraction: string; text: string | null }[];
      expect(Object.fromEntries(rows.map(({ title, extraction }) => [title, extraction]))).toEqual({
        'escaneado.pdf': 'read',
        'bloqueado.pdf': 'locked',
        'basura.pdf': 'damaged',
        'basura.docx': 'damaged',
        'cortado.pdf': 'damaged',
        'vacio.pdf': 'damaged',
        'viejo.doc': 'none',
        // Its storage may be back: it is tried again.
        'perdido.pdf': 'waiting',
      });
      expect(await titles('escaneado')).toEqual(['escaneado.pdf']);
      expect(await titles('rarezas')).toHaveLength(9);
    });

    it('that show that an action was carried out, as long as its plan shows it, until they are withdrawn', async () => {
      const action = await app.strapi.documents(PLAN_ACTION).create({
        data: { name: 'Con evidencias', frequencies: ['quarterly'] } as never,
      });
      const plan = await app.strapi.documents(PLAN).create({
        data: {
          title: 'Plan con evidencias',
          periodStart: '2026-01-01',
          periodEnd: '2026-12-31',
          actions: [action.documentId],
        } as never,
        status: 'published',
      });
      const file = await library.add('planilla.txt', Buffer.from('Firmas de los chircaleros'));
      const { documentId } = (await app.strapi.db
        .query(OCCURRENCE)
        .findOne({ where: { planId: plan.documentId } })) as { documentId: string };
      const given = { kind: 'file', key: 'prueba', fileId: file.id } as const;
      expect(await followUp().addEvidence(documentId, given, { name: 'Prueba' })).toBe(true);
      await service().extractWaiting();
      expect(await titles('chircalero')).toEqual(['planilla.txt']);

      const actions = app.strapi.documents(PLAN_ACTION);
      await actions.unpublish({ documentId: action.documentId });
      expect([await titles('chircalero'), await titles('planilla')]).toEqual([[], []]);
      await actions.publish({ documentId: action.documentId });
      expect(await titles('planilla')).toEqual(['planilla.txt']);
      await app.strapi.documents(PLAN).update({
        documentId: plan.documentId,
        data: { actions: [] },
        status: 'published',
      });
      expect(await titles('planilla')).toEqual([]);
      await app.strapi.documents(PLAN).update({
        documentId: plan.documentId,
        data: { actions: [action.documentId] } as never,
        status: 'published',
      });
      expect(await titles('planilla')).toEqual(['planilla.txt']);

      await app.strapi.db
        .query(EVIDENCE)
        .updateMany({ where: { key: 'prueba' }, data: { withdrawnAt: new Date() } });
      expect(await titles('planilla')).toEqual([]);
    });

    it('that waited when the process was killed between publishing and reading', async () => {
      const file = await library.add('pendiente.txt', Buffer.from('Los armadillos'));
      await report('Informe pendiente', { documents: [file.id] });
      // As it stands when a process began with it and died: one try, and its time is over.
      await titles('pendiente');
      await app.strapi.db.query(ENTRY).updateMany({
        where: { key: `document:${file.id}` },
        data: { extractionTries: 1, extractAfter: new Date(Date.now() - 1000) },
      });
      await service().extractWaiting();
      expect(await titles('armadillo')).toEqual(['pendiente.txt']);
    });
  });

  describe('answers', () => {
    beforeAll(async () => {
      await bulletin('Feria de empleo', { summary: 'Empresas <b>que</b> contratan', issuedOn: '2025-06-01' });
      await bulletin('Ferias y mercados', {
        body: '## Empleo\n\nHay [vacantes](https://x.example)',
        issuedOn: '2026-06-01',
      });
      await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia de la feria',
          startsAt: '2026-07-01T14:00:00Z',
          modality: 'virtual',
          state: 'announced',
        },
        status: 'published',
      });
    });

    it('with the shape others count on', async () => {
      const body = await search('feria empleo');
      expect(body).toMatchObject({
        data: [
          {
            kind: 'bulletin',
            title: 'Feria de empleo',
            titleHtml: '<mark>Feria</mark> de <mark>empleo</mark>',
            excerptHtml: 'Empresas &lt;b&gt;que&lt;/b&gt; contratan',
            date: '2025-06-01',
          },
          {
            kind: 'bulletin',
            title: 'Ferias y mercados',
            titleHtml: '<mark>Ferias</mark> y mercados',
            excerptHtml: 'Hay vacantes',
          },
        ],
        meta: {
          pagination: { page: 1, pageSize: 25, pageCount: 1, total: 2 },
          kinds: [{ kind: 'bulletin', count: 2 }],
          years: [
            { year: 2026, count: 1 },
            { year: 2025, count: 1 },
          ],
          suggestion: null,
        },
      });
      expect(Object.keys(body.data[0] ?? {}).sort()).toEqual(
        ['date', 'documentId', 'excerptHtml', 'kind', 'plan', 'slug', 'title', 'titleHtml', 'url'].sort(),
      );
    });

    it('what says a phrase word after word, and shows where, also far into a file', async () => {
      await bulletin('Sobre la economía', {
        summary: 'Empresas de la región',
        body: `Nada. ${'Texto. '.repeat(100)} La Gran Minga de Oficios, ayer. ${'Texto. '.repeat(100)}`,
      });
      await bulletin('Gran minga', { body: 'De oficios y de la gran minga. Minga de gran oficio.' });
      await bulletin('Con título', { body: '## Gran minga de oficios\n\nTexto' });
      const file = await library.add(
        'minga.txt',
        Buffer.from(`${'La gran minga, de otros. '.repeat(500)} gran minga de\noficios`),
      );
      await report('Informe de la región', { documents: [file.id] });
      await service().extractWaiting();

      for (const q of ['"gran minga de oficios"', '«GRAN MINGA de oficios»', '“grán minga de oficios”']) {
        const { data, meta } = await search(q);
        expect(data.map(({ title }) => title).sort()).toEqual([
          'Con título',
          'Sobre la economía',
          'minga.txt',
        ]);
        expect([meta.pagination.total, meta.kinds, meta.suggestion]).toEqual([
          3,
          [
            { kind: 'bulletin', count: 2 },
            { kind: 'document', count: 1 },
          ],
          null,
        ]);
        for (const { excerptHtml } of data)
          expect(excerptHtml).toMatch(/<mark>gran minga de\soficios<\/mark>/i);
      }
      expect(await titles('empresa "gran minga de oficios"')).toEqual(['Sobre la economía']);
      expect(await titles('"gran minga de oficios"', { kind: 'document' }, other)).toEqual(['minga.txt']);
      expect((await search('"oficios minga"')).meta.suggestion).toBe('oficios minga');
      expect(await titles('"gran minga de oficios')).toHaveLength(4);
      expect(await suggestions('"gran minga de ofi')).toContain('"gran minga de oficios"');
    });

    it('by kind, year and page', async () => {
      expect(await titles('feria', { kind: 'hearing' })).toEqual(['Audiencia de la feria']);
      expect(await titles('feria', { kind: 'bulletin', year: '2025' })).toEqual(['Feria de empleo']);
      const pages = [1, 2, 3, 4].map((page) => titles('feria', { pagination: { page, pageSize: 1 } }));
      expect((await Promise.all(pages)).flat().sort()).toEqual([
        'Audiencia de la feria',
        'Feria de empleo',
        'Ferias y mercados',
      ]);
    });

    it('what was meant by what was mistyped', async () => {
      const body = await search('ferria de enpleo');
      expect(body.data[0]?.title).toBe('Feria de empleo');
      expect(body.meta.suggestion).toBe('feria de empleo');
    });

    it('the same to who has it already', async () => {
      const first = await get({ q: 'feria' }).expect(200);
      expect(first.headers['cache-control']).toContain('s-maxage');
      expect(first.headers['last-modified']).toBeDefined();
      await get({ q: 'feria' }).set('If-None-Match', String(first.headers.etag)).expect(304);
    });

    it.each([
      [{}, 'q'],
      [{ q: '' }, 'q'],
      [{ q: '  \u0000 ' }, 'q'],
      [{ q: 'x'.repeat(201) }, 'q'],
      [{ q: ['a', 'b'] }, 'q'],
      [{ q: 'feria', kind: 'inquiry' }, 'kind'],
      [{ q: 'feria', year: '26' }, 'year'],
      [{ q: 'feria', pagination: { page: '0' } }, 'pagination.page'],
      [{ q: 'feria', orden: 'x' }, 'orden'],
    ])('400 to %j, naming %s', async (query, name) => {
      const { body } = await get(query).expect(400);
      const { errors } = (body as { error: { details: { errors: { path: string[] }[] } } }).error.details;
      expect(errors.map(({ path }) => path.join('.'))).toEqual([name]);
      if (!('kind' in query || 'year' in query || 'pagination' in query))
        await app.http().get(`${API}/suggestions`).query(query).expect(400);
    });

    it.each([
      '\u0000feria',
      'feria\ud800',
      '%',
      '"\'\\',
      '"feria',
      '«»“ ”""',
      '🤷',
      'a'.repeat(200),
      '(feria) OR [empleo]',
      '½ ﬁ ①',
      'ＦＥＲＩＡ',
      '__proto__ constructor',
    ])('200 to %j', async (q) => {
      await get({ q }).expect(200);
      await app.http().get(`${API}/suggestions`).query({ q }).expect(200);
    });

    it('suggestions while somebody types, words as they are written and titles', async () => {
      expect(await suggestions('feri')).toEqual([
        'feria',
        'ferias',
        'Audiencia de la feria',
        'Ferias y mercados',
        'Feria de empleo',
      ]);
    });
  });

  it('holds after all this exactly what is published', async () => {
    await titles('feria');
    expect(await service().reconcile()).toBe(0);
  });
});
