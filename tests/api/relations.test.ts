import { bootApp, type TestApp } from '../support/strapi';

const BULLETIN = 'plugin::accountability.bulletin';
const HEARING = 'plugin::accountability.hearing';
const REPORT = 'plugin::accountability.management-report';
const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';

interface Entry {
  slug: string;
  title: string;
  name: string;
}

describe('what is published stays connected, whatever the order of publishing', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const one = async (path: string) => {
    const { body } = await app.http().get(`/api/accountability/${path}`).expect(200);
    return (body as { data: Entry & Record<string, Entry & Entry[]> }).data;
  };
  const list = async (path: string) => (await one(path)) as unknown as Entry[];

  const hearingOf = (title: string) =>
    app.strapi.documents(HEARING).create({
      data: { title, startsAt: '2026-12-01T14:00:00Z', modality: 'virtual', state: 'announced' },
    });
  const period = { periodStart: '2026-01-01', periodEnd: '2026-03-31' };

  it('a report published before its hearing shows the hearing once that is public', async () => {
    const { documentId } = await hearingOf('Audiencia');
    await app.strapi.documents(REPORT).create({
      data: { title: 'Informe', kind: 'quarterly', ...period, hearing: documentId },
      status: 'published',
    });
    expect((await one('management-reports/informe')).hearing).toBeNull();

    await app.strapi.documents(HEARING).publish({ documentId });

    expect((await one('management-reports/informe')).hearing).toMatchObject({ slug: 'audiencia' });
    expect((await one('hearings/audiencia')).reports).toMatchObject([{ slug: 'informe' }]);
  });

  it('a bulletin published before its report, hearing and action shows them once they are public', async () => {
    const hearing = await hearingOf('Otra audiencia');
    const report = await app.strapi
      .documents(REPORT)
      .create({ data: { title: 'Informe tardío', kind: 'quarterly', ...period } });
    const action = await app.strapi.documents(ACTION).create({ data: { name: 'BOLETÍN' } });
    await app.strapi.documents(BULLETIN).create({
      data: {
        title: 'Boletín',
        issuedOn: '2026-01-01',
        hearing: hearing.documentId,
        report: report.documentId,
        actions: [action.documentId],
      },
      status: 'published',
    });

    await app.strapi.documents(HEARING).publish({ documentId: hearing.documentId });
    await app.strapi.documents(REPORT).publish({ documentId: report.documentId });
    await app.strapi.documents(ACTION).publish({ documentId: action.documentId });

    expect(await one('bulletins/boletin')).toMatchObject({
      hearing: { slug: 'otra-audiencia' },
      report: { slug: 'informe-tardio' },
      actions: [{ name: 'BOLETÍN' }],
    });
  });

  it('publishing again loses nothing on either side', async () => {
    const hearing = await app.strapi
      .documents(HEARING)
      .findFirst({ filters: { slug: { $eq: 'audiencia' } } });
    await app.strapi.documents(HEARING).update({
      documentId: String(hearing?.documentId),
      data: { title: 'Audiencia de diciembre' },
      status: 'published',
    });

    expect((await one('management-reports/informe')).hearing).toMatchObject({
      title: 'Audiencia de diciembre',
    });
    expect((await one('hearings/audiencia')).reports).toMatchObject([{ slug: 'informe' }]);
  });

  describe('a plan and its actions', () => {
    const names = async () => ((await one('plans/plan')).actions as Entry[]).map(({ name }) => name);
    let planId: string;

    beforeAll(async () => {
      planId = (await app.strapi.documents(PLAN).create({ data: { title: 'Plan', ...period } })).documentId;
      for (const order of [2, 1, 3]) {
        await app.strapi.documents(ACTION).create({ data: { name: `Acción ${order}`, order, plan: planId } });
      }
    });

    it('become public together, in order', async () => {
      await app.strapi.documents(PLAN).publish({ documentId: planId });
      expect(await names()).toEqual(['Acción 1', 'Acción 2', 'Acción 3']);
    });

    it('an action added afterwards stays private until the plan is published again', async () => {
      await app.strapi.documents(ACTION).create({ data: { name: 'Acción 4', order: 4, plan: planId } });
      expect(await names()).toHaveLength(3);

      await app.strapi.documents(PLAN).publish({ documentId: planId });
      expect(await names()).toEqual(['Acción 1', 'Acción 2', 'Acción 3', 'Acción 4']);
    });

    it('stop being public together', async () => {
      await app.strapi.documents(PLAN).unpublish({ documentId: planId });
      expect((await list('plan-actions')).filter(({ name }) => name.startsWith('Acción'))).toEqual([]);
    });

    it('are deleted together: an action without its plan says nothing', async () => {
      await app.strapi.documents(PLAN).delete({ documentId: planId });
      const left = await app.strapi.documents(ACTION).count({ filters: { name: { $startsWith: 'Acción' } } });
      expect(left).toBe(0);
    });
  });
});
