import vectors from '../unit/fixtures/deadline-vectors.json';
import { bootApp, type TestApp } from '../support/strapi';

const SETTINGS = 'plugin::accountability.setting';
const CLOSURE = 'plugin::accountability.closure';

interface Deadline {
  type: string;
  receivedAt: string;
  receivedOn: string;
  countedFrom: string;
  businessDays: number;
  dueOn: string;
  rule: { norm: string; article: string; text: string };
  skipped: { date: string; reason: string }[];
}

interface Refusal {
  error: { name: string; message: string; details: { errors: { path: string[]; message: string }[] } };
}

/** The holidays of Ley 51 de 1983 as published for these years. */
const HOLIDAYS = {
  2019: '01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
  2025: '01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25',
  2026: '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
};

describe('a due date, asked over HTTP', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await bootApp();
  });
  afterAll(() => app.close());

  const ask = (query: Record<string, string>) => app.http().get('/api/accountability/deadlines').query(query);
  const deadline = async (type: string, receivedAt: string): Promise<Deadline> => {
    const { body } = await ask({ type, receivedAt }).expect(200);
    return (body as { data: Deadline }).data;
  };
  const calendar = async (year: number): Promise<{ date: string; name: string }[]> => {
    const { body } = await app.http().get(`/api/accountability/calendar?year=${year}`).expect(200);
    return (body as { data: { date: string; name: string }[] }).data;
  };
  const refused = async (path: string): Promise<Refusal['error']> => {
    const { body } = await app.http().get(`/api/accountability/${path}`).expect(400);
    return (body as Refusal).error;
  };
  const fieldsRefused = async (path: string): Promise<string[]> =>
    (await refused(path)).details.errors.map((error) => error.path.join('.'));

  /** What the institute decides for the time of some questions; put back afterwards. */
  async function withSettings<T>(change: Record<string, unknown>, use: () => Promise<T>): Promise<T> {
    const entry = await app.strapi.documents(SETTINGS).findFirst();
    const documentId = String(entry?.documentId);
    const before = Object.fromEntries(
      Object.keys(change).map((name) => [name, (entry as unknown as Record<string, unknown>)[name]]),
    );
    await app.strapi.documents(SETTINGS).update({ documentId, data: change });
    try {
      return await use();
    } finally {
      await app.strapi.documents(SETTINGS).update({ documentId, data: before });
    }
  }

  async function withClosure<T>(
    closure: { from: string; to: string; reason: string },
    use: () => Promise<T>,
  ): Promise<T> {
    const { documentId } = await app.strapi.documents(CLOSURE).create({ data: closure });
    try {
      return await use();
    } finally {
      await app.strapi.documents(CLOSURE).delete({ documentId });
    }
  }

  it.each(vectors)(
    'C1–C4, T1, T2: is the one expected: $type received $receivedAt',
    async ({ type, receivedAt, businessDays, dueOn }) => {
      expect(await deadline(type, receivedAt)).toMatchObject({ type, businessDays, dueOn });
    },
  );

  it('C4: counts what comes on a non-business day as received on the next one, where the institute reads the law so', async () => {
    await withSettings({ nonBusinessReception: 'received-on-next-business-day' }, async () => {
      for (const { type, receivedAt, dueOn, alternative } of vectors) {
        const found = await deadline(type, receivedAt);
        expect([type, receivedAt, found.dueOn]).toEqual([type, receivedAt, alternative ?? dueOn]);
      }
    });
    expect((await deadline('reclamo', '2026-02-07T10:00:00-05:00')).dueOn).toBe('2026-02-27');
  });

  it('comes with the day it counts from, its rule, and each day passed over: that and no more', async () => {
    expect(await deadline('informacion', '2026-03-27T15:00:00-05:00')).toEqual({
      type: 'informacion',
      receivedAt: '2026-03-27T15:00:00-05:00',
      receivedOn: '2026-03-27',
      countedFrom: '2026-03-30',
      businessDays: 10,
      dueOn: '2026-04-14',
      rule: {
        norm: expect.stringContaining('Ley 1437 de 2011') as string,
        article: expect.stringContaining('14') as string,
        text: expect.stringContaining('10 días hábiles') as string,
      },
      skipped: [
        { date: '2026-03-28', reason: 'sábado' },
        { date: '2026-03-29', reason: 'domingo' },
        { date: '2026-04-02', reason: 'Jueves Santo' },
        { date: '2026-04-03', reason: 'Viernes Santo' },
        { date: '2026-04-04', reason: 'sábado' },
        { date: '2026-04-05', reason: 'domingo' },
        { date: '2026-04-11', reason: 'sábado' },
        { date: '2026-04-12', reason: 'domingo' },
      ],
    });
  });

  it('T2: names the accountability law for a question asked in that process', async () => {
    const { rule } = await deadline('pregunta', '2026-02-02T09:00:00-05:00');
    expect(rule).toMatchObject({ norm: expect.stringContaining('1757') as string });
    expect(rule.article).toContain('56');
  });

  it('C3: takes the day of reception from the institute’s clocks, not from the sender’s', async () => {
    expect(await deadline('queja', '2026-02-03T03:00:00Z')).toMatchObject({
      receivedAt: '2026-02-02T22:00:00-05:00',
      receivedOn: '2026-02-02',
      dueOn: '2026-02-23',
    });
    expect((await deadline('queja', '2026-02-03T13:30:00+09:00')).receivedOn).toBe('2026-02-02');
    await withSettings({ timeZone: 'Asia/Tokyo' }, async () => {
      expect((await deadline('queja', '2026-02-03T03:00:00Z')).receivedOn).toBe('2026-02-03');
    });
  });

  it('reads a “+” of the offset that the address turned into a space', async () => {
    const { body } = await app
      .http()
      .get('/api/accountability/deadlines?type=queja&receivedAt=2026-02-03T13:30:00+09:00')
      .expect(200);
    expect((body as { data: Deadline }).data.receivedOn).toBe('2026-02-02');
  });

  it('C1: passes over the days the institute is closed, and says why', async () => {
    const before = await deadline('informacion', '2026-02-02T09:00:00-05:00');
    const closure = { from: '2026-02-09', to: '2026-02-10', reason: 'Traslado de sede' };
    const closed = await withClosure(closure, () => deadline('informacion', '2026-02-02T09:00:00-05:00'));

    expect(before.dueOn).toBe('2026-02-16');
    expect(closed.dueOn).toBe('2026-02-18');
    expect(closed.skipped.filter(({ reason }) => reason === 'Traslado de sede')).toEqual([
      { date: '2026-02-09', reason: 'Traslado de sede' },
      { date: '2026-02-10', reason: 'Traslado de sede' },
    ]);
    expect(await deadline('informacion', '2026-02-02T09:00:00-05:00')).toEqual(before);
  });

  it('works on Saturdays where the institute does', async () => {
    await withSettings({ saturdayIsBusinessDay: true }, async () => {
      const { dueOn, skipped } = await deadline('informacion', '2026-02-02T09:00:00-05:00');
      expect(dueOn).toBe('2026-02-13');
      expect(skipped).toEqual([{ date: '2026-02-08', reason: 'domingo' }]);
    });
  });

  it('keeps to the term the institute set for itself, of that type alone, and says so', async () => {
    await withSettings({ termQueja: 8 }, async () => {
      const queja = await deadline('queja', '2026-02-02T09:00:00-05:00');
      expect(queja).toMatchObject({ businessDays: 8, dueOn: '2026-02-12' });
      expect(queja.rule.text).toContain('8 días hábiles');
      expect((await deadline('reclamo', '2026-02-02T09:00:00-05:00')).businessDays).toBe(15);
    });
  });

  it('is explained in English to who prefers it, with the norm’s own name', async () => {
    const { body } = await ask({ type: 'informacion', receivedAt: '2026-03-27T15:00:00-05:00' })
      .set('Accept-Language', 'en-GB,en;q=0.9,es;q=0.1')
      .expect(200);
    const { rule, skipped } = (body as { data: Deadline }).data;
    expect(rule.norm).toContain('Ley 1437 de 2011');
    expect(rule.text).toContain('10 business days');
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'Saturday',
      'Sunday',
      'Maundy Thursday',
      'Good Friday',
      'Saturday',
      'Sunday',
      'Saturday',
      'Sunday',
    ]);
  });

  describe('is refused, naming the field, for', () => {
    const fine = 'receivedAt=2026-02-02T09:00:00-05:00';
    it.each([
      ['no type', `deadlines?${fine}`, ['type']],
      ['an unknown type', `deadlines?type=tutela&${fine}`, ['type']],
      ['a type by another spelling', `deadlines?type=Queja&${fine}`, ['type']],
      ['two types', `deadlines?type=queja&type=reclamo&${fine}`, ['type']],
      ['a type that is a property of every object', `deadlines?type=constructor&${fine}`, ['type']],
      ['no instant', 'deadlines?type=queja', ['receivedAt']],
      ['nothing at all', 'deadlines', ['type', 'receivedAt']],
      ['an empty instant', 'deadlines?type=queja&receivedAt=', ['receivedAt']],
      ['a day without an hour', 'deadlines?type=queja&receivedAt=2026-02-02', ['receivedAt']],
      ['an instant without offset', 'deadlines?type=queja&receivedAt=2026-02-02T09:00:00', ['receivedAt']],
      ['a day no calendar has', 'deadlines?type=queja&receivedAt=2026-02-30T09:00:00Z', ['receivedAt']],
      ['an hour no clock has', 'deadlines?type=queja&receivedAt=2026-02-02T25:00:00Z', ['receivedAt']],
      ['words', 'deadlines?type=queja&receivedAt=ayer', ['receivedAt']],
      ['seconds since 1970', 'deadlines?type=queja&receivedAt=1770000000', ['receivedAt']],
      ['a year before the calendar', 'deadlines?type=queja&receivedAt=1500-02-02T09:00:00Z', ['receivedAt']],
      ['a year after the calendar', 'deadlines?type=queja&receivedAt=9999-12-31T23:59:59Z', ['receivedAt']],
      ['a year of six digits', 'deadlines?type=queja&receivedAt=%2B012026-02-02T09:00:00Z', ['receivedAt']],
      [
        'an instant that is an object',
        'deadlines?type=queja&receivedAt[$gt]=2026-02-02T09:00:00Z',
        ['receivedAt'],
      ],
      ['a parameter nobody declared', `deadlines?type=queja&${fine}&businessDays=1`, ['businessDays']],
      ['a calendar without year', 'calendar', ['year']],
      ['a calendar of an empty year', 'calendar?year=', ['year']],
      ['a calendar of a year in words', 'calendar?year=este', ['year']],
      ['a calendar of a year of two digits', 'calendar?year=26', ['year']],
      ['a calendar of half a year', 'calendar?year=2026.5', ['year']],
      ['a calendar of two years', 'calendar?year=2025&year=2026', ['year']],
      ['a calendar before the law of holidays', 'calendar?year=1000', ['year']],
      ['a calendar too far away', 'calendar?year=9999', ['year']],
      ['a calendar with a parameter nobody declared', 'calendar?year=2026&country=CO', ['country']],
    ])('%s', async (_what, path, fields) => {
      expect(await fieldsRefused(path)).toEqual(fields);
    });

    it('from the first day of the calendar on, where the institute is', async () => {
      const status = async (path: string) => (await app.http().get(`/api/accountability/${path}`)).status;
      expect(await status('calendar?year=1984')).toBe(200);
      expect(await status('deadlines?type=queja&receivedAt=1984-01-01T00:00:00-05:00')).toBe(200);
      expect(await status('deadlines?type=queja&receivedAt=1984-06-01T09:00:00-05:00')).toBe(200);
      expect(await status('deadlines?type=queja&receivedAt=1984-01-01T04:59:59Z')).toBe(400);
      expect(await status('deadlines?type=queja&receivedAt=1984-01-01T05:00:00Z')).toBe(200);
    });

    it('never with a fault, near the ends of the calendar either', async () => {
      for (const year of [
        1582, 1583, 1584, 1983, 1984, 1985, 2098, 2099, 2100, 2199, 2200, 4098, 4099, 4100,
      ]) {
        for (const path of [
          `calendar?year=${year}`,
          `deadlines?type=consulta&receivedAt=${year}-01-01T00:00:00Z`,
          `deadlines?type=consulta&receivedAt=${year}-12-31T23:59:59-05:00`,
        ]) {
          const { status } = await app.http().get(`/api/accountability/${path}`);
          expect([path, [200, 400].includes(status)]).toEqual([path, true]);
        }
      }
    });

    it('a reader of English in English', async () => {
      const path = '/api/accountability/deadlines?type=queja&receivedAt=ayer';
      const sentence = async (language: string) => {
        const { body } = await app.http().get(path).set('Accept-Language', language).expect(400);
        return (body as Refusal).error.details.errors[0]?.message;
      };
      expect(await sentence('es-CO')).toMatch(/desfase/);
      expect(await sentence('en')).toMatch(/offset/);
    });
  });

  describe('C2: the calendar', () => {
    it.each(Object.entries(HOLIDAYS))(
      'of %s holds the holidays of the law, each with its name',
      async (year, days) => {
        const listed = await calendar(Number(year));
        expect([...new Set(listed.map(({ date }) => date))]).toEqual(
          days.split(' ').map((day) => `${year}-${day}`),
        );
        expect(listed.filter(({ name }) => name.trim() === '')).toEqual([]);
        expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['date', 'name']);
      },
    );

    it('names both feasts of a day that has two', async () => {
      const names = async (date: string) =>
        (await calendar(Number(date.slice(0, 4))))
          .filter((day) => day.date === date)
          .map(({ name }) => name)
          .join(' ');
      for (const date of ['2019-07-01', '2025-06-30']) {
        expect(await names(date)).toMatch(/Sagrado Corazón/);
        expect(await names(date)).toMatch(/San Pedro/);
      }
    });

    it('lists each day the institute is closed, in its year and in order', async () => {
      const closure = { from: '2025-12-30', to: '2026-01-02', reason: 'Vacaciones colectivas' };
      const [before, after] = await withClosure(closure, async () => [
        await calendar(2025),
        await calendar(2026),
      ]);
      const closed = (days: { date: string; name: string }[] | undefined) =>
        (days ?? []).filter(({ name }) => name === 'Vacaciones colectivas').map(({ date }) => date);

      expect(closed(before)).toEqual(['2025-12-30', '2025-12-31']);
      expect(closed(after)).toEqual(['2026-01-01', '2026-01-02']);
      const dates = (after ?? []).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    });

    it('is in English for who prefers it', async () => {
      const { body } = await app
        .http()
        .get('/api/accountability/calendar?year=2026')
        .set('Accept-Language', 'en');
      const days = (body as { data: { date: string; name: string }[] }).data;
      expect(days.find(({ date }) => date === '2026-04-03')?.name).toBe('Good Friday');
    });
  });

  describe('carries validators', () => {
    const PATHS = [
      '/api/accountability/calendar?year=2026',
      '/api/accountability/deadlines?type=queja&receivedAt=2026-02-02T09:00:00Z',
    ];

    it.each(PATHS)('and is answered with 304 to who has it: %s', async (path) => {
      const { headers } = await app.http().get(path).expect(200);
      expect(headers['cache-control']).toMatch(/public.*s-maxage=\d+/);
      expect(headers.vary).toMatch(/Accept-Language/);
      const modified = new Date(String(headers['last-modified'])).getTime();
      expect(modified).toBeGreaterThan(Date.parse('2020-01-01'));
      expect(modified).toBeLessThanOrEqual(Date.now());

      const { text } = await app.http().get(path).set('If-None-Match', String(headers.etag)).expect(304);
      expect(text).toBe('');
      await app.http().get(path).set('If-None-Match', '"otra"').expect(200);
    });

    it('that are others in another language, and after the institute changes its calendar', async () => {
      const path = '/api/accountability/deadlines?type=queja&receivedAt=2026-02-02T09:00:00Z';
      const etag = async (language: string) =>
        String((await app.http().get(path).set('Accept-Language', language).expect(200)).headers.etag);
      const spanish = await etag('es');
      expect(await etag('en')).not.toBe(spanish);

      await withClosure({ from: '2026-02-10', to: '2026-02-10', reason: 'Aseo' }, async () => {
        await app.http().get(path).set('If-None-Match', spanish).expect(200);
      });
      expect(await etag('es')).toBe(spanish);
    });

    it('and say when an institute’s closure last changed the answer', async () => {
      const path = '/api/accountability/calendar?year=2026';
      const modified = async () =>
        new Date(String((await app.http().get(path).expect(200)).headers['last-modified'])).getTime();
      await app.strapi.db.query(SETTINGS).updateMany({
        where: { id: { $notNull: true } },
        data: { updatedAt: new Date('2020-01-01T00:00:00Z') },
      });
      expect(await modified()).toBe(Date.parse('2020-01-01T00:00:00Z'));

      const closure = { from: '2026-03-10', to: '2026-03-10', reason: 'Aseo' };
      expect(await withClosure(closure, modified)).toBeGreaterThan(Date.parse('2026-01-01'));
    });
  });
});
