import { randomUUID } from 'node:crypto';

import { deskOf } from '../support/desk';
import { type AdminUser, bootApp, createAdminUser, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';

interface Board {
  plan: { documentId: string };
  warnings: { kind: string; text: string }[];
  actions: {
    documentId: string;
    name: string;
    occurrences: {
      documentId: string;
      label: string;
      dueOn: string;
      status: string;
      evidence: { documentId: string; recordedBy: string }[];
    }[];
  }[];
}

describe('the board of control and follow-up', () => {
  let app: TestApp;
  let head: AdminUser;
  let answerer: AdminUser;
  let planId: string;

  beforeAll(async () => {
    app = await bootApp();
    head = await createAdminUser(app, { roles: ['Jefe de Planeación'] });
    answerer = await createAdminUser(app, { roles: ['Funcionario que responde'] });
    const plan = await app.strapi.documents(PLAN).create({
      data: { title: 'Plan 2050', periodStart: '2050-01-01', periodEnd: '2050-06-30', introduction: 'Hola.' },
    });
    planId = plan.documentId;
    for (const [order, [name, frequencies]] of Object.entries({
      WEB: ['permanent'],
      CORREO: ['before-hearing'],
    }).entries()) {
      await app.strapi.documents(ACTION).create({
        data: { name, frequencies, order, channel: order === 0 ? 'website' : 'email', plan: planId },
      });
    }
    await app.strapi.documents(PLAN).publish({ documentId: planId });
  });
  afterAll(() => app.close());

  const call = (user: AdminUser, method: 'get' | 'post', path: string, body: object = {}) =>
    app
      .http()
      [method](`/accountability/${path}`)
      .set('Authorization', `Bearer ${user.token}`)
      .send(method === 'post' ? body : undefined);
  const board = async (id = planId): Promise<Board> => {
    const { body } = await call(head, 'get', `follow-up/plans/${id}`).expect(200);
    return (body as { data: Board }).data;
  };
  const first = async () => {
    const occurrence = (await board()).actions[0]?.occurrences[0];
    if (!occurrence) throw new Error('The board is empty');
    return occurrence;
  };
  const pathsOf = (body: unknown) =>
    (body as { error: { details: { errors?: { path: string[] }[] } } }).error.details.errors?.map(
      ({ path }) => path[0],
    );

  it('is for who may see it, and what is recorded on it for who may record', async () => {
    const { documentId } = await first();
    await call(answerer, 'get', `follow-up/plans/${planId}`).expect(403);
    await call(answerer, 'get', 'follow-up/plans').expect(403);
    const reader = await deskOf(app).user(['follow-up.read']);
    await call(reader, 'get', `follow-up/plans/${planId}`).expect(200);
    for (const path of [
      `follow-up/occurrences/${documentId}/evidence`,
      `follow-up/occurrences/${documentId}/postpone`,
      `follow-up/evidence/x/withdraw`,
      `follow-up/actions/x/dates`,
    ]) {
      await call(reader, 'post', path).expect(403);
      await app.http().post(`/accountability/${path}`).expect(401);
    }
  });

  it('lists the plans, the latest first', async () => {
    const { body } = await call(head, 'get', 'follow-up/plans').expect(200);
    expect(body).toMatchObject({ data: [{ documentId: planId, title: 'Plan 2050', closed: false }] });
  });

  describe('an evidence', () => {
    const link = (change: object = {}) => ({
      kind: 'link',
      key: randomUUID(),
      url: 'https://instituto.example/enero',
      ...change,
    });

    it('sent twice with one key is one; withdrawn with a reason, the date is open again', async () => {
      const { documentId } = await first();
      const evidence = link();
      await call(head, 'post', `follow-up/occurrences/${documentId}/evidence`, evidence).expect(204);
      await call(head, 'post', `follow-up/occurrences/${documentId}/evidence`, evidence).expect(204);
      const done = await first();
      expect(done.status).toBe('done');
      expect(done.evidence).toHaveLength(1);
      expect(done.evidence[0]?.recordedBy).not.toBe('');

      const id = String(done.evidence[0]?.documentId);
      await call(head, 'post', `follow-up/evidence/${id}/withdraw`, { reason: '' }).expect(400);
      await call(head, 'post', `follow-up/evidence/${id}/withdraw`, { reason: 'Era de otro mes' }).expect(
        204,
      );
      expect(await first()).toMatchObject({ status: 'on-track', evidence: [] });
    });

    it.each([
      ['a link without an address', { kind: 'link', url: undefined }, 'url'],
      ['an address that is none', { url: 'javascript:alert(1)' }, 'url'],
      ['a note without words', { kind: 'note', url: undefined }, 'note'],
      ['a file nobody chose', { kind: 'file', url: undefined }, 'fileId'],
      ['a file that is not in the library', { kind: 'file', url: undefined, fileId: 999_999 }, 'fileId'],
      ['a key that is none', { key: 'x' }, 'key'],
      ['a kind that is the application’s', { kind: 'dispatch' }, 'kind'],
    ])('that is %s is refused, naming the field', async (_what, change, field) => {
      const { documentId } = await first();
      const { body } = await call(
        head,
        'post',
        `follow-up/occurrences/${documentId}/evidence`,
        link(change),
      ).expect(400);
      expect(pathsOf(body)).toEqual([field]);
      expect((await first()).evidence).toEqual([]);
    });

    it('of nothing there is, is a 404', async () => {
      await call(head, 'post', 'follow-up/occurrences/nada/evidence', link()).expect(404);
      await call(head, 'post', 'follow-up/evidence/nada/withdraw', { reason: 'No existe' }).expect(404);
    });
  });

  describe('a date', () => {
    it('is put off with a reason; not to an earlier day, nor by somebody who saw another one', async () => {
      const { documentId, dueOn } = await first();
      const postpone = (change: object) =>
        call(head, 'post', `follow-up/occurrences/${documentId}/postpone`, {
          to: '2050-02-10',
          reason: 'Hubo elecciones.',
          seen: dueOn,
          ...change,
        });
      expect(pathsOf((await postpone({ to: '2050-01-10' }).expect(400)).body)).toEqual(['to']);
      expect(pathsOf((await postpone({ reason: ' ' }).expect(400)).body)).toEqual(['reason']);
      await postpone({ seen: '2050-01-02' }).expect(409);
      await postpone({}).expect(204);
      expect((await first()).dueOn).toBe('2050-02-10');
    });

    it('is added by hand within the period, once', async () => {
      const { actions } = await board();
      const id = String(actions[0]?.documentId);
      const add = (on: string) =>
        call(head, 'post', `follow-up/actions/${id}/dates`, { on, label: 'Rediseño del sitio' });
      await add('2050-03-15').expect(204);
      expect(pathsOf((await add('2050-03-15').expect(400)).body)).toEqual(['on']);
      expect(pathsOf((await add('2051-03-15').expect(400)).body)).toEqual(['on']);
      await call(head, 'post', 'follow-up/actions/nada/dates', { on: '2050-03-15', label: 'Nada' }).expect(
        409,
      );
      const added = (await board()).actions[0]?.occurrences.filter(
        ({ label }) => label === 'Rediseño del sitio',
      );
      expect(added).toMatchObject([{ dueOn: '2050-03-15', status: 'on-track' }]);
    });
  });

  describe('says in words', () => {
    const kinds = async (id = planId) => (await board(id)).warnings.map(({ kind }) => kind);
    const hearing = (title: string, startsAt: string, plan = planId) =>
      app.strapi.documents(HEARING).create({
        data: { title, startsAt, modality: 'virtual', state: 'announced', plan },
        status: 'published',
      });

    it('that an action waits for a hearing', async () => {
      expect(await kinds()).toEqual(['nothing-to-do']);
    });

    it('that two hearings are held on one day, and that a lead is longer than the plan', async () => {
      await hearing('Una', '2050-01-20T14:00:00Z');
      await hearing('Otra', '2050-01-20T20:00:00Z');
      expect(await kinds()).toEqual(['hearings-on-one-day', 'lead-cut-short']);
      const { actions } = await board();
      // 3 January 2050 is the first business day of the plan.
      expect(actions[1]?.occurrences.map(({ dueOn }) => dueOn)).toEqual(['2050-01-03', '2050-01-03']);
    });

    it('that a hearing has passed and is still announced, and that a plan has no actions', async () => {
      const { documentId } = await app.strapi.documents(PLAN).create({
        data: { title: 'Plan 2018', periodStart: '2018-01-01', periodEnd: '2018-06-30' },
        status: 'published',
      });
      await hearing('Pasada', '2018-05-10T14:00:00Z', documentId);
      expect(await kinds(documentId)).toEqual(['no-actions', 'hearing-passed']);
    });
  });

  describe('refuses when it is saved', () => {
    it.each([
      [PLAN, { title: 'Eterno', periodStart: '2050-01-01', periodEnd: '2090-01-01' }, 'periodEnd'],
      [PLAN, { title: 'Antiguo', periodStart: '1819-08-07', periodEnd: '1819-12-31' }, 'periodStart'],
      [PLAN, { title: 'Al revés', periodStart: '2050-06-30', periodEnd: '2050-01-01' }, 'periodEnd'],
      [
        HEARING,
        { title: 'Antigua', startsAt: '0219-07-26T14:00:00Z', modality: 'virtual', state: 'announced' },
        'startsAt',
      ],
      [
        HEARING,
        {
          title: 'Al revés',
          startsAt: '2050-07-26T14:00:00Z',
          endsAt: '2050-07-26T13:00:00Z',
          modality: 'virtual',
          state: 'announced',
        },
        'endsAt',
      ],
    ])('%s %j, and stores nothing', async (uid, data, field) => {
      const documents = app.strapi.documents(uid as typeof PLAN);
      await expect(documents.create({ data: data as never })).rejects.toMatchObject({
        details: { errors: [{ path: [field] }] },
      });
      expect(await documents.count({ filters: { title: data.title } })).toBe(0);
    });
  });

  describe('cloned into a new period, a plan', () => {
    const clone = (id: string, change: object = {}) =>
      call(head, 'post', `plans/${id}/clone`, {
        title: 'Plan del segundo semestre',
        periodStart: '2050-07-01',
        periodEnd: '2050-12-31',
        ...change,
      });

    it('is a draft with the same actions, its dates moved and its evidence left behind', async () => {
      const { documentId } = await first();
      const note = { kind: 'note', key: randomUUID(), note: 'Hecho' };
      await call(head, 'post', `follow-up/occurrences/${documentId}/evidence`, note).expect(204);

      const { body } = await clone(planId).expect(201);
      const id = (body as { data: { documentId: string } }).data.documentId;
      await call(head, 'get', `follow-up/plans/${id}`).expect(404);
      expect((await app.strapi.documents(PLAN).findOne({ documentId: id }))?.introduction).toBe('Hola.');

      await app.strapi.documents(PLAN).publish({ documentId: id });
      const { actions } = await board(id);
      expect(actions.map(({ name }) => name)).toEqual(['WEB', 'CORREO']);
      const web = actions[0]?.occurrences ?? [];
      expect(web.map(({ label, dueOn }) => [label, dueOn])).toContainEqual([
        'Rediseño del sitio',
        '2050-09-15',
      ]);
      expect(web[0]).toMatchObject({ label: 'Revisión de julio de 2050', dueOn: '2050-07-29' });
      expect(web.every(({ status, evidence }) => status === 'on-track' && evidence.length === 0)).toBe(true);
      expect(actions[1]?.occurrences).toEqual([]);
    });

    it('with a period that is none is refused, and nothing is left', async () => {
      const before = await app.strapi.documents(PLAN).count({});
      const wrong = await clone(planId, { periodEnd: '2050-01-01' }).expect(400);
      expect(pathsOf(wrong.body)).toEqual(['periodEnd']);
      expect(pathsOf((await clone(planId, { periodEnd: '2090-01-01' }).expect(400)).body)).toEqual([
        'periodEnd',
      ]);
      await clone('nada').expect(404);
      await call(answerer, 'post', `plans/${planId}/clone`).expect(403);
      expect(await app.strapi.documents(PLAN).count({})).toBe(before);
    });
  });
});
