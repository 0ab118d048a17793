import { type Filed, newKey } from '../support/filing';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const INQUIRY = 'plugin::accountability.inquiry';
const EVENT = 'plugin::accountability.inquiry-event';
const SECRET = 'plugin::accountability.inquiry-secret';
const HEARING = 'plugin::accountability.hearing';
const DAY = 86_400_000;

/** What a clerk writes down for somebody at the counter; what a test is about goes on top. */
function heard(change: Record<string, unknown> = {}) {
  return {
    type: 'queja',
    subject: 'Ventanilla cerrada',
    message: 'La ventanilla estaba cerrada en horario de atención.',
    channel: 'in-person',
    person: { name: 'Adriana Quintero Peñalosa' },
    consent: { notice: true, how: 'by-word', policyVersion: '2026-1' },
    ...change,
  };
}

interface Refusal {
  error: { message: string; details: { errors: { path: string[]; message: string }[] } };
}

describe('a filing that staff write down', () => {
  let app: TestApp;
  let token: string;
  let userId: number;

  beforeAll(async () => {
    app = await bootApp();
    ({ token, id: userId } = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] }));
  });
  afterAll(() => app.close());

  const post = (body: object, headers: Record<string, string> = {}, as = token) =>
    app.http().post('/accountability/inquiries').set('Authorization', `Bearer ${as}`).set(headers).send(body);
  const file = async (change: Record<string, unknown> = {}, headers: Record<string, string> = {}) => {
    const { body } = await post(heard(change), headers).expect(201);
    return (body as { data: Filed & { documentId: string } }).data;
  };
  const formOf = (as: string, language = 'es') =>
    app
      .http()
      .get('/accountability/inquiries/staff-form')
      .set({ Authorization: `Bearer ${as}`, 'Accept-Language': language });
  const fieldsRefused = async (change: Record<string, unknown>) => {
    const { body } = await post(heard(change)).expect(400);
    return (body as Refusal).error.details.errors.map(({ path }) => path.join('.')).sort();
  };
  const rowOf = async (filingNumber: string) =>
    (await app.strapi.db.query(INQUIRY).findOne({ where: { filingNumber } })) as Record<string, unknown>;
  const count = () => app.strapi.db.query(INQUIRY).count();

  it('has a form that offers what is taken: types with help and term, ways, hearings the public knows', async () => {
    const { body, headers } = await formOf(token).expect(200);
    const { data } = body as { data: Record<string, unknown> };
    expect(headers['cache-control']).toBe('private, no-store');
    expect(data).toMatchObject({
      types: expect.arrayContaining([
        expect.objectContaining({
          type: 'informacion',
          businessDays: 10,
          help: expect.any(String) as string,
        }),
      ]) as unknown,
      channels: ['in-person', 'phone', 'letter', 'email', 'hearing'],
      consentMeans: ['in-writing', 'by-word'],
      hearings: [],
      privacyPolicy: { version: '1' },
      timeZone: 'America/Bogota',
      attachments: { files: 5, fileBytes: 10 * 1024 * 1024 },
    });
    const english = await formOf(token, 'en').expect(200);
    expect(JSON.stringify(english.body)).toContain('Asks the institute to act');
  });

  it('gets a number, a code, a due date and a receipt at once, and leads to its case', async () => {
    const filed = await file();
    expect(await rowOf(filed.filingNumber)).toMatchObject({ documentId: filed.documentId });
    expect(filed.filingNumber).toMatch(/^\d{4}-\d{6}$/);
    expect(filed.trackingCode).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await app.http().get(filed.receiptUrl).expect(200).expect('Content-Type', 'application/pdf');
    await app
      .http()
      .post('/api/accountability/inquiries/lookup')
      .send({ filingNumber: filed.filingNumber, trackingCode: filed.trackingCode })
      .expect(200);
  });

  it('D1: takes the next number of the year like any other, and says who wrote it down', async () => {
    const { filingNumber } = await file();
    const next = await file({ channel: 'letter' });
    expect(Number(next.filingNumber.slice(5))).toBe(Number(filingNumber.slice(5)) + 1);

    const event = (await app.strapi.db
      .query(EVENT)
      .findOne({ where: { kind: 'received', inquiry: { filingNumber } } })) as Record<string, unknown>;
    expect(event).toMatchObject({ userId, detail: { channel: 'in-person' } });
    expect(event.by).not.toBe('citizen');
  });

  it('D1: keeps both instants: when the channel received it, from which its term counts, and when it was numbered', async () => {
    const received = new Date(Date.now() - 12 * DAY);
    const filed = await file({ channel: 'letter', receivedAt: received.toISOString() });
    expect(new Date(filed.receivedAt).getTime()).toBe(received.getTime());
    const { body } = await app
      .http()
      .get('/api/accountability/deadlines')
      .query({ type: 'queja', receivedAt: received.toISOString() })
      .expect(200);
    expect(filed.dueOn).toBe((body as { data: { dueOn: string } }).data.dueOn);

    const row = await rowOf(filed.filingNumber);
    expect(new Date(String(row.receivedAt)).getTime()).toBe(received.getTime());
    expect(Date.now() - new Date(String(row.createdAt)).getTime()).toBeLessThan(DAY);
  });

  it.each([
    ['in the future', { receivedAt: new Date(Date.now() + DAY).toISOString() }],
    ['more than a year ago', { receivedAt: new Date(Date.now() - 400 * DAY).toISOString() }],
    ['without its offset', { receivedAt: '2026-02-02T09:00:00' }],
  ])('is refused for a reception %s', async (_, change) => {
    expect(await fieldsRefused({ channel: 'letter', ...change })).toEqual(['receivedAt']);
  });

  describe('T10: is never refused for what can be asked later', () => {
    it.each([
      ['a name alone', {}],
      ['no document', { person: { name: 'Adriana Quintero', email: 'adriana@correo.example' } }],
      ['no address to answer to', { person: { name: 'Adriana Quintero', phone: '3105550199' } }],
      ['few words', { message: 'Luz' }],
      ['a letter, which came without the notice', { channel: 'letter', consent: undefined }],
      ['a mail, which came without the notice', { channel: 'email', consent: undefined }],
    ])('%s', async (_, change) => {
      const { filingNumber } = await file(change);
      expect(await rowOf(filingNumber)).toMatchObject({ state: 'received' });
    });
  });

  it('T11: may be anonymous, and then keeps no identity', async () => {
    const { filingNumber } = await file({
      anonymous: true,
      consent: undefined,
      person: { name: 'Adriana Quintero', phone: '3105550199' },
    });
    expect(await rowOf(filingNumber)).toMatchObject({ anonymous: true, replyBy: 'none' });
    const secret = (await app.strapi.db.query(SECRET).findOne({ where: { filingNumber } })) as {
      idNumberFingerprint: unknown;
    };
    expect(secret.idNumberFingerprint).toBeNull();
  });

  it.each([
    ['email', { email: 'quien-avisa@correo.example' }],
    ['postal', { address: 'Calle 5 # 4-20', city: 'Cali' }],
    ['none', { phone: '3105550199' }],
  ])('T11: anonymous, is answered where it leaves an address: %s', async (replyBy, person) => {
    const { filingNumber } = await file({ anonymous: true, consent: undefined, person });
    expect(await rowOf(filingNumber)).toMatchObject({ anonymous: true, replyBy });
  });

  it('T11: anonymous and with no address, keeps no person at all', async () => {
    for (const person of [undefined, {}, { name: 'Adriana Quintero', email: ' ' }]) {
      const { filingNumber } = await file({ anonymous: true, consent: undefined, person });
      expect(await app.strapi.db.query(SECRET).findOne({ where: { filingNumber } })).toMatchObject({
        person: null,
      });
    }
  });

  it('D2: keeps how the notice was told, in which version, and when', async () => {
    const { filingNumber } = await file({
      consent: { notice: true, how: 'in-writing', policyVersion: '2026-1', purposes: ['boletines'] },
    });
    const { consent } = (await app.strapi.db.query(SECRET).findOne({ where: { filingNumber } })) as {
      consent: Record<string, unknown>;
    };
    expect(consent).toMatchObject({ how: 'in-writing', policyVersion: '2026-1', purposes: ['boletines'] });
    expect(consent.at).toEqual(expect.any(String));
  });

  it('D2: wants the notice told to whoever is there to hear it', async () => {
    for (const channel of ['in-person', 'phone']) {
      expect(await fieldsRefused({ channel, consent: undefined })).toEqual(['consent']);
    }
    expect(await fieldsRefused({ consent: { notice: false, how: 'by-word', policyVersion: '1' } })).toEqual([
      'consent.notice',
    ]);
  });

  it.each([
    ['channel', { channel: 'web' }],
    ['channel', { channel: undefined }],
    ['person', { person: undefined }],
    ['person.name', { person: {} }],
    ['person.email', { replyBy: 'email' }],
    ['replyBy', { replyBy: 'none' }],
    ['subject', { subject: '' }],
    ['hearing', { hearing: 'audiencia-2026' }],
    ['hearing', { channel: 'hearing', type: 'pregunta' }],
    ['hearing', { channel: 'hearing', type: 'pregunta', hearing: 'no-existe' }],
    ['priorityReason', { priorityReason: 'amistad' }],
    ['filingNumber', { filingNumber: '2026-000001' }],
    ['state', { state: 'closed' }],
  ])('names the wrong field: %s', async (field, change) => {
    const before = await count();
    expect(await fieldsRefused(change)).toEqual([field]);
    expect(await count()).toBe(before);
  });

  it('says of a choice nobody made that it is missing', async () => {
    const { body } = await post(heard({ type: undefined })).expect(400);
    expect((body as Refusal).error.details.errors).toEqual([
      { path: ['type'], message: 'Este campo es obligatorio.', name: 'ValidationError' },
    ]);
  });

  it('is a question asked at a hearing', async () => {
    const { documentId } = await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia de cierre',
        startsAt: '2026-12-01T14:00:00Z',
        modality: 'hybrid',
        state: 'held',
      },
    });
    expect((await formOf(token)).body).toMatchObject({ data: { hearings: [] } });
    await app.strapi.documents(HEARING).publish({ documentId });
    expect((await formOf(token)).body).toMatchObject({
      data: {
        hearings: [
          { slug: 'audiencia-de-cierre', title: 'Audiencia de cierre', startsAt: '2026-12-01T14:00:00.000Z' },
        ],
      },
    });
    const { filingNumber } = await file({
      channel: 'hearing',
      type: 'pregunta',
      hearing: 'audiencia-de-cierre',
    });
    const inquiry = await app.strapi
      .documents(INQUIRY)
      .findFirst({ filters: { filingNumber: { $eq: filingNumber } }, populate: ['hearing'] });
    expect(inquiry).toMatchObject({ channel: 'hearing', hearing: { slug: 'audiencia-de-cierre' } });
  });

  it('T8: goes before others when it is marked so', async () => {
    const { filingNumber } = await file({ priorityReason: 'pregnant' });
    expect(await rowOf(filingNumber)).toMatchObject({ priority: true, priorityReason: 'pregnant' });
    expect(await rowOf((await file()).filingNumber)).toMatchObject({ priority: false });
  });

  it('sent twice by an impatient click is filed once', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const [one, two] = await Promise.all([file({}, key), file({}, key)]);
    expect(two).toEqual(one);
    await post(heard({ subject: 'Otro asunto' }), key).expect(409);
  });

  it('is for whoever may file, and for nobody else', async () => {
    const engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
    const head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    const before = await count();
    await post(heard(), {}, engineer.token).expect(403);
    await app.http().post('/accountability/inquiries').send(heard()).expect(401);
    await formOf(engineer.token).expect(403);
    await app.http().get('/accountability/inquiries/staff-form').expect(401);
    expect(await count()).toBe(before);
    await post(heard(), {}, head.token).expect(201);
  });
});
