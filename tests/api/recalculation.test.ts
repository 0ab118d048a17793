import fc from 'fast-check';

import { closeAllCases, eventsOf, pastCase, storedCase } from '../support/cases';
import { bootApp, createAdminUser, type TestApp } from '../support/strapi';

const SETTINGS = 'plugin::accountability.setting';
const CLOSURE = 'plugin::accountability.closure';

interface CalendarChangeService {
  recalculateOpenCases(context: {
    now: Date;
    signal?: { readonly aborted: boolean };
  }): Promise<{ checked: number; moved: number }>;
}

interface Preview {
  total: number;
  changed: number;
  cases: { filingNumber: string; from: string; to: string }[];
}

/** A Monday; fifteen business days later it is Monday 23 February. */
const RECEIVED = '2026-02-02T09:00:00-05:00';
const NOW = new Date('2026-02-10T15:00:00Z');

describe('a change of the calendar', () => {
  let app: TestApp;
  let token: string;

  beforeAll(async () => {
    app = await bootApp();
    token = (await createAdminUser(app, { roles: ['Jefe de Planeación'] })).token;
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await closeAllCases(app);
    await app.strapi.db.query(CLOSURE).deleteMany({});
  });

  const service = () => app.strapi.plugin('accountability').service<CalendarChangeService>('calendar-change');
  const recalculate = (signal?: { readonly aborted: boolean }) =>
    service().recalculateOpenCases(signal ? { now: NOW, signal } : { now: NOW });
  const manager = (method: 'post' | 'put' | 'delete', path: string, body: object = {}) =>
    app.http()[method](`/content-manager/${path}`).set('Authorization', `Bearer ${token}`).send(body);
  const close = async (from: string, to: string, reason = 'Mantenimiento'): Promise<string> => {
    const { body } = await manager('post', `collection-types/${CLOSURE}`, { from, to, reason }).expect(201);
    return (body as { data: { documentId: string } }).data.documentId;
  };
  const save = (change: object) => manager('put', `single-types/${SETTINGS}`, change).expect(200);
  const ask = (change: object, bearer = token) =>
    app
      .http()
      .post('/accountability/settings/calendar-preview')
      .set('Authorization', `Bearer ${bearer}`)
      .send(change);
  const preview = async (change: object): Promise<Preview> => {
    const { body } = await ask(change).expect(200);
    return (body as { data: Preview }).data;
  };
  const dueOn = async (filingNumber: string) => (await storedCase(app, filingNumber)).dueOn;
  const requested = [
    '2026-02-09T10:00:00-05:00',
    { kind: 'completion-requested', detail: { missing: 'La firma', citizenDueOn: '2026-03-09' } },
  ] as const;

  it('moves the due date of an open case, and its history says from when to when and why', async () => {
    const filed = await pastCase(app, { receivedAt: RECEIVED });
    await recalculate();
    expect(await dueOn(filed)).toBe('2026-02-23');

    await close('2026-02-12', '2026-02-13', 'Mantenimiento');
    expect(await recalculate()).toMatchObject({ moved: 1 });

    expect(await dueOn(filed)).toBe('2026-02-25');
    expect(await eventsOf(app, filed)).toEqual([
      expect.objectContaining({
        kind: 'recalculated',
        by: 'system',
        detail: {
          from: '2026-02-23',
          to: '2026-02-25',
          reason: 'ya no cuentan Mantenimiento (2026-02-12 a 2026-02-13)',
        },
      }),
    ]);
    const { deadline } = await storedCase(app, filed);
    expect(deadline.dueOn).toBe('2026-02-25');
    expect(deadline.skipped).toContainEqual({ date: '2026-02-12', reason: 'Mantenimiento' });
  });

  it('moves it back when a closure is deleted', async () => {
    const filed = await pastCase(app, { receivedAt: RECEIVED });
    const closure = await close('2026-02-12', '2026-02-12');
    await recalculate();
    expect(await dueOn(filed)).toBe('2026-02-24');

    await manager('delete', `collection-types/${CLOSURE}/${closure}`).expect(200);
    await recalculate();
    expect(await dueOn(filed)).toBe('2026-02-23');
    expect((await eventsOf(app, filed)).at(-1)?.detail?.reason).toBe(
      'vuelven a contar Mantenimiento (2026-02-12)',
    );
  });

  it('leaves what is over as it was', async () => {
    const answered = await pastCase(app, {
      receivedAt: RECEIVED,
      events: [
        [
          '2026-02-03T10:00:00-05:00',
          { kind: 'assigned', detail: { assignee: { id: 1, name: 'Ana' }, note: null } },
        ],
        ['2026-02-05T10:00:00-05:00', { kind: 'answered', detail: { outcome: 'granted' } }],
      ],
    });
    const before = await storedCase(app, answered);
    await close('2026-02-12', '2026-02-13');
    await recalculate();
    expect(await storedCase(app, answered)).toEqual(before);
    expect(await eventsOf(app, answered)).toEqual([]);
  });

  it('T5 moves the date in force of a case whose clock stands still, and keeps what remained of its term', async () => {
    const waiting = await pastCase(app, { receivedAt: RECEIVED, events: [requested] });
    const resumed = await pastCase(app, {
      receivedAt: RECEIVED,
      events: [
        requested,
        ['2026-02-16T10:00:00-05:00', { kind: 'completed', detail: { message: 'Va', attachments: 0 } }],
      ],
    });
    expect([await dueOn(waiting), await dueOn(resumed)]).toEqual(['2026-02-23', '2026-03-03']);

    // While the clock stood still: nothing of the term ran on those days.
    await close('2026-02-12', '2026-02-13');
    await recalculate();
    expect([await dueOn(waiting), await dueOn(resumed)]).toEqual(['2026-02-25', '2026-03-03']);
    expect((await storedCase(app, waiting)).deadline.stopped).toBe(true);
    expect(await eventsOf(app, resumed, 'recalculated')).toEqual([]);

    // After it ran again.
    await close('2026-02-26', '2026-02-26');
    await recalculate();
    expect([await dueOn(waiting), await dueOn(resumed)]).toEqual(['2026-02-25', '2026-03-04']);
  });

  it('T3 keeps the date an extension promised, and tells the days that led to it anew', async () => {
    const extended = await pastCase(app, {
      receivedAt: RECEIVED,
      events: [
        [
          '2026-02-10T10:00:00-05:00',
          { kind: 'extended', detail: { from: '2026-02-23', to: '2026-03-10', reason: 'Archivo' } },
        ],
      ],
    });
    await close('2026-02-12', '2026-02-13');
    await recalculate();
    const after = await storedCase(app, extended);
    expect(after.dueOn).toBe('2026-03-10');
    expect(after.deadline.skipped).toContainEqual({ date: '2026-02-12', reason: 'Mantenimiento' });
    expect(await eventsOf(app, extended)).toEqual([]);
  });

  it('does not touch a term: what an institute changes there holds for what is filed from then on', async () => {
    const filed = await pastCase(app, { receivedAt: RECEIVED });
    await save({ termPeticion: 8 });
    expect(await recalculate()).toMatchObject({ moved: 0 });
    expect(await dueOn(filed)).toBe('2026-02-23');
    await save({ termPeticion: 15 });
  });

  it('goes on where it ended when it ends in the middle, and writes nothing twice', async () => {
    const filed: string[] = [];
    for (let count = 0; count < 7; count += 1) filed.push(await pastCase(app, { receivedAt: RECEIVED }));
    await recalculate();
    await close('2026-02-12', '2026-02-12');

    let asked = 0;
    const dyingAfterThree = {
      get aborted() {
        asked += 1;
        return asked > 3;
      },
    };
    expect(await recalculate(dyingAfterThree)).toEqual({ checked: 3, moved: 3 });
    expect(await recalculate()).toEqual({ checked: 4, moved: 4 });
    expect(await recalculate()).toEqual({ checked: 0, moved: 0 });
    for (const one of filed) {
      expect(await dueOn(one)).toBe('2026-02-24');
      expect(await eventsOf(app, one)).toHaveLength(1);
    }
  });

  it('is written once by two instances at it at the same time', async () => {
    const filed: string[] = [];
    for (let count = 0; count < 5; count += 1) filed.push(await pastCase(app, { receivedAt: RECEIVED }));
    await close('2026-02-12', '2026-02-12');
    await Promise.all([recalculate(), recalculate()]);
    for (const one of filed) expect(await eventsOf(app, one)).toHaveLength(1);
  });

  it('finds a case that was being filed, or worked on, with the calendar of before', async () => {
    await close('2026-02-12', '2026-02-12');
    await recalculate();
    const late = await pastCase(app, { receivedAt: RECEIVED });
    expect(await dueOn(late)).toBe('2026-02-23');
    await recalculate();
    expect(await dueOn(late)).toBe('2026-02-24');
  });

  it('keeps the language a due date was explained in', async () => {
    const { body } = await app
      .http()
      .post('/api/accountability/inquiries')
      .set('Accept-Language', 'en')
      .send({ type: 'queja', subject: 'A matter', message: 'A message long enough', anonymous: true })
      .expect(201);
    const { filingNumber, deadline } = (body as { data: { filingNumber: string; deadline: object } }).data;
    await service().recalculateOpenCases({ now: new Date() });
    expect((await storedCase(app, filingNumber)).deadline).toMatchObject(deadline);
  });

  describe('before it is saved', () => {
    it('shows which due dates it would move, priority cases first, and changes nothing', async () => {
      const later = await pastCase(app, { receivedAt: '2026-02-05T09:00:00-05:00' });
      const sooner = await pastCase(app, { receivedAt: RECEIVED });
      const first = await pastCase(app, { receivedAt: '2026-02-06T09:00:00-05:00', priority: 'child' });
      await pastCase(app, { receivedAt: '2026-01-02T09:00:00-05:00' });
      await recalculate();

      const seen = await preview({ closure: { from: '2026-02-12', to: '2026-02-12', reason: 'Traslado' } });
      expect(seen).toEqual({
        total: 4,
        changed: 3,
        cases: [
          { filingNumber: first, from: '2026-02-27', to: '2026-03-02' },
          { filingNumber: sooner, from: '2026-02-23', to: '2026-02-24' },
          { filingNumber: later, from: '2026-02-26', to: '2026-02-27' },
        ],
      });
      expect(await dueOn(sooner)).toBe('2026-02-23');
      expect(await app.strapi.db.query(CLOSURE).count({})).toBe(0);
    });

    it('says what then happens, whatever the change', async () => {
      for (const [type, receivedAt] of [
        ['peticion', RECEIVED],
        ['informacion', '2026-02-06T23:30:00-05:00'],
        ['consulta', '2026-01-31T12:00:00-05:00'],
        ['queja', '2026-01-12T00:10:00-05:00'],
      ] as const) {
        await pastCase(app, { type, receivedAt });
        await pastCase(app, { type, receivedAt: '2026-02-03T08:00:00-05:00', events: [requested] });
      }
      await recalculate();

      const day = fc
        .integer({ min: 0, max: 60 })
        .map((days) => new Date(Date.UTC(2026, 0, 20 + days)).toISOString().slice(0, 10));
      const closure = fc
        .tuple(day, day)
        .map((days) => days.toSorted())
        .map(([from, to]) => ({ closure: { from, to, reason: 'Cierre' } }));
      const settings = fc
        .record({
          saturdayIsBusinessDay: fc.boolean(),
          nonBusinessReception: fc.constantFrom(
            'counts-from-next-business-day',
            'received-on-next-business-day',
          ),
          timeZone: fc.constantFrom('America/Bogota', 'Europe/Madrid', 'Pacific/Auckland'),
        })
        .map((change) => ({ settings: change }));

      await fc.assert(
        fc.asyncProperty(fc.oneof(closure, settings), async (change) => {
          const seen = await preview(change);
          if ('closure' in change)
            await close(String(change.closure.from), String(change.closure.to), 'Cierre');
          else await save(change.settings);
          const numbers = seen.cases.map(({ filingNumber }) => filingNumber);
          expect(await recalculate()).toMatchObject({ moved: seen.changed });
          expect(numbers).toHaveLength(seen.changed);
          for (const { filingNumber, from, to } of seen.cases) {
            expect((await eventsOf(app, filingNumber, 'recalculated')).at(-1)?.detail).toMatchObject({
              from,
              to,
            });
            expect(await dueOn(filingNumber)).toBe(to);
          }
        }),
        { numRuns: 12 },
      );
      await save({
        saturdayIsBusinessDay: false,
        nonBusinessReception: 'counts-from-next-business-day',
        timeZone: 'America/Bogota',
      });
    });

    it('knows an edited and a deleted closure from a new one', async () => {
      const filed = await pastCase(app, { receivedAt: RECEIVED });
      const documentId = await close('2026-02-12', '2026-02-12');
      await recalculate();
      const edited = { documentId, from: '2026-02-12', to: '2026-02-13', reason: 'Más largo' };
      expect((await preview({ closure: edited })).cases).toEqual([
        { filingNumber: filed, from: '2026-02-24', to: '2026-02-25' },
      ]);
      expect((await preview({ removedClosure: documentId })).cases).toEqual([
        { filingNumber: filed, from: '2026-02-24', to: '2026-02-23' },
      ]);
    });

    it.each([
      ['closure.to', { closure: { from: '2026-02-12', to: '2026-02-11', reason: 'X' } }],
      ['closure.to', { closure: { from: '2026-02-12', to: '2028-02-11', reason: 'X' } }],
      ['closure.from', { closure: { from: '2026-02-30', to: '2026-03-02', reason: 'X' } }],
      ['settings.timeZone', { settings: { timeZone: 'Marte/Olimpo' } }],
      ['settings.saturdayIsBusinessDay', { settings: { saturdayIsBusinessDay: 'sí' } }],
      ['settings.termQueja', { settings: { termQueja: 3 } }],
      ['otra', { otra: 1 }],
    ])('refuses what could not be saved, naming %s', async (field, change) => {
      const { body } = await ask(change).expect(400);
      const { details } = (body as { error: { details: { errors: { path: string[] }[] } } }).error;
      expect(details.errors.map(({ path }) => path.join('.'))).toEqual([field]);
    });

    it('is shown to who may save the settings only', async () => {
      const contractor = await createAdminUser(app, { roles: ['Contratista de rendición de cuentas'] });
      await ask({}, contractor.token).expect(403);
      await app.http().post('/accountability/settings/calendar-preview').send({}).expect(401);
      const engineer = await createAdminUser(app, { roles: ['Ingeniero de Sistemas'] });
      await ask({}, engineer.token).expect(200);
    });
  });
});
