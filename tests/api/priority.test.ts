import { filing } from '../support/filing';
import { bootApp, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';

describe('T8: a case that comes before others', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const file = (change: object) =>
    app
      .http()
      .post('/api/accountability/inquiries')
      .send(filing({ ...change }));
  const priorityOf = async (body: unknown) => {
    const { filingNumber } = (body as { data: { filingNumber: string } }).data;
    return (await app.strapi.db
      .query(INQUIRY)
      .findOne({ where: { filingNumber }, select: ['priority', 'priorityReason'] })) as object;
  };

  it('is marked when it is filed, for each of the reasons the form offers in words', async () => {
    const { body } = await app.http().get('/api/accountability/inquiries/form').expect(200);
    const { priorityReasons } = (body as { data: { priorityReasons: { code: string; label: string }[] } })
      .data;
    expect(priorityReasons.map(({ code }) => code)).toEqual([
      'fundamental-right',
      'journalist',
      'child',
      'pregnant',
      'elderly',
      'disability',
    ]);
    for (const { code, label } of priorityReasons) {
      expect(label).toMatch(/\p{L}{4}/u);
      const filed = await file({ priorityReason: code }).expect(201);
      expect(await priorityOf(filed.body)).toMatchObject({ priority: true, priorityReason: code });
    }
  });

  it('is not, when nobody says so', async () => {
    for (const change of [{}, { priorityReason: '' }]) {
      const filed = await file(change).expect(201);
      expect(await priorityOf(filed.body)).toMatchObject({ priority: false, priorityReason: null });
    }
  });

  it('needs a reason the law knows', async () => {
    const { body } = await file({ priorityReason: 'prisa' }).expect(400);
    expect((body as { error: { details: object } }).error.details).toMatchObject({
      errors: [{ path: ['priorityReason'] }],
    });
  });
});
