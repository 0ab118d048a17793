import fc from 'fast-check';

import type { inquiriesService } from '../../src/plugins/accountability/server/src/inquiries/service';
import type { publicationService } from '../../src/plugins/accountability/server/src/inquiries/publication/service';
import { setClock } from '../support/clock';
import { type Filed, filing } from '../support/filing';
import { type Instance, startInstance } from '../support/instance';
import { NOT_KEPT } from '../support/not-kept';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const REPORT = 'plugin::accountability.management-report';
const INQUIRY = 'plugin::accountability.inquiry';
const SETTINGS = 'plugin::accountability.setting';
const SECTION = 'api::transparency-section.transparency-section';
const FILE = 'plugin::upload.file';
const API = '/api/accountability';

/** As often as CI has time for; `PUBLIC_CACHE_STEPS=1000` for the whole. */
const STEPS = Number(process.env.PUBLIC_CACHE_STEPS ?? 40);
const PER_RUN = 20;

/** Up to a second old wherever it is read: it counts what no trigger tells of. */
const CATALOGUE = `${API}/open-data`;
const READS = [
  ...[
    '/bulletins?filters[hearing][title][$eq]=Audiencia 1&sort=title',
    '/bulletins?fields=title&populate=actions&pagination[pageSize]=3',
    '/bulletins?format=html',
    '/bulletins/feed.rss',
    '/hearings',
    '/plans/plan',
    '/plan-actions',
    '/follow-up?plan=plan',
    '/notice-board',
    '/management-reports',
    '/management-reports/informe',
    '/published-answers',
    '/published-answers/topics',
    '/inquiries/form',
  ].map((path) => encodeURI(`${API}${path}`)),
  CATALOGUE,
  '/api/transparency-menu',
  '/api/transparency-sections/normativa',
];
/** Of them, after one change. */
const READS_A_STEP = 7;

const STEP = fc.record({
  kind: fc.constantFrom(
    'create',
    'draft',
    'edit',
    'publish',
    'unpublish',
    'relate',
    'part',
    'upload',
    'describe',
    'rename',
    'delete',
    'sql',
    'report',
    'page',
    'answer',
    'settings',
  ),
  which: fc.nat(30),
  other: fc.nat(30),
  /** Whether an editor does it at the second instance, where it is something editors do. */
  there: fc.boolean(),
  reads: fc.shuffledSubarray(READS, { minLength: READS_A_STEP, maxLength: READS_A_STEP }),
});
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** Instances of one application, over one database: what one writes the other reads as it is, kept or not. */
describe('kept answers of two instances', () => {
  let app: TestApp;
  let second: Instance;
  /** The instance at which the last change was made. */
  let writer: Pick<TestApp, 'http'>;
  let token = '';
  let report = '';
  let page = '';
  let answer = '';
  let hearings: string[] = [];
  let actions: string[] = [];
  let position = '';
  let files: number[] = [];
  let made = 0;

  beforeAll(async () => {
    app = await bootApp();
    second = await startInstance();
    const published = { status: 'published' as const };
    position = (await app.strapi.documents(POSITION).create({ data: { name: 'Planeación' } })).documentId;
    for (let n = 0; n < 3; n += 1) {
      const hearing = await app.strapi.documents(HEARING).create({
        data: {
          title: `Audiencia ${n}`,
          startsAt: '2036-12-01T15:00:00Z',
          modality: 'virtual',
          state: 'announced',
        },
        ...published,
      });
      const action = await app.strapi.documents(ACTION).create({
        data: {
          name: `Acción ${n}`,
          channel: 'bulletin',
          scope: 'external',
          order: n,
          responsibles: [position],
        },
        ...published,
      });
      hearings = [...hearings, hearing.documentId];
      actions = [...actions, action.documentId];
    }
    await app.strapi.documents(PLAN).create({
      data: { title: 'Plan', periodStart: '2026-01-01', periodEnd: '2036-12-31', actions },
      ...published,
    });
    report = (
      await app.strapi.documents(REPORT).create({
        data: { title: 'Informe', kind: 'annual', periodStart: '2026-01-01', periodEnd: '2026-12-31' },
        ...published,
      })
    ).documentId;
    page = String(
      (await app.strapi.documents(SECTION).findFirst({ filters: { slug: 'normativa' } }))?.documentId,
    );
    answer = await publishAnswer();
    token = (await createAdminUser(app, { roles: ['strapi-super-admin'] })).token;
  });
  afterAll(async () => {
    await second.kill();
    await app.close();
  });

  /** A question that was asked, answered and published. */
  async function publishAnswer(): Promise<string> {
    const plugin = app.strapi.plugin('accountability');
    const inquiries = plugin.service<ReturnType<typeof inquiriesService>>('inquiries');
    const publication = plugin.service<ReturnType<typeof publicationService>>('publication');
    const editor = { name: 'Prueba', userId: 1 };
    const { body } = await app
      .http()
      .post(`${API}/inquiries`)
      .send(filing({ type: 'pregunta' }))
      .expect(201);
    const where = { filingNumber: (body as { data: Filed }).data.filingNumber };
    const filed = async () =>
      (await app.strapi.db.query(INQUIRY).findOne({ where })) as { documentId: string; version: number };
    const { documentId } = await filed();
    await inquiries.takeStep(documentId, { step: 'assign', assignee: { id: 1, name: 'Prueba' } }, editor);
    await inquiries.takeStep(documentId, { step: 'answer', text: 'Dieciocho.', outcome: 'granted' }, editor);
    const texts = { publicQuestion: '¿Cuántos cursos habrá?', publicAnswer: 'Dieciocho.', topic: 'Cursos' };
    await publication.publish(
      documentId,
      { ...texts, accepted: [], version: (await filed()).version },
      editor,
    );
    return documentId;
  }

  const bulletins = () => app.strapi.documents(BULLETIN);
  const one = async (which: number) => {
    const all = await bulletins().findMany({ fields: ['documentId', 'slug'], sort: 'id', limit: 100 });
    return all[which % Math.max(all.length, 1)];
  };

  async function take({ kind, which, other, there }: Step): Promise<void> {
    const found = await one(which);
    const title = `Boletín ${(made += 1)}`;
    writer = app;
    /** As the panel does it. */
    const editor = async (method: 'post' | 'put' | 'delete', path: string, data = {}): Promise<string> => {
      if (there) writer = second;
      const request = writer.http()[method](`/content-manager/collection-types/${path}`);
      const { status, body } = await request.set('Authorization', `Bearer ${token}`).send(data);
      expect([path, status, status < 300 ? null : (body as unknown)]).toEqual([path, status, null]);
      return (body as { data?: { documentId?: string } }).data?.documentId ?? '';
    };
    const publish = (uid: string, documentId: string, data = {}) =>
      editor('post', `${uid}/${documentId}/actions/publish`, data);
    if (!found || kind === 'create' || kind === 'draft') {
      const data = { title, issuedOn: '2026-05-01', hearing: hearings[other % 3] };
      if (!there) await bulletins().create({ data, status: kind === 'draft' ? 'draft' : 'published' });
      else {
        const draft = await editor('post', BULLETIN, { title, issuedOn: '2026-05-01' });
        if (kind !== 'draft') await publish(BULLETIN, draft);
      }
      return;
    }
    const { documentId } = found;
    const edit = (data: object) => bulletins().update({ documentId, data, status: 'published' });
    const file = async () => {
      const { id } = (await app.strapi.db.query(FILE).create({
        data: {
          name: title,
          hash: title,
          ext: '.jpg',
          mime: 'image/jpeg',
          size: 1,
          url: `/uploads/${made}`,
          provider: 'local',
        },
      })) as { id: number };
      files = [...files, id];
      return id;
    };
    switch (kind) {
      case 'edit':
        await publish(BULLETIN, documentId, { title, body: `Texto **${made}**` });
        return;
      case 'publish':
        await publish(BULLETIN, documentId);
        return;
      case 'unpublish':
        // The panel refuses it of what is not published.
        if (await bulletins().findOne({ documentId, status: 'published', fields: ['title'] }))
          await editor('post', `${BULLETIN}/${documentId}/actions/unpublish`);
        return;
      case 'report':
        await publish(REPORT, report, { title, changeNote: 'El título' });
        return;
      case 'page':
        await publish(SECTION, page, { title });
        return;
      case 'answer': {
        const data = other % 3 === 0 ? { publicFrom: null } : { publicFrom: new Date(), topic: title };
        await app.strapi.db.query(INQUIRY).update({ where: { documentId: answer }, data });
        return;
      }
      case 'settings': {
        const settings = await app.strapi.documents(SETTINGS).findFirst({});
        await app.strapi.documents(SETTINGS).update({
          documentId: String(settings?.documentId),
          data: { name: title, termQueja: 5 + (other % 5) },
        });
        return;
      }
      case 'relate':
        // From the other side.
        await app.strapi.documents(ACTION).update({
          documentId: String(actions[other % 3]),
          data: { bulletins: { connect: [documentId] } },
          status: 'published',
        });
        return;
      case 'part':
        await edit({ actions: [], hearing: null });
        return;
      case 'upload':
        await edit({ cover: await file() });
        return;
      case 'describe':
        if (files.length === 0) return;
        await app.strapi.db
          .query(FILE)
          .update({ where: { id: files[other % files.length] }, data: { alternativeText: title } });
        return;
      case 'rename':
        await editor('put', `${POSITION}/${position}`, { name: title });
        return;
      case 'delete':
        await editor('delete', `${BULLETIN}/${documentId}`);
        return;
      default:
        await app.strapi.db
          .getConnection('accountability_bulletins')
          .where({ document_id: documentId })
          .update({ summary: title });
    }
  }

  /** What is read after a step: the list, the newest pages, and some of the rest. */
  async function paths({ reads }: Step): Promise<string[]> {
    const slugs = await bulletins().findMany({ fields: ['slug'], sort: 'id', limit: 100 });
    const pages = slugs.slice(-2).map(({ slug }) => `${API}/bulletins/${String(slug)}`);
    return [`${API}/bulletins`, ...pages, ...reads];
  }

  const seen = async (instance: Pick<TestApp, 'http'>, path: string, headers = {}) => {
    const { status, text, headers: sent } = await instance.http().get(path).set(headers).buffer(true);
    return { status, text, etag: (sent as Record<string, string>).etag };
  };

  it('are of these reads', async () => {
    const cache = app.strapi
      .plugin('accountability')
      .service<{ figures(): { served: number } }>('public-cache');
    // What holds for a second holds however long a read takes.
    setClock(new Date().toISOString());
    for (const path of READS) {
      await seen(app, path);
      const { served } = cache.figures();
      expect([path, (await seen(app, path)).status, cache.figures().served]).toEqual([path, 200, served + 1]);
    }
    jest.useRealTimers();
  });

  it(
    'equal those made anew, where they were changed at once and elsewhere within a second, after each of many changes',
    async () => {
      const right = (path: string) => seen(app, path, NOT_KEPT);
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { minLength: PER_RUN, maxLength: PER_RUN }), async (steps) => {
          for (const step of steps) {
            await take(step);
            for (const path of await paths(step)) {
              const before = await right(path);
              const at = await seen(writer, path);
              // What the application does after a save (dates made anew) may come between the two.
              if (path !== CATALOGUE && JSON.stringify(at) !== JSON.stringify(before))
                expect([step, path, at]).toEqual([step, path, await right(path)]);
              const until = Date.now() + (path === CATALOGUE ? 2_500 : 1_000);
              let [made, ...kept] = [await right(path), await seen(app, path), await seen(second, path)];
              const differs = () => kept.some((one) => JSON.stringify(one) !== JSON.stringify(made));
              while (differs() && Date.now() < until)
                [made, ...kept] = [await right(path), await seen(app, path), await seen(second, path)];
              expect([step, path, ...kept]).toEqual([step, path, made, made]);
            }
          }
        }),
        { numRuns: Math.ceil(STEPS / PER_RUN), endOnFailure: true },
      );
    },
    120_000 + 8_000 * STEPS,
  );
});
