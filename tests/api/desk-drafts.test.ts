import { type Desk, deskOf, pathsOf, ROLES } from '../support/desk';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const PRESENCE = 'plugin::accountability.inquiry-presence';
const TEMPLATE = 'plugin::accountability.reply-template';

interface Draft {
  text: string;
  publicQuestion: string | null;
  version: number;
  savedBy: string | null;
  savedAt: string | null;
}

describe('writing an answer', () => {
  let app: TestApp;
  let desk: Desk;
  let one: AdminUser;
  let other: AdminUser;
  let documentId: string;
  let filingNumber: string;

  beforeAll(async () => {
    app = await bootApp();
    desk = deskOf(app);
    one = await desk.user(ROLES.head);
    other = await desk.user(ROLES.answerer);
  });
  beforeEach(async () => {
    ({ documentId, filingNumber } = await desk.file({ subject: 'Horario *y* {{nombre}} de atención' }));
  });
  afterAll(() => app.close());

  const draft = async (user = one) =>
    ((await desk.api(user, 'get', `/case/${documentId}/draft`).expect(200)).body as { data: Draft }).data;
  const save = (body: object, user = one) => desk.api(user, 'put', `/case/${documentId}/draft`, body);
  const preview = async (text: string, user = one) =>
    (
      (await desk.api(user, 'post', `/case/${documentId}/preview`, { text }).expect(200)).body as {
        data: { html: string; unknownVariables: string[] };
      }
    ).data;
  const answerWith = (text: string, status = 200, user = one) =>
    desk.step(user, documentId, { step: 'answer', text, outcome: 'granted' }, status);

  describe('a draft', () => {
    it('is kept as it is typed, with who saved it and when', async () => {
      expect(await draft()).toEqual({
        text: '',
        publicQuestion: null,
        publicAnswer: null,
        topic: null,
        version: 0,
        savedBy: null,
        savedAt: null,
      });
      await save({ text: 'Estimada ', version: 0 }).expect(200);
      await save({ text: 'Estimada señora:\n\n', publicQuestion: '¿Horario?', version: 1 }).expect(200);
      expect(await draft(other)).toMatchObject({
        text: 'Estimada señora:\n\n',
        publicQuestion: '¿Horario?',
        version: 2,
        savedBy: 'Prueba',
        savedAt: expect.stringMatching(/Z$/) as string,
      });
    });

    it('of two people is never lost: the second one is told whose is there, and gets its text', async () => {
      await save({ text: 'De una', version: 0 }).expect(200);
      const { body } = await save({ text: 'De la otra', version: 0 }, other).expect(409);
      expect(body).toMatchObject({
        error: {
          message: expect.stringContaining('Prueba guardó otro borrador') as string,
          details: { current: { text: 'De una', version: 1, savedBy: 'Prueba' } },
        },
      });
      expect((await draft()).text).toBe('De una');
    });

    it('saved for the first time by two at once is one of them', async () => {
      const both = await Promise.all([
        save({ text: 'A', version: 0 }),
        save({ text: 'B', version: 0 }, other),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await draft()).version).toBe(1);
    });

    it('ends with the answer; what is to be published goes on', async () => {
      await desk.step(one, documentId, { step: 'assign', assigneeId: one.id });
      await save({ text: 'Borrador', publicQuestion: '¿Horario?', version: 0 }).expect(200);
      await answerWith('Atendemos por la mañana.');
      expect(await draft()).toMatchObject({ text: '', publicQuestion: '¿Horario?', version: 2 });
      await save({ text: 'Tarde', version: 1 }, other).expect(409);
    });

    it('that is none is a 400 that names the field', async () => {
      expect(pathsOf((await save({ text: 'x' }).expect(400)).body)).toEqual(['version']);
      expect(pathsOf((await save({ version: 0 }).expect(400)).body)).toEqual(['text']);
      const long = { text: 'x'.repeat(50_001), version: 0 };
      expect(pathsOf((await save(long).expect(400)).body)).toEqual(['text']);
    });
  });

  describe('who else is on the case', () => {
    const here = async (user: AdminUser) =>
      (
        (await desk.api(user, 'post', `/case/${documentId}/presence`, {}).expect(200)).body as {
          data: { others: { name: string; since: string }[] };
        }
      ).data.others;

    it('is told, not oneself, and no longer after they left', async () => {
      expect(await here(one)).toEqual([]);
      expect(await here(one)).toEqual([]);
      expect(await here(other)).toEqual([{ name: 'Prueba', since: expect.stringMatching(/Z$/) as string }]);
      expect(await here(one)).toHaveLength(1);
      await app.strapi.db.query(PRESENCE).updateMany({
        where: { caseId: documentId, userId: other.id },
        data: { until: new Date(Date.now() - 1000) },
      });
      expect(await here(one)).toEqual([]);
    });

    it('since when does not change while they stay', async () => {
      await here(one);
      const [first] = await here(other);
      await here(one);
      expect(await here(other)).toEqual([first]);
    });
  });

  describe('the variables of a template', () => {
    it('are filled with what is known of the case, as plain words', async () => {
      const { html } = await preview(
        'Señor(a) {{ nombre }}: sobre **{{radicado}}** ({{asunto}}), {{tipo}}, {{fecha}}. {{instituto}}',
      );
      expect(html).toContain('Señor(a) Adriana Quintero Peñalosa: sobre <strong>');
      expect(html).toContain(filingNumber);
      expect(html).toContain('(Horario *y* {{nombre}} de atención)');
      expect(html).toMatch(/Petición[^<]*, \d{1,2} de \p{L}+ de \d{4}\./u);
    });

    it('name nobody to who may not read the person’s data', async () => {
      const handler = await desk.user(['inquiries.read', 'inquiries.handle']);
      const { html } = await preview('Señor(a) {{nombre}}', handler);
      expect(html).toContain('Señor(a) {{nombre}}');
      expect(html).not.toContain('Quintero');
    });

    it('that are unknown are shown as such, and refused in an answer by name', async () => {
      const text = 'Señor(a) {{nombe}}, {{radicado}}, {{}}';
      const shown = await preview(text);
      expect(shown.html).toContain('{{nombe}}');
      expect(shown.unknownVariables).toEqual(['nombe', '']);
      await desk.step(one, documentId, { step: 'assign', assigneeId: one.id });
      const { body } = await answerWith(text, 400);
      expect(pathsOf(body)).toEqual(['text']);
      expect(JSON.stringify(body)).toContain('{{nombe}}');
      expect(await desk.read(one, documentId)).toMatchObject({ state: 'assigned', answer: null });
    });

    it('leave the person’s name open in what is stored, and fill it for the citizen', async () => {
      const filed = await desk.file();
      await desk.step(one, filed.documentId, { step: 'assign', assigneeId: one.id });
      await desk.step(one, filed.documentId, {
        step: 'answer',
        text: 'Señora {{nombre}}: sí.',
        outcome: 'granted',
      });
      const read = await desk.read(one, filed.documentId);
      expect(read.answer).toContain('Señora {{nombre}}: sí.');
      const { filingNumber: number, trackingCode } = filed;
      const { body } = await app
        .http()
        .post('/api/accountability/inquiries/lookup')
        .send({ filingNumber: number, trackingCode })
        .expect(200);
      expect((body as { data: { answer: { textHtml: string } } }).data.answer.textHtml).toContain(
        'Señora Adriana Quintero Peñalosa: sí.',
      );
    });

    it('come from templates kept in the content manager', async () => {
      await app.strapi.documents(TEMPLATE).create({ data: { title: 'Saludo', body: 'Hola {{nombre}}' } });
      const { body } = await app
        .http()
        .get('/accountability/reply-templates')
        .set('Authorization', `Bearer ${other.token}`)
        .expect(200);
      expect(body).toEqual({
        data: [{ documentId: expect.any(String) as string, title: 'Saludo', body: 'Hola {{nombre}}' }],
      });
    });
  });

  it('rule D5: every answer names the remedies, the institute’s own words where it has them', async () => {
    expect((await preview('Sí.')).html).toContain('recurso de reposición');
    const settings: { change(data: object): Promise<void> } = app.strapi
      .plugin('accountability')
      .service('settings');
    await settings.change({ remedies: '## Recursos\n\nEscriba a la Personería.' });
    await desk.step(one, documentId, { step: 'assign', assigneeId: one.id });
    await answerWith('Sí.');
    expect((await desk.read(one, documentId)).answer).toBe(
      'Sí.\n\n## Recursos\n\nEscriba a la Personería.\n',
    );
    await settings.change({ remedies: null });
  });
});
