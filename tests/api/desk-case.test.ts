import { type Case, type Desk, deskOf, pathsOf, type Refused, ROLES } from '../support/desk';
import { filing } from '../support/filing';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const EVENT = 'plugin::accountability.inquiry-event';

describe('a case on the desk', () => {
  let app: TestApp;
  let desk: Desk;
  let head: AdminUser;
  let answerer: AdminUser;

  beforeAll(async () => {
    app = await bootApp();
    desk = deskOf(app);
    head = await desk.user(ROLES.head);
    answerer = await desk.user(ROLES.answerer);
  });
  afterAll(() => app.close());

  const stepOf = (read: Case, step: string) => read.steps.find((one) => one.step === step);
  const kinds = ({ timeline }: Case) => timeline.map(({ kind }) => kind);
  const steps = (documentId: string, body: object, user = head) =>
    desk.api(user, 'post', `/case/${documentId}/steps`, body);

  it('shows what was asked, the explained due date, and what may be done with each step’s last day', async () => {
    const { documentId } = await desk.file();
    const read = await desk.read(head, documentId);
    expect(read).toMatchObject({
      message: filing().message,
      state: 'received',
      version: 0,
      hasPerson: true,
      answer: null,
      deadline: {
        businessDays: 15,
        rule: { norm: expect.stringContaining('1437') as string },
        stopped: false,
      },
    });
    expect(kinds(read)).toEqual(['received']);
    expect(stepOf(read, 'transfer')).toEqual({
      step: 'transfer',
      allowed: true,
      limit: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
    expect(stepOf(read, 'answer')).toEqual({
      step: 'answer',
      allowed: false,
      reason: 'El caso no está asignado: asígnelo primero.',
    });
    expect(stepOf(read, 'extend')?.limit).toBe(read.latestExtension);
  });

  it('goes from filing to answer and close, each step an event with who and when', async () => {
    const { documentId, filingNumber, trackingCode } = await desk.file();
    await desk.step(head, documentId, { step: 'assign', assigneeId: answerer.id, note: 'Es de su tema' });
    await desk.step(answerer, documentId, {
      step: 'answer',
      text: 'Atendemos de 8 a 12.',
      outcome: 'granted',
    });
    await desk.step(answerer, documentId, { step: 'close' });
    const read = await desk.read(head, documentId);
    expect(read).toMatchObject({ state: 'closed', outcome: 'granted', version: 3, daysLeft: null });
    expect(kinds(read)).toEqual(['received', 'assigned', 'answered', 'closed']);
    const instants = read.timeline.map(({ at }) => at);
    expect([...instants].sort()).toEqual(instants);
    expect(read.timeline[1]).toMatchObject({
      by: 'Prueba',
      text: 'Quedó a cargo de Prueba: Es de su tema',
      internal: false,
    });
    expect(read.timeline[0]?.by).toBe('La ciudadanía');

    const { body } = await app
      .http()
      .post('/api/accountability/inquiries/lookup')
      .send({ filingNumber, trackingCode })
      .expect(200);
    const { data } = body as { data: { answer: { text: string }; timeline: { text: string }[] } };
    expect(data.answer.text).toContain('Atendemos de 8 a 12.');
    expect(JSON.stringify(data.timeline)).not.toContain('Es de su tema');
  });

  it('refuses what does not follow with a sentence, and changes nothing', async () => {
    const { documentId } = await desk.file();
    const { body } = await desk.step(
      head,
      documentId,
      { step: 'answer', text: 'Respuesta', outcome: 'granted' },
      409,
    );
    expect((body as Refused).error.message).toBe('El caso no está asignado: asígnelo primero.');
    expect(await desk.read(head, documentId)).toMatchObject({ state: 'received', version: 0 });
  });

  it('names the field a step is refused for', async () => {
    const { documentId } = await desk.file();
    const far = await desk.step(
      head,
      documentId,
      { step: 'extend', dueOn: '2099-12-31', reason: 'Falta un concepto' },
      400,
    );
    expect(pathsOf(far.body)).toEqual(['dueOn']);
    const systems = await desk.user(ROLES.systems);
    const nobody = await desk.step(head, documentId, { step: 'assign', assigneeId: systems.id }, 400);
    expect(pathsOf(nobody.body)).toEqual(['assigneeId']);
    await desk.step(head, documentId, { step: 'assign', assigneeId: head.id });
    const again = await desk.step(head, documentId, { step: 'assign', assigneeId: head.id }, 400);
    expect(pathsOf(again.body)).toEqual(['assigneeId']);
  });

  it.each([
    [['step'], { version: 0 }],
    [['step'], { step: 'borrar', version: 0 }],
    [['version'], { step: 'close' }],
    [['version'], { step: 'close', version: 1.5 }],
    [['version'], { step: 'close', version: '' }],
    [['reason'], { step: 'extend', version: 0, dueOn: '2026-12-31' }],
    [['dueOn'], { step: 'extend', version: 0, dueOn: '2026-02-31', reason: 'Porque sí' }],
    [['to'], { step: 'transfer', version: 0, to: 'x'.repeat(251), reason: 'No es de aquí' }],
    [['outcome'], { step: 'answer', version: 0, text: 'Sí, claro', outcome: 'tal vez' }],
    [['text'], { step: 'answer', version: 0, text: '  ', outcome: 'granted' }],
    [['grounds'], { step: 'withdraw', version: 0, grounds: 'cansancio', reason: 'Se cansó' }],
    [['state'], { step: 'close', version: 0, state: 'closed' }],
  ])('a step with a wrong %j is a 400 that names it', async (fields, body) => {
    const { documentId } = await desk.file();
    const answer = await steps(documentId, body).expect(400);
    expect(pathsOf(answer.body)).toEqual(fields);
  });

  it('of two people who act on the same page one is told that the other was first', async () => {
    const { documentId } = await desk.file();
    const { version } = await desk.read(head, documentId);
    const both = await Promise.all([
      steps(documentId, { step: 'assign', version, assigneeId: head.id }),
      steps(documentId, { step: 'assign', version, assigneeId: answerer.id }, answerer),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body as Refused;
    expect(refused.error.message).toContain('Otra persona cambió este caso');
    expect(kinds(await desk.read(head, documentId))).toEqual(['received', 'assigned']);
  });

  it('there is none of an unknown identifier, whatever is asked of it', async () => {
    const body = { step: 'close', version: 0 };
    await desk.api(head, 'get', '/case/desconocido').expect(404);
    await steps('desconocido', body).expect(404);
    await desk.api(head, 'post', '/case/desconocido/notes', { text: 'Hola' }).expect(404);
    await desk.api(head, 'post', '/case/desconocido/priority', { reason: null }).expect(404);
    await desk.api(head, 'get', '/case/desconocido/draft').expect(404);
    await desk.api(head, 'put', '/case/desconocido/draft', { text: '', version: 0 }).expect(404);
    await desk.api(head, 'post', '/case/desconocido/presence', {}).expect(404);
    await desk.api(head, 'post', '/case/desconocido/preview', { text: '' }).expect(404);
  });

  it('is worked on by nobody who may not read it', async () => {
    const { documentId } = await desk.file();
    const handler = await desk.user(['inquiries.handle']);
    const at = (part: string) => `/case/${documentId}/${part}`;
    await desk.api(handler, 'post', at('notes'), { text: 'Una nota' }).expect(403);
    await desk.api(handler, 'post', at('priority'), { reason: null }).expect(403);
    await desk.api(handler, 'post', at('preview'), { text: 'Respuesta', outcome: 'granted' }).expect(403);
    await desk.api(handler, 'get', at('draft')).expect(403);
    const { version } = await desk.read(head, documentId);
    await steps(documentId, { step: 'annul', reason: 'Un motivo', version }, handler).expect(403);
    await desk.api(handler, 'get', `/case/${documentId}`).expect(403);
  });

  it('D1: annulling keeps the number and asks for a permission of its own', async () => {
    const { documentId } = await desk.file();
    const refused = await desk.step(answerer, documentId, { step: 'annul', reason: 'Es una prueba' }, 403);
    expect((refused.body as Refused).error.message).toBe('No tiene permiso para anular radicados.');
    await desk.step(head, documentId, { step: 'annul', reason: 'Se radicó dos veces' });
    const read = await desk.read(head, documentId);
    expect(read).toMatchObject({ state: 'annulled', filingNumber: expect.any(String) as string });
    expect(read.steps.some(({ allowed }) => allowed)).toBe(false);
  });

  it('notes are for the office alone, and priority for both', async () => {
    const { documentId } = await desk.file();
    await desk.api(answerer, 'post', `/case/${documentId}/notes`, { text: 'Llamé a Hacienda' }).expect(200);
    await desk.api(answerer, 'post', `/case/${documentId}/priority`, { reason: 'elderly' }).expect(200);
    await desk.api(answerer, 'post', `/case/${documentId}/priority`, { reason: 'elderly' }).expect(200);
    await desk.api(answerer, 'post', `/case/${documentId}/priority`, { reason: null }).expect(200);
    const read = await desk.read(head, documentId);
    expect(read.priority).toBe(false);
    expect(read.timeline.slice(1).map(({ kind, text, internal }) => [kind, text, internal])).toEqual([
      ['noted', 'Llamé a Hacienda', true],
      ['priority-marked', 'Se marcó como prioritario: persona mayor.', true],
      ['priority-marked', 'Dejó de ser prioritario.', true],
    ]);
    const wrong = await desk.api(head, 'post', `/case/${documentId}/priority`, { reason: 'amigo' });
    expect([wrong.status, pathsOf(wrong.body)]).toEqual([400, ['reason']]);
  });

  it('rule T5: asked to complete, the clock stands still; the office may complete it on paper', async () => {
    const { documentId } = await desk.file();
    await desk.step(head, documentId, { step: 'request-completion', missing: 'El contrato' });
    const waiting = await desk.read(head, documentId);
    expect(waiting).toMatchObject({ state: 'awaiting-citizen', stopped: true, light: 'grey' });
    expect(stepOf(waiting, 'extend-completion')).toMatchObject({
      allowed: true,
      limit: waiting.completionDueOn,
    });
    await desk.step(head, documentId, { step: 'complete', message: 'Trajo el contrato en papel' });
    expect(await desk.read(head, documentId)).toMatchObject({ state: 'received', stopped: false });
  });

  it('proposes withdrawal once the citizen’s time is over, and no sooner', async () => {
    const { documentId } = await desk.file();
    await desk.step(head, documentId, { step: 'request-completion', missing: 'El contrato' });
    expect((await desk.read(head, documentId)).withdrawalProposed).toBe(false);
    const early = await desk.step(
      head,
      documentId,
      { step: 'withdraw', grounds: 'not-completed', reason: 'No lo envió' },
      400,
    );
    expect(pathsOf(early.body)).toEqual(['grounds']);
    await desk.change(documentId, { completionDueOn: '2020-01-15' });
    expect((await desk.read(head, documentId)).withdrawalProposed).toBe(true);
  });

  it('who reads the person’s data is written into the history, each time', async () => {
    const { documentId } = await desk.file();
    const person = () => desk.api(answerer, 'get', `/${documentId}/person`).expect(200);
    await person();
    await person();
    await desk.read(answerer, documentId);
    const events = (await app.strapi.db.query(EVENT).findMany({
      where: { inquiry: { documentId }, kind: 'person-read' },
    })) as { by: string; userId: number }[];
    expect(events.map(({ userId }) => userId)).toEqual([answerer.id, answerer.id]);
    const { timeline } = await desk.read(head, documentId);
    expect(timeline.at(-1)).toMatchObject({ text: 'Consultó los datos de la persona.', internal: true });
  });

  it('names people by their names, never by their email', async () => {
    const user = await createAdminUser(app, { roles: [ROLES.head] });
    await app.strapi.db
      .query('admin::user')
      .update({ where: { id: user.id }, data: { firstname: null, lastname: null } });
    const { documentId } = await desk.file();
    await desk.api(user, 'post', `/case/${documentId}/notes`, { text: 'Nota' }).expect(200);
    expect((await desk.read(head, documentId)).timeline.at(-1)?.by).toBe(`Usuario ${user.id}`);
  });
});
