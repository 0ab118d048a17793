import { deskOf } from '../support/desk';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const COMMITMENT = 'plugin::accountability.commitment';
const EVALUATION = 'plugin::accountability.evaluation';
const REPORT = 'plugin::accountability.management-report';
const DAY = 86_400_000;

const GOOD = { clarity: 5, usefulness: 4, answers: 5, participation: 3, organization: 4 };
const POOR = { clarity: 2, usefulness: 2, answers: 1, participation: 3, organization: 4 };

interface Results {
  sheets: number;
  questions: { question: string; counts: number[]; mean: number | null }[];
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describe('what people thought of a hearing', () => {
  let app: TestApp;
  let planning: AdminUser;
  let hearing: string;
  let slug: string;
  let code: string;

  /** A registration made while it was ahead, and its code as the mail brings it. */
  async function register(): Promise<string> {
    const person = { name: 'Rosa Prada', email: 'rosa@correo.example', modality: 'in-person' };
    const consent = { notice: true, policyVersion: '2026-1' };
    await app
      .http()
      .post(`/api/accountability/hearings/${slug}/registrations`)
      .send({ ...person, consent })
      .expect(201);
    const address = '/accountability/outbox';
    const bearer = { Authorization: `Bearer ${planning.token}` };
    const log = await app.http().get(`${address}?state=waiting`).set(bearer).expect(200);
    const [message] = (log.body as { data: { id: number }[] }).data;
    const mail = await app.http().get(`${address}/${message?.id}`).set(bearer).expect(200);
    return String(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(mail.text)?.[0]);
  }

  /** As if the hearing had been on another day. */
  const held = (startsAt: string) =>
    app.strapi.db.query(HEARING).updateMany({ where: { documentId: hearing }, data: { startsAt } });

  beforeAll(async () => {
    app = await bootApp();
    planning = await deskOf(app).user('Jefe de Planeación');
    const created = await app.strapi.documents(HEARING).create({
      data: { title: 'Audiencia 2026', startsAt: inDays(2), modality: 'in-person', state: 'announced' },
      status: 'published',
    });
    hearing = created.documentId;
    slug = String(created.slug);
    code = await register();
  });
  afterAll(() => app.close());

  const evaluate = (body: object) =>
    app.http().post(`/api/accountability/hearings/${slug}/evaluation`).send(body);
  const sheets = () => app.strapi.db.query(EVALUATION).count({});
  const asOffice = (method: 'get' | 'post', address: string, user = planning) =>
    app
      .http()
      [method](`/accountability/hearings/${hearing}/${address}`)
      .set('Authorization', `Bearer ${user.token}`);

  it('is asked after it began, and not before', async () => {
    await evaluate({ answers: GOOD }).expect(409);
    expect(await sheets()).toBe(0);
    await held(inDays(-1));
    await evaluate({ answers: POOR }).expect(201);
    await held(inDays(-31));
    await evaluate({ answers: GOOD }).expect(409);
    await held(inDays(-1));
    expect(await sheets()).toBe(1);
  });

  it('takes a code once, also of two sheets at the same moment, and does not keep whose it is', async () => {
    const statuses = await Promise.all(
      [1, 2].map(() => evaluate({ answers: GOOD, code }).then(({ status }) => status)),
    );
    expect(statuses.sort()).toEqual([201, 409]);
    await evaluate({ answers: POOR, code: code.toLowerCase() }).expect(409);
    expect(await sheets()).toBe(2);
    const kept = JSON.stringify(await app.strapi.db.query(EVALUATION).findMany({}));
    expect(kept).not.toContain(code);
    expect(kept).not.toMatch(/Rosa|correo/);
  });

  it('what does not fit is named, and nothing is counted', async () => {
    const paths = async (body: object) => {
      const { body: answer } = await evaluate(body).expect(400);
      const { details } = (answer as { error: { details: { errors: { path: string[] }[] } } }).error;
      return details.errors.map(({ path }) => path.join('.'));
    };
    expect(await paths({ answers: { ...GOOD, clarity: 6 } })).toEqual(['answers.clarity']);
    expect(await paths({ answers: { ...GOOD, organization: undefined } })).toEqual(['answers.organization']);
    expect(await paths({ answers: GOOD, comment: 'Bien' })).toEqual(['comment']);
    expect(await paths({ answers: GOOD, code: 'AAAA-AAAA-AAAA-AAAA' })).toEqual(['code']);
    expect(await sheets()).toBe(2);
  });

  it('is counted for the office alone', async () => {
    const { body } = await asOffice('get', 'evaluation').expect(200);
    const { data } = body as { data: Results };
    expect(data.sheets).toBe(2);
    expect(data.questions[0]).toEqual({
      question: 'clarity',
      text: '¿La información fue clara?',
      counts: [0, 1, 0, 0, 1],
      mean: 3.5,
    });
    const systems = await deskOf(app).user('Ingeniero de Sistemas');
    await asOffice('get', 'evaluation', systems).expect(403);
  });

  it('becomes a draft report with attendance, answers, and how the last hearing’s commitments stand', async () => {
    const { documentId: before } = await app.strapi.documents(HEARING).create({
      data: { title: 'Audiencia 2025', startsAt: inDays(-300), modality: 'in-person', state: 'held' },
      status: 'published',
    });
    const office = await app.strapi.documents(POSITION).create({ data: { name: 'OFICINA DE EMPLEO' } });
    const promised = (text: string, state: 'fulfilled' | 'in-progress') =>
      app.strapi.documents(COMMITMENT).create({
        data: {
          text,
          state,
          source: 'minutes',
          hearing: before,
          responsible: office.documentId,
          dueOn: '2025-12-01',
        },
        status: 'published',
      });
    await promised('Abrir la ruta | juvenil', 'fulfilled');
    await promised('Publicar el directorio', 'in-progress');

    const { body } = await asOffice('post', 'evaluation-report').expect(201);
    const { documentId } = (body as { data: { documentId: string } }).data;
    const draft = await app.strapi
      .documents(REPORT)
      .findOne({ documentId, populate: ['hearing', 'indicators'] });
    expect(draft).toMatchObject({ kind: 'hearing', hearing: { documentId: hearing }, publishedAt: null });
    expect(draft?.body).toContain('Inscripciones: 1 (1 para asistir en persona');
    expect(draft?.body).toContain('| ¿La información fue clara? | 0 | 1 | 0 | 0 | 1 | 3,5 |');
    expect(draft?.body).toContain('## Compromisos de la audiencia anterior: Audiencia 2025');
    expect(draft?.body).toMatch(/\| Abrir la ruta \\\| juvenil \| OFICINA DE EMPLEO \|[^|]*\| Cumplido \|/);
    expect(draft?.body).toMatch(/\| Publicar el directorio \| OFICINA DE EMPLEO \|[^|]*\| Atrasado \|/);
    expect(draft?.indicators?.map(({ name }) => name)).toContain('Personas que asistieron');
  });
});
