import { type Filed, filing } from '../support/filing';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const REPORT = 'plugin::accountability.management-report';
const ANA = { name: 'Ana Lucía Rueda', userId: 1 };

interface Report {
  received: number;
  answered: number;
  denied: number;
  open: number;
  requests: { filingNumber: string }[];
}

describe('D4: the report on requests', () => {
  let app: TestApp;
  let head: AdminUser;
  let engineer: AdminUser;
  const year = new Date(Date.now() - 5 * 3_600_000).getUTCFullYear();
  const period = `from=${year}-01-01&to=${year}-12-31`;

  beforeAll(async () => {
    app = await bootApp();
    head = await createAdminUser(app, { roles: ['accountability-planning-head'] });
    engineer = await createAdminUser(app, { roles: ['accountability-systems-engineer'] });
    await file();
    const denied = await file({ type: 'informacion' });
    const inquiries: { takeStep(documentId: string, request: object, actor: object): Promise<unknown> } =
      app.strapi.plugin('accountability').service('inquiries');
    const row = (await app.strapi.db.query(INQUIRY).findOne({
      where: { filingNumber: denied.filingNumber },
    })) as { documentId: string };
    await inquiries.takeStep(row.documentId, { step: 'assign', assignee: { id: 1, name: 'Ana' } }, ANA);
    await inquiries.takeStep(row.documentId, { step: 'answer', text: 'No.', outcome: 'denied' }, ANA);
  });
  afterAll(() => app.close());

  async function file(change: Record<string, unknown> = {}): Promise<Filed> {
    const answer = await app.http().post('/api/accountability/inquiries').send(filing(change)).expect(201);
    return (answer.body as { data: Filed }).data;
  }

  const asked = (user: AdminUser, path: string) =>
    app.http().get(`/accountability/inquiries/${path}`).set('Authorization', `Bearer ${user.token}`);

  it('counts a period for who may make it, and for nobody else', async () => {
    const { data } = (await asked(head, `report?${period}`).expect(200)).body as { data: Report };
    expect(data).toMatchObject({ received: 2, answered: 1, denied: 1, open: 1 });
    await asked(engineer, `report?${period}`).expect(403);
  });

  it('leaves out what was received in another period', async () => {
    const { data } = (await asked(head, 'report?from=2020-01-01&to=2020-12-31').expect(200)).body as {
      data: Report;
    };
    expect(data).toMatchObject({ received: 0, requests: [] });
  });

  it('names what is wrong with a period', async () => {
    const wrong = await asked(head, `report?from=${year}-12-31&to=${year}-01-01`).expect(400);
    expect(wrong.body).toMatchObject({
      error: { details: { errors: [{ path: ['to'], message: 'El período termina antes de empezar.' }] } },
    });
    await asked(head, 'report?from=2026-02-30&to=2026-03-01').expect(400);
    await asked(head, `report?${period}&color=azul`).expect(400);
  });

  it('is given as CSV and as PDF', async () => {
    const csv = await asked(head, `report.csv?${period}`).expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
    const pdf = await asked(head, `report.pdf?${period}`).expect(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
  });

  it('becomes the draft of a management report in one request', async () => {
    const answer = await app
      .http()
      .post('/accountability/inquiries/report/draft')
      .set('Authorization', `Bearer ${head.token}`)
      .send({ from: `${year}-01-01`, to: `${year}-12-31` })
      .expect(201);
    const { documentId } = (answer.body as { data: { documentId: string } }).data;
    const draft = await app.strapi
      .documents(REPORT)
      .findOne({ documentId, status: 'draft', populate: { indicators: true } });
    expect(draft).toMatchObject({
      periodStart: `${year}-01-01`,
      body: expect.stringContaining('| Recibidas | 2 |') as string,
    });
    expect(draft?.indicators).toHaveLength(3);
    expect(await app.strapi.documents(REPORT).findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('is open data in which nobody can be found', async () => {
    for (const format of ['json', 'csv']) {
      const answer = await app
        .http()
        .get(`/api/accountability/open-data/requests.${format}?${period}`)
        .expect(200);
      for (const word of ['Adriana', 'Quintero', '63514278', 'correo.example', 'Horario de atención']) {
        expect(answer.text).not.toContain(word);
      }
      expect(answer.headers).toMatchObject({
        etag: expect.any(String) as string,
        'cache-control': expect.stringContaining('public') as string,
      });
    }
  });

  it('does not tell whoever has a receipt what came of it', async () => {
    const answers = await Promise.all(
      ['json', 'csv'].map((format) =>
        app.http().get(`/api/accountability/open-data/requests.${format}?${period}`).expect(200),
      ),
    );
    for (const { text } of answers)
      expect(text).not.toMatch(
        new RegExp(
          `${year}-0000|"(state|outcome|transferred|denied|withdrawn|open)"|radicado|negó|niega`,
          'i',
        ),
      );
    const { data, meta } = (answers[0]?.body ?? {}) as { data: object[]; meta: object };
    expect(data).toHaveLength(2);
    expect(data).toContainEqual(expect.objectContaining({ type: 'informacion', responseDays: 0 }));
    expect(meta).toMatchObject({ received: 2, answered: 1 });
  });

  it('is made for so many at once, as every export is', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const service: { report(period: object): Promise<unknown> } = app.strapi
      .plugin('accountability')
      .service('request-report');
    const report = service.report.bind(service);
    let begun = 0;
    let all: () => void = () => undefined;
    const threeBegun = new Promise<void>((resolve) => (all = resolve));
    jest.spyOn(service, 'report').mockImplementation(async (asked) => {
      begun += 1;
      if (begun === 3) all();
      await held;
      return report(asked);
    });
    const get = (format: string) =>
      app.http().get(`/api/accountability/open-data/requests.${format}?${period}`);
    const readers = ['json', 'csv', 'json'].map((format) => get(format).then(({ status }) => status));
    await threeBegun;
    for (const format of ['json', 'csv']) {
      const { headers } = await get(format).expect(503);
      expect(headers).toMatchObject({ 'retry-after': '30', 'cache-control': 'no-store' });
    }
    goOn();
    expect(await Promise.all(readers)).toEqual([200, 200, 200]);
    jest.restoreAllMocks();
    await get('csv').expect(200);
  });
});
