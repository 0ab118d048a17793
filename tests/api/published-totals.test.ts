import fc from 'fast-check';

import { startInstance } from '../support/instance';
import { NOT_KEPT } from '../support/not-kept';
import { bootApp, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const BULLETINS = 'accountability_bulletins';
const TOTALS = 'accountability_published_totals';
const LIST = '/api/accountability/bulletins?pagination[pageSize]=1';

const KINDS = [
  'create',
  'draft',
  'edit',
  'publish',
  'unpublish',
  'delete',
  'show by SQL',
  'hide by SQL',
  'undo',
] as const;
const STEPS = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), which: fc.nat(30) }), {
  minLength: 15,
  maxLength: 15,
});

/** A list says how many there are without looking at each: what it says is what there is. */
describe('how many are published', () => {
  let app: TestApp;
  let made = 0;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const bulletins = () => app.strapi.documents(BULLETIN);
  const rows = () => app.strapi.db.getConnection(BULLETINS);
  const create = (status: 'draft' | 'published') =>
    bulletins().create({ data: { title: `Boletín ${(made += 1)}`, issuedOn: '2026-05-01' }, status });
  const counted = () => app.strapi.db.query(BULLETIN).count({ where: { publishedAt: { $notNull: true } } });

  async function said(http = app.http()): Promise<number> {
    const { body } = await http.get(encodeURI(LIST)).set(NOT_KEPT).expect(200);
    return (body as { meta: { pagination: { total: number } } }).meta.pagination.total;
  }

  async function take(kind: (typeof KINDS)[number], which: number): Promise<void> {
    const all = await bulletins().findMany({ fields: ['documentId'], sort: 'id', limit: 100 });
    const documentId = all[which % Math.max(all.length, 1)]?.documentId;
    if (documentId === undefined || kind === 'create' || kind === 'draft') {
      await create(kind === 'draft' ? 'draft' : 'published');
    } else if (kind === 'edit') {
      await bulletins().update({ documentId, data: { summary: `Cambio ${which}` }, status: 'published' });
    } else if (kind === 'publish') {
      await bulletins().publish({ documentId });
    } else if (kind === 'unpublish') {
      await bulletins().unpublish({ documentId });
    } else if (kind === 'delete') {
      await bulletins().delete({ documentId });
    } else if (kind === 'undo') {
      const refused = app.strapi.db.transaction(async () => {
        await create('published');
        throw new Error('No');
      });
      await expect(refused).rejects.toThrow('No');
    } else {
      // One row of a document, since two of one state would share their slug.
      const shown = kind === 'show by SQL';
      const ofDocument = () => rows().where({ document_id: documentId });
      await (
        shown ? ofDocument().whereNotNull('published_at') : ofDocument().whereNull('published_at')
      ).del();
      await ofDocument().update({ published_at: shown ? new Date().toISOString() : null });
    }
  }

  it('is told exactly, whatever was published, withdrawn, deleted, written by SQL or undone', async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        for (const { kind, which } of steps) {
          await take(kind, which);
          expect([kind, await said()]).toEqual([kind, await counted()]);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('is told exactly of many published at once, by readers who come at the same time', async () => {
    const before = await counted();
    for (let n = 0; n < 6; n += 1) {
      const data = Array.from({ length: 100 }, () => ({
        title: 'Muchos',
        documentId: `muchos-${(made += 1)}`,
        slug: `muchos-${made}`,
        issuedOn: '2026-05-01',
        publishedAt: new Date(),
      }));
      await app.strapi.db.query(BULLETIN).createMany({ data });
    }
    const readers = Array.from({ length: 8 }, () => said());
    await create('published');
    await Promise.all(readers);
    expect(await said()).toBe(before + 601);

    const kept = async () => {
      const found: unknown[] = await app.strapi.db.getConnection(TOTALS).where({ source: BULLETINS });
      return found.length;
    };
    for (const until = Date.now() + 60_000; (await kept()) > 200 && Date.now() < until;) await said();
    expect(await kept()).toBeLessThanOrEqual(200);
    expect(await said()).toBe(before + 601);
  });

  it('is counted anew by an instance that starts, where the database stopped telling or told too much', async () => {
    const client = app.strapi.db.dialect.client;
    const names = (await app.strapi.db.connection.raw(
      client === 'postgres'
        ? `select tgname as name from pg_trigger where tgrelid = '${BULLETINS}'::regclass and not tgisinternal`
        : `select name from sqlite_master where type = 'trigger' and tbl_name = '${BULLETINS}'`,
    )) as { name: string }[] | { rows: { name: string }[] };
    const triggers = Array.isArray(names) ? names : names.rows;
    expect(triggers.length).toBeGreaterThan(0);
    for (const { name } of triggers) {
      await app.strapi.db.connection.raw(
        client === 'postgres' ? `drop trigger ${name} on ${BULLETINS}` : `drop trigger ${name}`,
      );
    }
    await create('published');
    expect(await said()).toBe((await counted()) - 1);
    // As a backup does that is put back into a database whose triggers count along.
    await app.strapi.db.getConnection(TOTALS).insert({ source: BULLETINS, added: 1_000 });

    const second = await startInstance();
    try {
      expect([await said(), await said(second.http())]).toEqual([await counted(), await counted()]);
    } finally {
      await second.kill();
    }
  });
});
