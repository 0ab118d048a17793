import { randomUUID } from 'node:crypto';

import { deskOf } from '../support/desk';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const HEARING = 'plugin::accountability.hearing';
const POSITION = 'plugin::accountability.position';
const COMMITMENT = 'plugin::accountability.commitment';
const DAY = 86_400_000;
const OFFICE = 'empleo@instituto.example';

interface Public {
  documentId: string;
  text: string;
  standing: string;
  state: string;
  source: string;
  progress: number;
  fulfilledOn: string | null;
  dueOn: string;
  originalDueOn: string;
  delays: { from: string; to: string; reason: string; at: string }[] | null;
  progressNote: string | null;
  evidenceUrl: string | null;
  responsible: { name: string } | null;
}

interface Refusal {
  error: { message: string; details: { errors?: { path: string[] }[] } };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe('what the institute promises at a hearing', () => {
  let app: TestApp;
  let smtp: TestSmtpServer;
  let planning: AdminUser;
  let hearing: string;
  let office: string;

  beforeAll(async () => {
    smtp = await startSmtpServer();
    app = await bootApp({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'rendicion@instituto.example' } });
    planning = await deskOf(app).user('Jefe de Planeación');
    const position = await app.strapi
      .documents(POSITION)
      .create({ data: { name: 'OFICINA DE EMPLEO', email: OFFICE } });
    office = position.documentId;
    const created = await app.strapi.documents(HEARING).create({
      data: {
        title: 'Audiencia 2026',
        startsAt: new Date(Date.now() - DAY),
        modality: 'in-person',
        state: 'held',
      },
      status: 'published',
    });
    hearing = created.documentId;
  });
  afterAll(async () => {
    await app.close();
    await smtp.stop();
  });

  const post = (address: string, body: object, user = planning) =>
    app.http().post(`/accountability${address}`).set('Authorization', `Bearer ${user.token}`).send(body);
  const promise = (change: object = {}) => ({
    text: 'Abrir la ruta de empleo juvenil en el norte',
    responsible: office,
    dueOn: inDays(60),
    ...change,
  });
  const commit = async (change: object = {}): Promise<string> => {
    const { body } = await post(`/hearings/${hearing}/commitments`, promise(change)).expect(201);
    return (body as { data: { documentId: string } }).data.documentId;
  };
  const publicOf = async (documentId: string): Promise<Public> => {
    const { body } = await app.http().get(`/api/accountability/commitments/${documentId}`).expect(200);
    return (body as { data: Public }).data;
  };
  /** As it would stand had its date been another. */
  const dated = (documentId: string, dueOn: string) =>
    app.strapi.db.query(COMMITMENT).updateMany({
      where: { documentId },
      data: { dueOn, announcedDueOn: dueOn },
    });

  it('goes from a citizen’s question to its fulfilment, and the public sees each step but not the person', async () => {
    const desk = deskOf(app);
    const asked = await desk.file({ type: 'pregunta', hearing: 'audiencia-2026' });
    const documentId = await commit({ inquiry: asked.documentId });
    expect(await publicOf(documentId)).toMatchObject({
      standing: 'under-way',
      state: 'pending',
      source: 'question',
      progress: 0,
      responsible: { name: 'OFICINA DE EMPLEO' },
    });
    const progress = { progress: 40, note: 'Se contrató al operador.', fulfilled: false };
    await post(`/commitments/${documentId}/progress`, progress).expect(200);
    expect(await publicOf(documentId)).toMatchObject({
      standing: 'under-way',
      state: 'in-progress',
      progress: 40,
    });

    const evidenceUrl = 'https://instituto.example/ruta';
    const done = { progress: 100, note: 'La ruta abrió.', evidenceUrl, fulfilled: true };
    await post(`/commitments/${documentId}/progress`, done).expect(200);
    const kept = await publicOf(documentId);
    expect(kept).toMatchObject({
      standing: 'kept',
      progress: 100,
      evidenceUrl,
      progressNote: 'La ruta abrió.',
    });
    expect(kept.fulfilledOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const { text } = await app.http().get(`/api/accountability/commitments?populate=*`);
    expect(text).not.toContain(asked.filingNumber);
  });

  it('is late once its day has passed, unless it was kept', async () => {
    const documentId = await commit();
    await dated(documentId, inDays(-3));
    expect((await publicOf(documentId)).standing).toBe('late');
    const list = await app
      .http()
      .get('/api/accountability/commitments?filters[hearing][slug][$eq]=audiencia-2026&fields=text,standing');
    expect((list.body as { data: Public[] }).data.map(({ standing }) => standing)).toContain('late');
    await app.strapi.documents(COMMITMENT).update({
      documentId,
      data: { state: 'fulfilled' },
      status: 'published',
    });
    expect(await publicOf(documentId)).toMatchObject({ standing: 'kept', progress: 100 });
  });

  it('its date moves only with a reason, which the public reads beside the date it had', async () => {
    const documentId = await commit();
    const [first, second, third] = [inDays(60), inDays(90), inDays(120)];
    expect(await publicOf(documentId)).toMatchObject({ dueOn: first, originalDueOn: first });
    const move = (body: object) => post(`/commitments/${documentId}/date`, body);
    const reason = 'El operador se retiró';
    await move({ to: second, reason: '', seen: first }).expect(400);
    await move({ to: inDays(-3), reason, seen: first }).expect(400);
    await move({ to: second, reason, seen: first }).expect(200);
    // Who still looks at the first date decides nothing.
    await move({ to: third, reason: 'Otro motivo', seen: first }).expect(409);
    expect(await publicOf(documentId)).toMatchObject({
      dueOn: second,
      originalDueOn: first,
      delays: [{ from: first, to: second, reason, at: expect.stringMatching(/^\d{4}-.*Z$/) as string }],
    });

    // The content manager's form is held to the same, whichever way it publishes.
    const documents = () => app.strapi.documents(COMMITMENT);
    await expect(
      documents().update({ documentId, data: { dueOn: third }, status: 'published' }),
    ).rejects.toThrow(/diga por qué cambia/);
    await documents().update({ documentId, data: { dueOn: third, delays: [] } });
    await expect(documents().publish({ documentId })).rejects.toThrow(/diga por qué cambia/);
    await expect(
      documents().update({ documentId, data: { dueOn: null as unknown as string }, status: 'published' }),
    ).rejects.toThrow(/conserva una fecha/);
    expect((await publicOf(documentId)).dueOn).toBe(second);
    await documents().update({ documentId, data: { dueOnReason: 'Nueva licitación' } });
    await documents().publish({ documentId });
    const moved = await publicOf(documentId);
    expect(moved).toMatchObject({ dueOn: third, originalDueOn: first });
    expect(moved.delays?.map(({ from, to }) => [from, to])).toEqual([
      [first, second],
      [second, third],
    ]);
    // Progress moves no date.
    await post(`/commitments/${documentId}/progress`, { progress: 10, note: 'Se abrió', fulfilled: false });
    expect((await publicOf(documentId)).delays).toHaveLength(2);
  });

  it('the office lists it with its drafts, publishes them, and adds files as evidence', async () => {
    const desk = deskOf(app);
    const asked = await desk.file({ type: 'pregunta', hearing: 'audiencia-2026' });
    const documentId = await commit({ text: 'Publicar el mapa de vacantes', inquiry: asked.documentId });
    const draft = await app.strapi
      .documents(COMMITMENT)
      .create({ data: { text: 'Un compromiso del acta', hearing, state: 'pending', source: 'minutes' } });
    const list = async () => {
      const { text, body } = await app
        .http()
        .get(`/accountability/hearings/${hearing}/commitments`)
        .set('Authorization', `Bearer ${planning.token}`)
        .expect(200);
      expect(text).not.toMatch(/adriana|63514278/i);
      return (body as { data: { commitments: (Public & { published: boolean })[] } }).data.commitments;
    };
    const found = (await list()).find((one) => one.documentId === documentId);
    const { filingNumber } = asked;
    expect(found).toMatchObject({
      published: true,
      standing: 'under-way',
      question: { documentId: asked.documentId, filingNumber },
    });
    const ofDraft = async () => (await list()).filter((one) => one.documentId === draft.documentId);
    expect(await ofDraft()).toMatchObject([{ published: false }]);
    await app.http().get(`/api/accountability/commitments/${draft.documentId}`).expect(404);
    await post(`/commitments/${draft.documentId}/publication`, {}).expect(200);
    expect(await ofDraft()).toMatchObject([{ published: true }]);

    const files = app.strapi.db.query('plugin::upload.file');
    const file = (name: string) =>
      files.create({
        data: {
          name,
          hash: name,
          ext: '.pdf',
          mime: 'application/pdf',
          size: 1,
          provider: 'local',
          url: `/uploads/${name}`,
        },
      }) as Promise<{ id: number }>;
    const progress = (change: object) =>
      post(`/commitments/${documentId}/progress`, {
        progress: 50,
        note: 'Va bien',
        fulfilled: false,
        ...change,
      });
    await progress({ evidenceFile: (await file('acta.pdf')).id }).expect(200);
    await progress({ evidenceFile: (await file('foto.pdf')).id }).expect(200);
    await progress({ evidenceFile: 999_999 }).expect(400);
    const { body } = await app.http().get(`/api/accountability/commitments/${documentId}`).expect(200);
    const { evidence } = (body as { data: { evidence: { name: string }[] } }).data;
    expect(evidence.map(({ name }) => name)).toEqual(['acta.pdf', 'foto.pdf']);
  });

  it('promised again by whoever got no answer, it is the same one', async () => {
    const key = randomUUID();
    const first = await post(`/hearings/${hearing}/commitments`, promise({ key })).expect(201);
    const again = await post(`/hearings/${hearing}/commitments`, promise({ key })).expect(201);
    expect(again.body).toEqual(first.body);
    const other = await post(`/hearings/${hearing}/commitments`, promise({ key: randomUUID() })).expect(201);
    expect(other.body).not.toEqual(first.body);
  });

  it('what does not fit is named, and nothing is promised', async () => {
    const before = await app.strapi.documents(COMMITMENT).count({});
    const refused = async (change: object) => {
      const { body } = await post(`/hearings/${hearing}/commitments`, promise(change)).expect(400);
      return (body as Refusal).error.details.errors?.map(({ path }) => path.join('.'));
    };
    expect(await refused({ dueOn: inDays(-5) })).toEqual(['dueOn']);
    expect(await refused({ responsible: 'nadie' })).toEqual(['responsible']);
    expect(await refused({ text: 'Corto', dueOn: 'mañana' })).toEqual(['text', 'dueOn']);
    // A petition is no question of this hearing.
    const petition = await deskOf(app).file();
    expect(await refused({ inquiry: petition.documentId })).toEqual(['inquiry']);
    await post('/hearings/no-hay-tal/commitments', promise()).expect(404);
    expect(await app.strapi.documents(COMMITMENT).count({})).toBe(before);

    const documentId = await commit();
    const progress = { progress: 100, note: 'Casi', fulfilled: false };
    await post(`/commitments/${documentId}/progress`, progress).expect(400);
    await expect(
      app.strapi.documents(COMMITMENT).update({
        documentId,
        data: { state: 'fulfilled', fulfilledOn: inDays(9) },
      }),
    ).rejects.toThrow(/en el futuro/);
    const systems = await deskOf(app).user('Ingeniero de Sistemas');
    await post(`/hearings/${hearing}/commitments`, promise(), systems).expect(403);
  });

  it('its office is reminded twice before its day and weekly after it, like of a plan’s dates', async () => {
    await app.strapi.db.query(COMMITMENT).updateMany({ where: {}, data: { state: 'cancelled' } });
    const documentId = await commit({ text: 'Publicar el directorio de vacantes' });
    // A Thursday; eight business days before it is Monday the 19th of January, two the 27th.
    await dated(documentId, '2026-01-29');

    /** Subjects of what arrives at the office, by day. */
    const seen: string[] = [];
    let last: ReceivedMail | undefined;
    for (let at = Date.parse('2026-01-15T13:00:00Z'); at <= Date.parse('2026-02-09T13:00:00Z'); at += DAY) {
      const before = smtp.received.length;
      const plugin = app.strapi.plugin('accountability');
      const commitments = plugin.service<{ remindCommitments(context: { now: Date }): Promise<number> }>(
        'commitments',
      );
      await commitments.remindCommitments({ now: new Date(at) });
      await commitments.remindCommitments({ now: new Date(at) });
      await plugin.service<{ sendDue(): Promise<unknown> }>('outbox').sendDue();
      for (const mail of smtp.received.slice(before)) {
        if (mail.recipients[0] !== OFFICE) continue;
        seen.push(new Date(at).toISOString().slice(0, 10));
        last = mail;
      }
    }
    expect(seen).toEqual(['2026-01-19', '2026-01-27', '2026-01-30', '2026-02-06']);
    expect(last?.parsed.subject).toBe('Compromisos atrasados (1) y próximos');
    expect(last?.parsed.text).toContain('Publicar el directorio de vacantes');

    // Published again, it is not reminded anew; with another date it is.
    await app.strapi.documents(COMMITMENT).update({
      documentId,
      data: { dueOn: '2026-03-10', dueOnReason: 'Cambió el operador' },
      status: 'published',
    });
    const [row] = (await app.strapi.db
      .query(COMMITMENT)
      .findMany({ where: { documentId, publishedAt: { $notNull: true } } })) as { remindedStage: number }[];
    expect(row?.remindedStage).toBe(0);
  });
});
