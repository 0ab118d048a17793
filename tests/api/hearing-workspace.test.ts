import { randomUUID } from 'node:crypto';

import type { Step } from '../../src/plugins/accountability/server/src/hearings/workspace/steps';
import { deskOf } from '../support/desk';
import { type AdminUser, bootApp, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const REPORT = 'plugin::accountability.management-report';
const POSITION = 'plugin::accountability.position';
const DAY = 86_400_000;
const PAGE = 'https://instituto.example/audiencia.html';

interface Workspace {
  hearing: { title: string; daysLeft: number; published: boolean; publicUrl: string | null };
  today: string;
  steps: Step[];
  next: string | null;
  numbers: Record<string, number>;
  reports: { presented: { documentId: string }[]; evaluation: { documentId: string }[] };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
/** The institute's clocks have no summer time: five hours behind. */
const localDay = (instant: string) =>
  new Date(Date.parse(instant) - 5 * 3_600_000).toISOString().slice(0, 10);

describe('the steps of a hearing', () => {
  let app: TestApp;
  let head: AdminUser;
  let plan: string;

  const ask = (path: string, user = head) =>
    app.http().get(`/accountability/hearings/${path}`).set('Authorization', `Bearer ${user.token}`);
  const workspace = async (documentId: string): Promise<Workspace> => {
    const { body } = await ask(`${documentId}/workspace`).expect(200);
    return (body as { data: Workspace }).data;
  };
  const step = async (documentId: string, key: string) => {
    const found = (await workspace(documentId)).steps.find((one) => one.key === key);
    return { state: found?.state, missing: found?.missing.map((one) => one.key), doneOn: found?.doneOn };
  };
  const write = (title: string, days: number, change: object = {}) =>
    app.strapi.documents(HEARING).create({
      data: { title, startsAt: inDays(days), modality: 'in-person', state: 'announced', plan, ...change },
    });
  const publish = (documentId: string) => app.strapi.documents(HEARING).publish({ documentId });
  const change = (documentId: string, data: object) =>
    app.strapi.documents(HEARING).update({ documentId, data, status: 'published' });

  beforeAll(async () => {
    app = await bootApp({ env: { HEARING_PAGE_URL: PAGE } });
    head = await deskOf(app).user('Jefe de Planeación');
    const created = await app.strapi.documents(PLAN).create({
      data: { title: 'Plan', periodStart: localDay(inDays(-200)), periodEnd: localDay(inDays(200)) },
    });
    plan = created.documentId;
    await app.strapi.documents(ACTION).create({
      data: { name: 'CORREO', frequencies: ['before-hearing'], order: 0, channel: 'email', plan },
    });
    await app.strapi.documents(PLAN).publish({ documentId: plan });
  });
  afterAll(() => app.close());

  it('are for who may see them, with no data of anybody; what there is not is not found', async () => {
    const { documentId } = await write('Audiencia', 50);
    const systems = await deskOf(app).user('Ingeniero de Sistemas');
    await ask(`${documentId}/workspace`, systems).expect(200);
    const answerer = await deskOf(app).user('Funcionario que responde');
    await ask(`${documentId}/workspace`, answerer).expect(403);
    await ask('workspace', answerer).expect(403);
    await app.http().get('/accountability/hearings/workspace').expect(401);
    await ask('no-hay-tal/workspace').expect(404);
    await ask(`${documentId}/workspace?plan=1`).expect(400);
  });

  it('begin before anybody knows of the hearing, and its call is late from the day after its date', async () => {
    const { documentId } = await write('Audiencia sin convocar', 10, { venue: 'Auditorio' });
    const { hearing, steps, next } = await workspace(documentId);
    expect(hearing).toMatchObject({ published: false, publicUrl: null, daysLeft: 10 });
    expect(steps[0]).toMatchObject({ key: 'call', state: 'late' });
    expect(await step(documentId, 'call')).toMatchObject({ missing: ['announcement', 'agenda'] });
    expect(next).toBe('call');
  });

  it('keep the day of the first announcement and of the first publication, whatever is corrected later', async () => {
    const { documentId } = await write('Audiencia convocada', 10, {
      venue: 'Auditorio',
      agenda: '1. Saludo',
    });
    await publish(documentId);
    const report = await app.strapi.documents(REPORT).create({
      data: {
        title: 'Informe',
        kind: 'semester',
        periodStart: '2026-01-01',
        periodEnd: '2026-06-30',
        hearing: documentId,
      },
    });
    expect(await step(documentId, 'report')).toMatchObject({ missing: ['report-publication'] });
    await app.strapi.documents(REPORT).publish({ documentId: report.documentId });

    /** As if both had happened a month ago. */
    const monthAgo = new Date(inDays(-30));
    await app.strapi.db.query(HEARING).updateMany({ where: { documentId }, data: { announcedAt: monthAgo } });
    await app.strapi.db
      .query(REPORT)
      .updateMany({ where: { documentId: report.documentId }, data: { firstPublishedAt: monthAgo } });
    await change(documentId, { venue: 'Otro auditorio' });
    await app.strapi.documents(REPORT).update({
      documentId: report.documentId,
      data: { summary: 'Otro resumen', changeNote: 'Se corrige el resumen.' },
      status: 'published',
    });

    const { hearing, reports } = await workspace(documentId);
    const doneOn = localDay(inDays(-30));
    expect(hearing.publicUrl).toBe(`${PAGE}?slug=audiencia-convocada`);
    expect(await step(documentId, 'call')).toEqual({ state: 'done', missing: [], doneOn });
    expect(await step(documentId, 'report')).toEqual({ state: 'done', missing: [], doneOn });
    expect(reports.presented).toEqual([{ documentId: report.documentId, title: 'Informe' }]);

    await app.strapi.documents(REPORT).update({
      documentId: report.documentId,
      data: { withdrawalReason: 'Tenía un error.' },
    });
    await app.strapi.documents(REPORT).unpublish({ documentId: report.documentId });
    expect(await step(documentId, 'report')).toMatchObject({ missing: ['report-publication'], doneOn: null });
  });

  it('take what the plan asks for before a hearing from its follow-up', async () => {
    const { documentId } = await write('Audiencia del plan', 40);
    await publish(documentId);
    expect(await step(documentId, 'invitations')).toMatchObject({ missing: ['actions'] });
    const { body } = await app
      .http()
      .get(`/accountability/follow-up/plans/${plan}`)
      .set('Authorization', `Bearer ${head.token}`)
      .expect(200);
    const occurrence = (
      body as { data: { actions: { occurrences: { documentId: string; hearing: { title: string } }[] }[] } }
    ).data.actions[0]?.occurrences.find((one) => one.hearing.title === 'Audiencia del plan');
    await app
      .http()
      .post(`/accountability/follow-up/occurrences/${occurrence?.documentId}/evidence`)
      .set('Authorization', `Bearer ${head.token}`)
      .send({ kind: 'note', key: randomUUID(), note: 'Se envió la invitación.' })
      .expect(204);
    expect(await step(documentId, 'invitations')).toMatchObject({ state: 'done', missing: [] });

    const alone = await write('Audiencia sin plan', 40, { plan: null });
    await publish(alone.documentId);
    expect(await step(alone.documentId, 'invitations')).toMatchObject({ missing: ['plan'] });
  });

  it('go on after the event: minutes, answers in their term, evaluation and commitments', async () => {
    const { documentId } = await write('Audiencia realizada', 2);
    await publish(documentId);
    const slug = 'audiencia-realizada';
    const desk = deskOf(app);
    const question = await desk.file({ type: 'pregunta', hearing: slug });
    const another = await desk.file({ type: 'pregunta', hearing: slug });
    const annulled = await desk.file({ type: 'pregunta', hearing: slug });
    await desk.change(annulled.documentId, { state: 'annulled' });
    expect((await workspace(documentId)).numbers).toMatchObject({ asked: 2, answered: 0 });
    await desk.change(another.documentId, { state: 'withdrawn' });
    expect(await step(documentId, 'questions')).toMatchObject({
      missing: ['unassigned-questions', 'event-to-come'],
    });

    await change(documentId, { startsAt: inDays(-30), reschedulingReason: 'Se adelanta.', state: 'held' });
    await desk.change(question.documentId, { dueOn: localDay(inDays(-5)), assigneeId: head.id });
    expect(await step(documentId, 'questions')).toMatchObject({ state: 'done' });
    expect(await step(documentId, 'answers')).toMatchObject({
      state: 'late',
      missing: ['overdue-answers', 'unanswered-questions'],
    });
    await desk.change(question.documentId, { state: 'answered', answeredAt: new Date(inDays(-6)) });
    expect(await step(documentId, 'answers')).toMatchObject({
      state: 'late',
      missing: ['overdue-answers', 'unpublished-answers'],
    });
    await desk.change(question.documentId, { publicFrom: new Date(inDays(-3)) });
    expect(await step(documentId, 'answers')).toEqual({
      state: 'done',
      missing: [],
      doneOn: localDay(inDays(-3)),
    });

    expect(await step(documentId, 'minutes')).toMatchObject({ missing: ['minutes', 'attendance'] });
    await change(documentId, { attendance: 84 });
    expect(await step(documentId, 'minutes')).toMatchObject({ state: 'late', missing: ['minutes'] });

    const asHead = (path: string, body: object) =>
      app
        .http()
        .post(`/accountability/hearings/${documentId}/${path}`)
        .set('Authorization', `Bearer ${head.token}`)
        .send(body)
        .expect(201);
    expect(await step(documentId, 'evaluation')).toMatchObject({ missing: ['evaluation-report'] });
    const drafted = await asHead('evaluation-report', {});
    expect(await step(documentId, 'evaluation')).toMatchObject({
      missing: ['evaluation-report-publication'],
    });
    const evaluation = (drafted.body as { data: { documentId: string } }).data.documentId;
    await app.strapi.documents(REPORT).publish({ documentId: evaluation });
    expect(await step(documentId, 'evaluation')).toMatchObject({ state: 'done', missing: [] });
    expect((await workspace(documentId)).reports).toMatchObject({
      presented: [],
      evaluation: [{ documentId: evaluation }],
    });

    expect(await step(documentId, 'commitments')).toMatchObject({ missing: ['commitments'] });
    const office = await app.strapi.documents(POSITION).create({ data: { name: 'OFICINA DE EMPLEO' } });
    await asHead('commitments', {
      text: 'Abrir la ruta juvenil',
      responsible: office.documentId,
      dueOn: localDay(inDays(20)),
    });
    expect(await step(documentId, 'commitments')).toMatchObject({ missing: ['open-commitments'] });
  });

  it('are dated by the settings', async () => {
    const { documentId } = await write('Audiencia con otros plazos', 60);
    const before = (await workspace(documentId)).steps.find(({ key }) => key === 'minutes');
    const settings = app.strapi
      .plugin('accountability')
      .service<{ change(data: object): Promise<void> }>('settings');
    await settings.change({ minutesDays: 20, callLeadDays: 45 });
    const { steps } = await workspace(documentId);
    const minutes = steps.find(({ key }) => key === 'minutes');
    expect([before?.businessDaysFromEvent, minutes?.businessDaysFromEvent]).toEqual([10, 20]);
    expect(steps[0]?.rule.text).toContain('45 días');
    await settings.change({ minutesDays: null, callLeadDays: null });
    expect((await workspace(documentId)).steps[5]?.dueOn).toBe(before?.dueOn);
  });

  it('of all hearings come in a list: those ahead first, each with what comes next; a cancelled one asks for nothing', async () => {
    const { documentId } = await write('Audiencia cancelada', 45, { cancellationReason: 'Fuerza mayor.' });
    await change(documentId, { state: 'cancelled' });
    const { body } = await ask('workspace').expect(200);
    const list = (
      body as { data: { title: string; daysLeft: number; next: Step | null; progress: object }[] }
    ).data;
    const daysLeft = list.map((one) => one.daysLeft);
    const ahead = daysLeft.filter((days) => days >= 0);
    expect(daysLeft).toEqual([...ahead.toSorted((one, other) => one - other), -30]);
    const named = (title: string) => list.filter((one) => one.title === title);
    expect(named('Audiencia convocada')).toHaveLength(1);
    expect(named('Audiencia sin convocar')[0]?.next).toMatchObject({ key: 'call', state: 'late' });
    expect(named('Audiencia cancelada')[0]).toMatchObject({ next: null, progress: { needed: 0, late: 0 } });
  });
});
