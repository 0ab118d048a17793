import { bootApp, type TestApp } from '../support/strapi';

const PLAN = 'plugin::accountability.plan';
const ACTION = 'plugin::accountability.plan-action';
const HEARING = 'plugin::accountability.hearing';
const BULLETIN = 'plugin::accountability.bulletin';
const OCCURRENCE = 'plugin::accountability.occurrence';
const EVIDENCE = 'plugin::accountability.evidence';

interface Occurrence {
  documentId: string;
  label: string;
  originalDueOn: string;
  dueOn: string;
  status: string;
  doneOn: string | null;
  evidence: { kind: string; url: string | null; note: string | null; recordedAt: string }[];
  delays: { from: string; to: string; reason: string; at: string }[];
}

interface FollowUp {
  plan: { title: string; slug: string };
  summary: {
    total: number;
    done: number;
    onTrack: number;
    dueSoon: number;
    late: number;
    fulfilment: number;
  };
  offices: { name: string; summary: { total: number } }[];
  actions: { documentId: string; name: string; channel: string; status: string; occurrences: Occurrence[] }[];
}

interface Service {
  overview(slug: string | null, language: 'es' | 'en', now?: Date): Promise<FollowUp | null>;
  addEvidence(documentId: string, given: object, recorder: { name: string }, now?: Date): Promise<boolean>;
  withdrawEvidence(documentId: string, reason: string, recorder: { name: string }): Promise<boolean>;
  postpone(documentId: string, change: object, now?: Date): Promise<boolean>;
  syncPlan(documentId: string): Promise<{ added: number; updated: number; removed: number } | null>;
}

describe('the follow-up of the 2019 plan', () => {
  let app: TestApp;
  let slug: string;
  let planId: string;

  beforeAll(async () => {
    app = await bootApp({ env: { SEED: 'plan-2019' } });
    const plan = await app.strapi.documents(PLAN).findFirst({ status: 'published' });
    slug = String(plan?.slug);
    planId = String(plan?.documentId);
  });
  afterAll(() => app.close());

  const service = () => app.strapi.plugin('accountability').service<Service>('follow-up');
  const followUp = async (query = `?plan=${slug}`): Promise<FollowUp> => {
    const { body } = await app.http().get(`/api/accountability/follow-up${query}`).expect(200);
    return (body as { data: FollowUp }).data;
  };
  const onDay = async (day: string): Promise<FollowUp> => {
    const found = await service().overview(slug, 'es', new Date(`${day}T15:00:00Z`));
    if (!found) throw new Error('There is no such plan');
    return found;
  };
  const datesOf = ({ actions }: FollowUp, name: string) =>
    (actions.find((one) => one.name === name)?.occurrences ?? []).map(({ label, dueOn }) => [label, dueOn]);
  const actionOf = ({ actions }: FollowUp, name: string) => {
    const found = actions.find((one) => one.name === name);
    if (!found) throw new Error(`No action ${name}`);
    return found;
  };

  it('has the dates of its own words as soon as it is published', async () => {
    const found = await followUp();
    expect(found.actions.map(({ name }) => name)).toEqual([
      'PÁGINA WEB',
      'CORREO ELECTRONICO',
      'REDES SOCIALES',
      'COMUNICACIONES INTERNAS',
      'CARTELERA',
      'BOLETIN',
    ]);
    expect(datesOf(found, 'PÁGINA WEB')).toEqual([
      ['Revisión de enero de 2019', '2019-01-31'],
      ['Revisión de febrero de 2019', '2019-02-28'],
      ['Revisión de marzo de 2019', '2019-03-29'],
      ['Revisión de abril de 2019', '2019-04-30'],
      ['Revisión de mayo de 2019', '2019-05-31'],
      ['Revisión de junio de 2019', '2019-06-28'],
    ]);
    expect(datesOf(found, 'REDES SOCIALES')).toEqual([
      ['Informe del primer trimestre de 2019', '2019-04-12'],
      ['Informe del segundo trimestre de 2019', '2019-07-15'],
    ]);
    expect(datesOf(found, 'BOLETIN')).toEqual([]);
  });

  it('counts from the day it is asked on: on track, due soon, late', async () => {
    expect((await onDay('2019-01-02')).summary).toMatchObject({ total: 8, onTrack: 8, dueSoon: 0, late: 0 });
    // Eight business days before 31 January.
    expect((await onDay('2019-01-18')).summary).toMatchObject({ onTrack: 8, dueSoon: 0 });
    expect((await onDay('2019-01-21')).summary).toMatchObject({ onTrack: 7, dueSoon: 1 });
    expect((await onDay('2019-01-31')).summary).toMatchObject({ dueSoon: 1, late: 0 });
    const late = await onDay('2019-02-01');
    expect(late.summary).toMatchObject({ total: 8, done: 0, onTrack: 7, late: 1, fulfilment: 0 });
    expect(actionOf(late, 'PÁGINA WEB').status).toBe('late');
    expect(actionOf(late, 'REDES SOCIALES').status).toBe('on-track');
  });

  describe('with a hearing on 26 July 2019', () => {
    let hearing: string;

    it('what hangs on it is dated when it is published, and not before', async () => {
      const { documentId } = await app.strapi.documents(HEARING).create({
        data: {
          title: 'Audiencia pública 2019',
          startsAt: '2019-07-26T14:00:00Z',
          modality: 'in-person',
          state: 'announced',
          plan: planId,
        },
      });
      hearing = documentId;
      expect(datesOf(await followUp(), 'BOLETIN')).toEqual([]);

      await app.strapi.documents(HEARING).publish({ documentId });

      const found = await followUp();
      const before = 'Antes de la audiencia del 26 de julio de 2019';
      expect(datesOf(found, 'CORREO ELECTRONICO')).toEqual([[before, '2019-06-26']]);
      expect(datesOf(found, 'COMUNICACIONES INTERNAS')).toEqual([[before, '2019-06-26']]);
      expect(datesOf(found, 'CARTELERA')).toEqual([[before, '2019-06-26']]);
      expect(datesOf(found, 'BOLETIN')).toEqual([[before, '2019-07-11']]);
      expect(found.summary.total).toBe(13);
    });

    it('a bulletin that names the action is its evidence when it is published, once', async () => {
      const bulletin = await app.strapi.documents(BULLETIN).create({
        data: {
          title: 'Resultados del primer semestre',
          issuedOn: '2019-07-10',
          hearing,
          actions: [actionOf(await followUp(), 'BOLETIN').documentId],
        },
      });
      await app.strapi.documents(BULLETIN).publish({ documentId: bulletin.documentId });
      await app.strapi.documents(BULLETIN).publish({ documentId: bulletin.documentId });

      const found = actionOf(await followUp(), 'BOLETIN');
      expect(found.status).toBe('done');
      expect(found.occurrences[0]?.evidence).toMatchObject([
        { kind: 'bulletin', note: 'Resultados del primer semestre' },
      ]);
    });

    it('moved by two weeks without a reason, it is refused and nothing moves', async () => {
      await app.strapi
        .documents(HEARING)
        .update({ documentId: hearing, data: { startsAt: '2019-08-09T14:00:00Z' } });

      await expect(app.strapi.documents(HEARING).publish({ documentId: hearing })).rejects.toMatchObject({
        details: { errors: [{ path: ['reschedulingReason'] }] },
      });

      expect(datesOf(await followUp(), 'CARTELERA')).toEqual([
        ['Antes de la audiencia del 26 de julio de 2019', '2019-06-26'],
      ]);
    });

    it('moved with a reason, what hangs on it follows, keeps its first date, and says why', async () => {
      const reason = 'El auditorio no estaba disponible.';
      await app.strapi
        .documents(HEARING)
        .update({ documentId: hearing, data: { reschedulingReason: reason } });
      await app.strapi.documents(HEARING).publish({ documentId: hearing });

      const found = await followUp();
      const [mail] = actionOf(found, 'CORREO ELECTRONICO').occurrences;
      expect(mail).toMatchObject({
        label: 'Antes de la audiencia del 9 de agosto de 2019',
        originalDueOn: '2019-06-26',
        dueOn: '2019-07-10',
        delays: [{ from: '2019-06-26', to: '2019-07-10', reason }],
      });
      // What was done stays done, by the date it had.
      expect(actionOf(found, 'BOLETIN').occurrences).toMatchObject([
        { dueOn: '2019-07-11', status: 'done', delays: [] },
      ]);
      expect(datesOf(found, 'PÁGINA WEB')[0]).toEqual(['Revisión de enero de 2019', '2019-01-31']);

      const { body } = await app
        .http()
        .get('/api/accountability/hearings/audiencia-publica-2019')
        .expect(200);
      expect(body).toMatchObject({
        data: {
          startsAt: '2019-08-09T14:00:00.000Z',
          reschedulings: [{ from: '2019-07-26T14:00:00.000Z', to: '2019-08-09T14:00:00.000Z', reason }],
        },
      });
      expect(JSON.stringify(body)).not.toContain('announcedStart');
    });

    it('published again, it makes no twins and moves nothing', async () => {
      const before = await followUp();
      await app.strapi.documents(HEARING).publish({ documentId: hearing });
      await app.strapi.documents(PLAN).publish({ documentId: planId });
      expect(await service().syncPlan(planId)).toEqual({ added: 0, updated: 0, removed: 0 });
      expect((await followUp()).actions).toEqual(before.actions);
    });

    it('cancelled, what was going to be done before it is shown as cancelled and counts no more', async () => {
      await app.strapi.documents(HEARING).update({
        documentId: hearing,
        data: { state: 'cancelled', cancellationReason: 'Falta de recinto' },
        status: 'published',
      });

      const found = await followUp();
      expect(actionOf(found, 'CORREO ELECTRONICO').occurrences[0]?.status).toBe('cancelled');
      expect(actionOf(found, 'BOLETIN').occurrences[0]?.status).toBe('done');
      expect(found.summary.total).toBe(9);

      await app.strapi
        .documents(HEARING)
        .update({ documentId: hearing, data: { state: 'announced' }, status: 'published' });
      expect((await followUp()).summary.total).toBe(13);
    });
  });

  describe('what an office records', () => {
    const january = async () => {
      const found = actionOf(await followUp(), 'PÁGINA WEB').occurrences[0];
      if (!found) throw new Error('No January');
      return found;
    };
    const recorder = { name: 'Ana Pérez' };
    const evidence = {
      kind: 'link',
      key: 'clave-1',
      url: 'https://instituto.example/enero',
      note: 'Revisada',
    };

    it('makes an occurrence done, once for a key, and names nobody to the public', async () => {
      const { documentId } = await january();
      const at = new Date('2019-01-30T15:00:00Z');
      expect(await service().addEvidence(documentId, evidence, recorder, at)).toBe(true);
      expect(await service().addEvidence(documentId, evidence, recorder, at)).toBe(true);

      const found = await january();
      expect(found).toMatchObject({
        status: 'done',
        doneOn: '2019-01-30',
        evidence: [{ kind: 'link', url: 'https://instituto.example/enero', note: 'Revisada' }],
      });
      expect(JSON.stringify(found)).not.toContain('Ana');
    });

    it('withdrawn, opens it again', async () => {
      const { documentId } = (await app.strapi.db
        .query('plugin::accountability.evidence')
        .findOne({ where: { key: 'clave-1' } })) as { documentId: string };
      await service().withdrawEvidence(documentId, 'Era de otro mes', recorder);
      expect(await january()).toMatchObject({ status: 'late', doneOn: null, evidence: [] });
    });

    it('puts off a date with its reason, which stays visible beside the first one', async () => {
      const { documentId, dueOn } = await january();
      const change = { to: '2019-02-08', reason: 'Se cayó el servidor.', seen: dueOn };
      await service().postpone(documentId, change, new Date('2019-02-01T15:00:00Z'));
      expect(await january()).toMatchObject({
        originalDueOn: '2019-01-31',
        dueOn: '2019-02-08',
        delays: [{ from: '2019-01-31', to: '2019-02-08', reason: 'Se cayó el servidor.' }],
      });
    });

    it('stays as it was decided when the plan is published again', async () => {
      await app.strapi.documents(PLAN).publish({ documentId: planId });
      expect(await january()).toMatchObject({ dueOn: '2019-02-08' });
    });
  });

  it('an action the plan has no more leaves no trace, unless something was recorded of it', async () => {
    const action = actionOf(await followUp(), 'CARTELERA');
    await app.strapi.documents(ACTION).delete({ documentId: action.documentId });
    const left = (await app.strapi.db
      .query(OCCURRENCE)
      .findMany({ where: { actionId: action.documentId } })) as { state: string }[];
    // It had been moved: its delay is kept.
    expect(left.map(({ state }) => state)).toEqual(['cancelled']);
    expect((await followUp()).actions.map(({ name }) => name)).not.toContain('CARTELERA');
  });

  it('closed, stops: nothing new is asked for', async () => {
    await app.strapi
      .documents(PLAN)
      .update({ documentId: planId, data: { closed: true }, status: 'published' });
    const before = await followUp();
    await app.strapi.documents(HEARING).create({
      data: {
        title: 'Otra',
        startsAt: '2019-09-20T14:00:00Z',
        modality: 'virtual',
        state: 'announced',
        plan: planId,
      },
      status: 'published',
    });
    expect((await followUp()).summary).toEqual(before.summary);
  });

  describe('is asked for', () => {
    it('without a plan: the latest; in English too', async () => {
      expect((await followUp('')).plan.slug).toBe(slug);
      const { body } = await app
        .http()
        .get('/api/accountability/follow-up')
        .set('Accept-Language', 'en')
        .expect(200);
      expect(JSON.stringify(body)).toContain('Review of January 2019');
    });

    it('of an unknown plan: a 404; with what it does not know: a 400 that names it', async () => {
      await app.http().get('/api/accountability/follow-up?plan=ninguno').expect(404);
      const { body } = await app.http().get('/api/accountability/follow-up?plna=x').expect(400);
      expect(body).toMatchObject({ error: { details: { errors: [{ path: ['plna'] }] } } });
      await app.http().get('/api/accountability/follow-up?plan[a]=x').expect(400);
    });

    it('again: 304', async () => {
      const { headers } = await app.http().get(`/api/accountability/follow-up?plan=${slug}`).expect(200);
      await app
        .http()
        .get(`/api/accountability/follow-up?plan=${slug}`)
        .set('If-None-Match', String(headers.etag))
        .expect(304);
    });

    it('says when something of it changed the last time: plan, action, date or evidence', async () => {
      const { db } = app.strapi;
      const tables = [PLAN, ACTION, OCCURRENCE, EVIDENCE].map((uid) => db.metadata.get(uid).tableName);
      for (const [years, table] of tables.entries()) {
        const changed = new Date(Date.UTC(2040 + years, 0, 1));
        await db.connection(table).update({ updated_at: changed });
        const { headers } = await app.http().get(`/api/accountability/follow-up?plan=${slug}`).expect(200);
        expect([table, headers['last-modified']]).toEqual([table, changed.toUTCString()]);
      }
    });
  });
});
