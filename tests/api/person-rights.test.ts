import { type Filed, filing } from '../support/filing';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';

interface PersonCase {
  documentId: string;
  filingNumber: string;
}

describe('D2: the rights of the people whose data are kept', () => {
  let app: TestApp;
  let head: AdminUser;
  let contractor: AdminUser;
  let hers: Filed[];

  beforeAll(async () => {
    app = await bootApp();
    head = await createAdminUser(app, { roles: ['accountability-planning-head'] });
    contractor = await createAdminUser(app, { roles: ['accountability-contractor'] });
    hers = [await file(), await file({ subject: 'Otra solicitud suya' })];
    await file({
      person: { ...filing().person, idNumber: '91234567', email: 'otro@correo.example', name: 'Otro' },
    });
  });
  afterAll(() => app.close());

  async function file(change: Record<string, unknown> = {}): Promise<Filed> {
    const answer = await app.http().post('/api/accountability/inquiries').send(filing(change)).expect(201);
    return (answer.body as { data: Filed }).data;
  }

  const asked = (user: AdminUser, path: string, body: object) =>
    app
      .http()
      .post(`/accountability/personal-data/${path}`)
      .set('Authorization', `Bearer ${user.token}`)
      .send(body);

  const numbers = ({ body }: { body: unknown }) =>
    (body as { data: { cases: PersonCase[] } }).data.cases.map(({ filingNumber }) => filingNumber);

  it.each(['63514278', '63.514.278', ' 63 514 278', 'Adriana.Quintero@correo.example'])(
    'finds all the cases of a person by %j, and nobody else’s',
    async (person) => {
      const found = await asked(head, 'search', { person }).expect(200);
      expect(numbers(found)).toEqual(hers.map(({ filingNumber }) => filingNumber));
    },
  );

  it('hands over all of it, as data and as a readable PDF, and the history says so', async () => {
    const found = await asked(head, 'search', { person: '63514278' }).expect(200);
    const ids = (found.body as { data: { cases: PersonCase[] } }).data.cases
      .map(({ documentId }) => documentId)
      .join();
    const exported = (format: string) =>
      app
        .http()
        .get(`/accountability/personal-data/export.${format}?documentIds=${ids}`)
        .set('Authorization', `Bearer ${head.token}`)
        .expect(200);
    const json = await exported('json');
    expect(json.headers['content-disposition']).toBe('attachment; filename="datos-personales.json"');
    expect((json.body as { data: { cases: unknown[] } }).data.cases).toMatchObject([
      {
        filingNumber: hers[0]?.filingNumber,
        message: filing().message,
        person: filing().person,
        consent: { notice: true, policyVersion: '2026-1', purposes: [] },
      },
      { subject: 'Otra solicitud suya' },
    ]);
    const pdf = await exported('pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['cache-control']).toBe('private, no-store');

    const events = (await app.strapi.db
      .query(EVENT)
      .findMany({ where: { kind: 'exported', inquiry: { filingNumber: hers[0]?.filingNumber } } })) as {
      userId: number;
    }[];
    expect(events.map(({ userId }) => userId)).toEqual([head.id, head.id]);
  });

  it('removes a person on request from what has ended, and says which cases still need the data', async () => {
    const [open, ended] = await Promise.all(
      hers.map(async ({ filingNumber }) => {
        const row: unknown = await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } });
        return row as PersonCase;
      }),
    );
    if (!open || !ended) throw new Error('Nothing was filed');
    const inquiries: { takeStep(documentId: string, request: object, actor: object): Promise<unknown> } =
      app.strapi.plugin('accountability').service('inquiries');
    const actor = { name: 'Ana', userId: head.id };
    await inquiries.takeStep(ended.documentId, { step: 'annul', reason: 'Radicado dos veces' }, actor);

    const answer = await asked(head, 'anonymize', {
      documentIds: [open.documentId, ended.documentId],
      reason: 'Solicitud de supresión de la titular',
    }).expect(200);
    expect(answer.body).toEqual({
      data: {
        anonymized: 1,
        refused: [
          {
            documentId: open.documentId,
            reason: 'El caso está abierto: los datos se necesitan para responder.',
          },
        ],
      },
    });
    expect(numbers(await asked(head, 'search', { person: '63514278' }))).toEqual([open.filingNumber]);
  });

  it('are attended to by who may, and by nobody else', async () => {
    for (const path of ['search', 'anonymize']) await asked(contractor, path, {}).expect(403);
    for (const path of ['retention', 'export.json?documentIds=a', 'export.pdf?documentIds=a']) {
      await app
        .http()
        .get(`/accountability/personal-data/${path}`)
        .set('Authorization', `Bearer ${contractor.token}`)
        .expect(403);
    }
  });

  it('names what is missing', async () => {
    const answer = await asked(head, 'anonymize', { documentIds: ['x'] }).expect(400);
    expect(answer.body).toMatchObject({ error: { details: { errors: [{ path: ['reason'] }] } } });
  });
});
