import fc from 'fast-check';

import {
  type CalendarRules,
  DEFAULT_CALENDAR,
  isBusinessDay,
} from '../../src/plugins/accountability/server/src/deadlines';
import { occurrenceLabel } from '../../src/plugins/accountability/server/src/follow-up/label';
import {
  occurrenceKey,
  scheduleAction,
  type ScheduledAction,
  type ScheduledHearing,
  type ScheduleRules,
} from '../../src/plugins/accountability/server/src/follow-up/schedule';

const RULES: ScheduleRules = {
  calendar: DEFAULT_CALENDAR,
  quarterlyDays: 10,
  callLeadDays: 30,
  reportLeadDays: 15,
};
const FIRST_HALF = { periodStart: '2019-01-01', periodEnd: '2019-06-30' };
const HEARING: ScheduledHearing = { documentId: 'audiencia', on: '2019-07-26' };

const action = (change: Partial<ScheduledAction>): ScheduledAction => ({
  documentId: 'accion',
  channel: 'email',
  frequencies: [],
  leadDays: null,
  ...change,
});

/** The six rows of the institute's document, by what decides their dates. */
const PLAN_2019: Record<string, ScheduledAction> = {
  'PÁGINA WEB': action({ channel: 'website', frequencies: ['permanent'] }),
  'CORREO ELECTRONICO': action({ channel: 'email', frequencies: ['before-hearing'] }),
  'REDES SOCIALES': action({ channel: 'social-media', frequencies: ['before-hearing', 'quarterly'] }),
  'COMUNICACIONES INTERNAS': action({ channel: 'internal-communication', frequencies: ['before-hearing'] }),
  CARTELERA: action({ channel: 'notice-board', frequencies: ['before-hearing'] }),
  BOLETIN: action({ channel: 'bulletin', frequencies: ['before-hearing'] }),
};

/** By hand, with the calendar of 2019: each month's last business day; 30 and 15 days before; ten business days after. */
const REVIEWS: [string, string][] = [
  ['Revisión de enero de 2019', '2019-01-31'],
  ['Revisión de febrero de 2019', '2019-02-28'],
  // 31 March is a Sunday.
  ['Revisión de marzo de 2019', '2019-03-29'],
  ['Revisión de abril de 2019', '2019-04-30'],
  ['Revisión de mayo de 2019', '2019-05-31'],
  // 30 June is a Sunday.
  ['Revisión de junio de 2019', '2019-06-28'],
];
const QUARTERS: [string, string][] = [
  // From Monday 1 April: no holiday until Maundy Thursday, 18 April.
  ['Informe del primer trimestre de 2019', '2019-04-12'],
  // From Tuesday 2 July, since Monday 1 July is a holiday (San Pedro and Sagrado Corazón).
  ['Informe del segundo trimestre de 2019', '2019-07-15'],
];
const BEFORE_26_JULY = 'Antes de la audiencia del 26 de julio de 2019';
const BEFORE_9_AUGUST = 'Antes de la audiencia del 9 de agosto de 2019';

const listOf = (row: string, hearings: ScheduledHearing[]): [string, string][] =>
  scheduleAction(PLAN_2019[row] as ScheduledAction, FIRST_HALF, hearings, RULES).map(
    ({ rule, anchorOn, dueOn }) => [occurrenceLabel(rule, anchorOn, 'es'), dueOn],
  );

describe('the plan of the first half of 2019, with a hearing on 26 July 2019', () => {
  it.each<[string, [string, string][]]>([
    ['PÁGINA WEB', REVIEWS],
    ['CORREO ELECTRONICO', [[BEFORE_26_JULY, '2019-06-26']]],
    [
      'REDES SOCIALES',
      [QUARTERS[0] as [string, string], [BEFORE_26_JULY, '2019-06-26'], QUARTERS[1] as [string, string]],
    ],
    ['COMUNICACIONES INTERNAS', [[BEFORE_26_JULY, '2019-06-26']]],
    ['CARTELERA', [[BEFORE_26_JULY, '2019-06-26']]],
    ['BOLETIN', [[BEFORE_26_JULY, '2019-07-11']]],
  ])('%s', (row, expected) => {
    expect(listOf(row, [HEARING])).toEqual(expected);
  });

  it('moved by two weeks, only what hangs on the hearing moves, under the same keys', () => {
    const moved = { ...HEARING, on: '2019-08-09' };
    expect(listOf('PÁGINA WEB', [moved])).toEqual(REVIEWS);
    expect(listOf('CORREO ELECTRONICO', [moved])).toEqual([[BEFORE_9_AUGUST, '2019-07-10']]);
    // 25 July is a Thursday.
    expect(listOf('BOLETIN', [moved])).toEqual([[BEFORE_9_AUGUST, '2019-07-25']]);
    expect(listOf('REDES SOCIALES', [moved])).toEqual([
      QUARTERS[0],
      [BEFORE_9_AUGUST, '2019-07-10'],
      QUARTERS[1],
    ]);

    const keys = (hearing: ScheduledHearing) =>
      Object.values(PLAN_2019).flatMap((one) =>
        scheduleAction(one, FIRST_HALF, [hearing], RULES).map(({ key }) => key),
      );
    expect(keys(moved).sort()).toEqual(keys(HEARING).sort());
  });

  it('without a hearing yet, nothing hangs on one', () => {
    expect(listOf('CORREO ELECTRONICO', [])).toEqual([]);
    expect(listOf('REDES SOCIALES', [])).toEqual(QUARTERS);
  });
});

describe('what is done before a hearing', () => {
  const before = (leadDays: number | null, on: string, rules = RULES) =>
    scheduleAction(
      action({ frequencies: ['before-hearing'], leadDays }),
      FIRST_HALF,
      [{ documentId: 'audiencia', on }],
      rules,
    )[0]?.dueOn;

  it('is done by the business day before, where the day is none', () => {
    // Ten days before 29 April is Good Friday; the Wednesday of Holy Week is a business day.
    expect(before(10, '2019-04-29')).toBe('2019-04-17');
  });

  it('is done on the very day where no lead is asked', () => {
    expect(before(0, '2019-07-26')).toBe('2019-07-26');
  });

  it('is never asked for before the plan begins, however long the lead', () => {
    // 1 January is a holiday.
    expect(before(300, '2019-03-15')).toBe('2019-01-02');
  });

  it('is done before the institute closes', () => {
    const closures = [{ from: '2019-06-24', to: '2019-06-28', reason: 'vacaciones colectivas' }];
    expect(before(30, '2019-07-26', { ...RULES, calendar: { ...DEFAULT_CALENDAR, closures } })).toBe(
      '2019-06-21',
    );
  });

  it('is asked for once a hearing, also when two are held on one day', () => {
    const hearings = ['una', 'otra'].map((documentId) => ({ documentId, on: '2019-07-26' }));
    const found = scheduleAction(action({ frequencies: ['before-hearing'] }), FIRST_HALF, hearings, RULES);
    expect(found.map(({ anchor }) => anchor).sort()).toEqual(['otra', 'una']);
  });
});

describe('a period that begins and ends within a month', () => {
  const period = { periodStart: '2019-02-15', periodEnd: '2019-05-10' };

  it('is reviewed in each month it touches, by its last business day in the period', () => {
    const dates = scheduleAction(action({ frequencies: ['permanent'] }), period, [], RULES).map(
      ({ dueOn }) => dueOn,
    );
    expect(dates).toEqual(['2019-02-28', '2019-03-29', '2019-04-30', '2019-05-10']);
  });

  it('reports on the quarters that end in it', () => {
    const anchors = scheduleAction(action({ frequencies: ['quarterly'] }), period, [], RULES).map(
      ({ anchor }) => anchor,
    );
    expect(anchors).toEqual(['2019-Q1']);
  });

  it('has no review of a month nobody works in', () => {
    const closures = [{ from: '2019-03-01', to: '2019-03-31', reason: 'obras' }];
    const rules = { ...RULES, calendar: { ...DEFAULT_CALENDAR, closures } };
    const anchors = scheduleAction(action({ frequencies: ['permanent'] }), period, [], rules).map(
      ({ anchor }) => anchor,
    );
    expect(anchors).toEqual(['2019-02', '2019-04', '2019-05']);
  });
});

describe('whatever the action, its plan and the calendar', () => {
  const DAY = 86_400_000;
  const at = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
  const starts = fc.integer({ min: Date.parse('2017-01-01') / DAY, max: Date.parse('2035-01-01') / DAY });
  const inputs = fc
    .record({
      start: starts,
      length: fc.integer({ min: 0, max: 800 }),
      hearings: fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 }),
      frequencies: fc.subarray(['permanent', 'before-hearing', 'quarterly'] as const),
      channel: fc.constantFrom('website', 'email', 'bulletin', 'notice-board', null),
      leadDays: fc.option(fc.integer({ min: 0, max: 365 })),
      saturdayIsBusinessDay: fc.boolean(),
      closed: fc.array(fc.record({ after: fc.integer({ min: -20, max: 800 }), length: fc.nat(20) }), {
        maxLength: 4,
      }),
    })
    .map((one) => {
      const calendar: CalendarRules = {
        ...DEFAULT_CALENDAR,
        saturdayIsBusinessDay: one.saturdayIsBusinessDay,
        closures: one.closed.map(({ after, length }) => ({
          from: at(one.start + after),
          to: at(one.start + after + length),
          reason: 'cierre',
        })),
      };
      return {
        action: action({ frequencies: one.frequencies, channel: one.channel, leadDays: one.leadDays }),
        period: { periodStart: at(one.start), periodEnd: at(one.start + one.length) },
        hearings: one.hearings.map((after, index) => ({
          documentId: `a${index}`,
          on: at(one.start + after),
        })),
        rules: { ...RULES, calendar },
      };
    });
  type Input = typeof inputs extends fc.Arbitrary<infer One> ? One : never;
  const scheduleOf = ({ action: one, period, hearings, rules }: Input) =>
    scheduleAction(one, period, hearings, rules);

  it('the same input gives the same keys, and no key twice', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const keys = scheduleOf(input).map(({ key }) => key);
        expect(scheduleOf(structuredClone(input)).map(({ key }) => key)).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('nothing lies outside the period: neither a month or quarter, nor a date before it or after its hearing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { periodStart, periodEnd } = input.period;
        for (const { rule, anchorOn, dueOn } of scheduleOf(input)) {
          expect(dueOn >= periodStart).toBe(true);
          if (rule === 'before-hearing') expect(dueOn <= anchorOn).toBe(true);
          else expect(periodStart <= anchorOn && anchorOn <= periodEnd).toBe(true);
          if (rule === 'permanent') expect(dueOn <= periodEnd).toBe(true);
        }
      }),
    );
  });

  it('every occurrence is explained by one rule of the action, and falls on a business day', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { rule, anchor, anchorOn, key, dueOn } of scheduleOf(input)) {
          expect(input.action.frequencies).toContain(rule);
          expect(key).toBe(occurrenceKey('accion', rule, anchor));
          // The one exception: a hearing itself held on such a day, at the very beginning of its plan.
          const onHearing = rule === 'before-hearing' && dueOn === anchorOn;
          expect(isBusinessDay(dueOn, input.rules.calendar) || onHearing).toBe(true);
        }
      }),
    );
  });

  it('a hearing that moves keeps every key, and moves nothing but what hangs on it', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 1000 }), (input, days) => {
        const [first, ...others] = input.hearings;
        if (!first) return;
        const moved = { ...first, on: at(Date.parse(input.period.periodStart) / DAY + days) };
        const before = new Map(scheduleOf(input).map((one) => [one.key, one]));
        const after = scheduleOf({ ...input, hearings: [moved, ...others] });
        expect(after.map(({ key }) => key).sort()).toEqual([...before.keys()].sort());
        for (const one of after) {
          if (one.anchor !== first.documentId) expect(one).toEqual(before.get(one.key));
        }
      }),
    );
  });
});
