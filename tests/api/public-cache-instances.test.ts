import fc from 'fast-check';

import { type Instance, startInstance } from '../support/instance';
import { NOT_KEPT } from '../support/not-kept';
import { bootApp, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const FILE = 'plugin::upload.file';
const API = '/api/accountability';

/** As often as CI has time for; `PUBLIC_CACHE_STEPS=1000` for the whole. */
const STEPS = Number(process.env.PUBLIC_CACHE_STEPS ?? 40);
const PER_RUN = 20;

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
  ),
  which: fc.nat(30),
  other: fc.nat(30),
});
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

/** Instances of one application, over one database: what one writes the other reads as it is, kept or not. */
describe('kept answers of two instances', () => {
  let app: TestApp;
  let second: Instance;
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
  });
  afterAll(async () => {
    await second.kill();
    await app.close();
  });

  const bulletins = () => app.strapi.documents(BULLETIN);
  const one = async (which: number) => {
    const all = await bulletins().findMany({ fields: ['documentId', 'slug'], sort: 'id', limit: 100 });
    return all[which % Math.max(all.length, 1)];
  };

  async function take({ kind, which, other }: Step): Promise<void> {
    const found = await one(which);
    const title = `Boletín ${(made += 1)}`;
    if (!found || kind === 'create' || kind === 'draft') {
      const data = { title, issuedOn: '2026-05-01', hearing: hearings[other % 3] };
      await bulletins().create({ data, status: kind === 'draft' ? 'draft' : 'published' });
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
        await edit({ title, body: `Texto **${made}**` });
        return;
      case 'publish':
        await bulletins().publish({ documentId });
        return;
      case 'unpublish':
        await bulletins().unpublish({ documentId });
        return;
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
        await app.strapi.documents(POSITION).update({ documentId: position, data: { name: title } });
        return;
      case 'delete':
        await bulletins().delete({ documentId });
        return;
      default:
        await app.strapi.db
          .getConnection('accountability_bulletins')
          .where({ document_id: documentId })
          .update({ summary: title });
    }
  }

  async function paths(): Promise<string[]> {
    const slugs = await bulletins().findMany({ fields: ['slug'], sort: 'id', limit: 100 });
    const pages = slugs.slice(-4).map(({ slug }) => `/bulletins/${String(slug)}`);
    return [
      '/bulletins',
      '/bulletins?filters[hearing][title][$eq]=Audiencia 1&sort=title',
      '/bulletins?fields=title&populate=actions&pagination[pageSize]=3',
      ...pages,
      '/hearings',
      '/plans/plan',
      '/plan-actions',
      '/notice-board',
    ].map((path) => encodeURI(`${API}${path}`));
  }

  interface Seen {
    status: number;
    body: unknown;
  }
  const seen = async (instance: Pick<TestApp, 'http'>, path: string, headers = {}): Promise<Seen> => {
    const { status, body } = await instance.http().get(path).set(headers);
    return { status, body: body as unknown };
  };

  it(
    'equal those made anew, here at once and there within a second, after each of many changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { minLength: PER_RUN, maxLength: PER_RUN }), async (steps) => {
          for (const step of steps) {
            await take(step);
            for (const path of await paths()) {
              const right = await seen(app, path, NOT_KEPT);
              expect([step, path, await seen(app, path)]).toEqual([step, path, right]);
              const until = Date.now() + 1_000;
              let there = await seen(second, path);
              while (JSON.stringify(there) !== JSON.stringify(right) && Date.now() < until)
                there = await seen(second, path);
              expect([step, path, there]).toEqual([step, path, right]);
            }
          }
        }),
        { numRuns: Math.ceil(STEPS / PER_RUN), endOnFailure: true },
      );
    },
    120_000 + 2_000 * STEPS,
  );
});
