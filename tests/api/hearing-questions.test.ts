import { type Desk, deskOf, pathsOf, type Refused, ROLES } from '../support/desk';
import { eventsOf } from '../support/cases';
import { filing } from '../support/filing';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const HEARING = 'plugin::accountability.hearing';
const HOUR = 3_600_000;

/** What says who filed; the message holds all of it, as people write. */
const WHO = /adriana|quintero|63514278|correo\.example|3105550199|carrera 21/i;
const TELLING =
  'Soy Adriana Quintero Peñalosa, cédula 63514278, celular 3105550199, adriana.quintero@correo.example. ¿Cuándo abren los cursos?';

interface Question {
  documentId: string;
  filingNumber: string;
  subject: string;
  question: string;
  moment: string;
  state: string;
  dueOn: string;
  answeredOn: string | null;
  published: boolean;
  group: string | null;
  place: number | null;
  mark: string;
  live: { at: string; by: string; note: string } | null;
  commitments: number;
}

interface Listed {
  live: boolean;
  tag: string;
  questions: Question[];
}

describe('the questions of a hearing, for its moderator', () => {
  let app: TestApp;
  let desk: Desk;
  let moderator: AdminUser;
  let other: AdminUser;
  let handler: AdminUser;

  beforeAll(async () => {
    app = await bootApp();
    desk = deskOf(app);
    moderator = await desk.user(['hearings.questions']);
    other = await desk.user(['hearings.questions']);
    handler = await desk.user(ROLES.head);
  });
  afterAll(() => app.close());

  let hearings = 0;
  async function hold(startsIn: number, change: object = {}): Promise<{ documentId: string; slug: string }> {
    hearings += 1;
    const { documentId, slug } = (await app.strapi.documents(HEARING).create({
      data: {
        title: `Audiencia número ${hearings}`,
        startsAt: new Date(Date.now() + startsIn),
        // Without an end it would be over at midnight.
        endsAt: new Date(Date.now() + startsIn + 2 * HOUR),
        modality: 'in-person',
        state: 'announced',
        ...change,
      },
      status: 'published',
    })) as { documentId: string; slug: string };
    return { documentId, slug };
  }
  const ask = (slug: string, change: object = {}) =>
    desk.file({ type: 'pregunta', hearing: slug, subject: 'Cursos de este año', ...change });
  const path = (hearing: string) => `/accountability/hearings/${hearing}/questions`;
  const get = (hearing: string, user = moderator) =>
    app.http().get(path(hearing)).set('Authorization', `Bearer ${user.token}`);
  const list = async (hearing: string): Promise<Listed> =>
    ((await get(hearing).expect(200)).body as { data: Listed }).data;
  const step = (hearing: string, body: object, user = moderator) =>
    app.http().post(path(hearing)).set('Authorization', `Bearer ${user.token}`).send(body);
  const one = ({ questions }: Listed, documentId: string) =>
    questions.find((question) => question.documentId === documentId);

  it('are read without anything of the person, also where they wrote it themselves', async () => {
    const { documentId, slug } = await hold(HOUR);
    const asked = await ask(slug, { subject: 'Para Adriana Quintero: cursos', message: TELLING });
    const { text, headers } = await get(documentId).expect(200);
    expect(text).not.toMatch(WHO);
    expect(headers['cache-control']).toContain('no-store');
    expect(one(await list(documentId), asked.documentId)).toMatchObject({
      filingNumber: asked.filingNumber,
      subject: 'Para [nombre reservado]: cursos',
      question: expect.stringContaining('¿Cuándo abren los cursos?') as string,
      moment: 'before',
      state: 'received',
      dueOn: asked.dueOn,
      mark: 'to-ask',
      live: null,
    });

    const choices = await desk.user(['hearings.commitments']);
    const { text: chosen } = await app
      .http()
      .get(`${path(documentId)}/choices`)
      .set('Authorization', `Bearer ${choices.token}`)
      .expect(200);
    expect(chosen).toContain(asked.filingNumber);
    expect(chosen).not.toMatch(WHO);
    await get(documentId, await desk.user(['inquiries.read'])).expect(403);
    await get('no-hay-tal').expect(404);
  });

  it('are read whatever signs are in what the person gave', async () => {
    const { documentId, slug } = await hold(HOUR);
    const signs = {
      name: 'O’Hara-Peña (Ana) [*',
      email: 'ana-maria+1@mi-empresa.co',
      idNumber: '6(3)-5+1*4',
    };
    const asked = await ask(slug, {
      subject: 'Cursos de ana-maria+1@mi-empresa.co',
      person: { ...filing().person, ...signs },
    });
    expect(one(await list(documentId), asked.documentId)?.subject).toBe('Cursos de [correo reservado]');
  });

  it('are told again only when something changed: what comes in during the event appears', async () => {
    const { documentId, slug } = await hold(-HOUR);
    const known = `"${(await list(documentId)).tag}"`;
    await get(documentId).set('If-None-Match', known).expect(304);
    const asked = await ask(slug);
    const { body } = await get(documentId).set('If-None-Match', known).expect(200);
    expect(one((body as { data: Listed }).data, asked.documentId)?.moment).toBe('during');
    const after = `"${(await list(documentId)).tag}"`;
    await get(documentId).set('If-None-Match', after).expect(304);
    await step(documentId, { step: 'group', questions: [asked.documentId], group: 'Cursos' }).expect(200);
    await get(documentId).set('If-None-Match', after).expect(200);
    // Neither a petition nor a filing that was annulled is asked.
    await desk.file();
    await desk.step(handler, asked.documentId, { step: 'annul', reason: 'Se radicó dos veces' });
    expect((await list(documentId)).questions).toEqual([]);
  });

  it('two moderators at once lose nothing', async () => {
    const { documentId, slug } = await hold(-HOUR);
    const asked = [await ask(slug), await ask(slug), await ask(slug), await ask(slug)];
    const [first = '', second = '', third = '', fourth = ''] = asked.map((filed) => filed.documentId);
    await Promise.all([
      step(documentId, { step: 'group', questions: [first, second], group: 'Cursos' }).expect(200),
      step(documentId, { step: 'group', questions: [third], group: 'Vías' }, other).expect(200),
      step(documentId, { step: 'answer-live', questions: [first], note: 'En marzo.' }, other).expect(200),
      step(documentId, { step: 'mark', questions: [second], mark: 'in-writing' }).expect(200),
      step(documentId, { step: 'choose', questions: [third], place: 'last' }).expect(200),
      step(documentId, { step: 'choose', questions: [fourth], place: 'first' }, other).expect(200),
    ]);
    const found = await list(documentId);
    expect(one(found, first)).toMatchObject({ group: 'Cursos', mark: 'answered-live' });
    expect(one(found, second)).toMatchObject({ group: 'Cursos', mark: 'in-writing' });
    expect(one(found, third)).toMatchObject({ group: 'Vías', mark: 'to-ask' });
    expect(one(found, third)?.place).toBeGreaterThan(one(found, fourth)?.place ?? Infinity);

    // Of two who answer the same one, the second is told so, and the history says it once.
    const both = await Promise.all([
      step(documentId, { step: 'answer-live', questions: [third], note: 'Sí.' }),
      step(documentId, { step: 'answer-live', questions: [third], note: 'No.' }, other),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect((refused?.body as Refused).error.message).toContain('Su nota no se guardó');
    expect(await eventsOf(app, asked[2]?.filingNumber ?? '', 'answered-live')).toHaveLength(1);
  });

  it('answered live, a question still waits for its written answer within its term', async () => {
    const { documentId, slug } = await hold(-HOUR);
    const asked = await ask(slug);
    const twin = await ask(slug);
    const before = await desk.read(handler, asked.documentId);
    const answer = {
      step: 'answer-live',
      questions: [asked.documentId, twin.documentId],
      note: 'Abren en marzo.',
    };
    await step(documentId, answer).expect(200);
    // Sent again after a lost answer, it is written down once.
    await step(documentId, answer).expect(200);

    const after = await desk.read(handler, asked.documentId);
    expect(after).toMatchObject({ state: before.state, dueOn: asked.dueOn, version: before.version });
    for (const { filingNumber } of [asked, twin]) {
      expect(await eventsOf(app, filingNumber)).toMatchObject([
        { kind: 'answered-live', by: 'Prueba', detail: { note: 'Abren en marzo.' } },
      ]);
    }
    expect(one(await list(documentId), asked.documentId)).toMatchObject({
      mark: 'answered-live',
      live: { by: 'Prueba', note: 'Abren en marzo.' },
      dueOn: asked.dueOn,
      answeredOn: null,
      published: false,
    });
    const lookup = { filingNumber: asked.filingNumber, trackingCode: asked.trackingCode };
    const { text } = await app.http().post('/api/accountability/inquiries/lookup').send(lookup).expect(200);
    expect(text).toContain('Su pregunta se respondió en la audiencia');
    expect(text).not.toContain('Abren en marzo.');

    // Taken back, the history keeps both.
    await step(documentId, { step: 'take-back-live', questions: [asked.documentId] }).expect(200);
    expect(one(await list(documentId), asked.documentId)).toMatchObject({ mark: 'to-ask', live: null });
    expect((await eventsOf(app, asked.filingNumber)).map(({ kind }) => kind)).toEqual([
      'answered-live',
      'live-answer-withdrawn',
    ]);

    // Answered in writing and published, the public reads the day it was due and the day it was answered.
    await desk.step(handler, asked.documentId, { step: 'assign', assigneeId: handler.id });
    await desk.step(handler, asked.documentId, { step: 'answer', text: 'En marzo.', outcome: 'granted' });
    const { version } = await desk.read(handler, asked.documentId);
    const texts = { publicQuestion: '¿Cuándo abren los cursos?', publicAnswer: 'En marzo.', topic: null };
    await desk
      .api(handler, 'post', `/case/${asked.documentId}/publication`, { ...texts, version })
      .expect(200);
    expect(one(await list(documentId), asked.documentId)).toMatchObject({
      state: 'answered',
      published: true,
      answeredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    const { body } = await app
      .http()
      .get(`/api/accountability/published-answers?hearing=${slug}`)
      .expect(200);
    expect((body as { data: object[] }).data).toMatchObject([
      { dueOn: asked.dueOn, answeredOn: expect.stringMatching(/^\d{4}-/) as string },
    ]);
  });

  it('what does not fit is refused, and nothing is stored by half', async () => {
    const { documentId, slug } = await hold(72 * HOUR);
    const elsewhere = await ask((await hold(HOUR)).slug);
    const asked = await ask(slug);
    const questions = [asked.documentId];
    const foreign = [asked.documentId, elsewhere.documentId];
    const refused = async (body: object, status: number) =>
      (await step(documentId, body).expect(status)).body as unknown;
    const group = { step: 'group', questions: foreign, group: 'Cursos' };
    expect(pathsOf(await refused(group, 400))).toEqual(['questions']);
    expect(one(await list(documentId), asked.documentId)?.group).toBeNull();
    expect(pathsOf(await refused({ step: 'answer-live', questions, note: '' }, 400))).toEqual(['note']);
    expect((await list(documentId)).live).toBe(false);
    const early = await refused({ step: 'answer-live', questions, note: 'En marzo.' }, 409);
    expect((early as Refused).error.message).toContain('aún no se realiza');
    await step('no-hay-tal', { step: 'mark', questions, mark: 'in-writing' }).expect(404);
    expect(await eventsOf(app, asked.filingNumber)).toEqual([]);
  });
});
