import fc from 'fast-check';
import {
  adjustDeadline,
  businessDaysBetween,
  type CalendarRules,
  explainDeadline,
  INQUIRY_TYPES,
  isBusinessDay,
  nonBusinessReason,
  addBusinessDays,
  toldIn,
} from '../../src/plugins/accountability/server/src/deadlines';

const DAY = 86_400_000;
const at = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** Whole days between two dates, on the plain UTC calendar: the measure the deadlines are checked against. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const instants = fc.date({
  min: new Date('2015-01-01T00:00:00Z'),
  max: new Date('2040-12-31T23:59:59Z'),
  noInvalidDate: true,
});
const days = fc.integer({ min: Date.parse('2015-01-01') / DAY, max: Date.parse('2040-12-31') / DAY });
const closures = fc.array(
  fc
    .record({ start: days, length: fc.integer({ min: 0, max: 25 }) })
    .map(({ start, length }) => ({ from: at(start), to: at(start + length), reason: 'vacancia' })),
  { maxLength: 5 },
);
const READINGS = ['counts-from-next-business-day', 'received-on-next-business-day'] as const;
const calendars: fc.Arbitrary<CalendarRules> = fc.record({
  timeZone: fc.constant('America/Bogota'),
  saturdayIsBusinessDay: fc.boolean(),
  closures,
  nonBusinessReception: fc.constantFrom(...READINGS),
});
const types = fc.constantFrom(...INQUIRY_TYPES);

/** Closures near the reception, so that they matter in most runs. */
const nearbyClosures = fc
  .tuple(
    instants,
    fc.array(fc.record({ after: fc.integer({ min: -5, max: 60 }), length: fc.nat(12) }), { maxLength: 4 }),
  )
  .map(([receivedAt, gaps]) => ({
    receivedAt,
    closures: gaps.map(({ after, length }) => {
      const start = Math.floor(receivedAt.getTime() / DAY) + after;
      return { from: at(start), to: at(start + length), reason: 'vacancia' };
    }),
  }));

describe('a deadline told in one language', () => {
  it('is told in the other as if it had been from the beginning', () => {
    fc.assert(
      fc.property(
        types,
        nearbyClosures,
        calendars,
        fc.nat(40),
        (type, { receivedAt, closures: near }, base, days) => {
          const calendar = { ...base, closures: near };
          const terms = days > 0 ? { [type]: days } : {};
          const spanish = explainDeadline(type, receivedAt, { calendar, terms });
          const english = explainDeadline(type, receivedAt, { calendar, terms, language: 'en' });
          expect(toldIn(spanish, 'en')).toEqual(english);
          expect(toldIn(english, 'es')).toEqual(spanish);
          expect(toldIn(spanish, 'es')).toEqual(spanish);
        },
      ),
    );
  });

  it('is of one language where it began in one and was extended in another', () => {
    const began = explainDeadline('peticion', '2026-03-02T09:00:00-05:00', { language: 'en' });
    const extension = {
      kind: 'extension',
      decidedOn: '2026-03-10',
      to: '2026-04-14',
      reason: 'Faltan datos',
    } as const;
    const [mixed, whole] = [began, toldIn(began, 'es')].map((base) => adjustDeadline(base, [extension]));
    expect(mixed && toldIn(mixed, 'es')).toEqual(whole);
    expect(mixed?.skipped.map(({ reason }) => reason)).toContain('sábado');
  });

  it('keeps a rule that is told in other words than today’s', () => {
    const deadline = explainDeadline('queja', '2026-03-02T09:00:00-05:00');
    const rule = { ...deadline.rule, text: 'Como lo decía la ley de entonces.' };
    expect(toldIn({ ...deadline, rule }, 'en').rule).toEqual(rule);
  });
});

describe('whatever the calendar, a due date', () => {
  it('is a business day, and so is day 1', () => {
    fc.assert(
      fc.property(types, nearbyClosures, calendars, (type, near, base) => {
        const calendar = { ...base, closures: [...base.closures, ...near.closures] };
        const { dueOn, countedFrom } = explainDeadline(type, near.receivedAt, { calendar });
        expect(isBusinessDay(dueOn, calendar)).toBe(true);
        expect(isBusinessDay(countedFrom, calendar)).toBe(true);
      }),
    );
  });

  it('is never earlier for a later reception', () => {
    const close = fc.tuple(instants, fc.integer({ min: 0, max: 20 * DAY }));
    fc.assert(
      fc.property(types, close, calendars, (type, [first, gap], calendar) => {
        const second = new Date(first.getTime() + gap);
        const dueOn = (received: Date): string => explainDeadline(type, received, { calendar }).dueOn;
        expect(dueOn(first) <= dueOn(second)).toBe(true);
      }),
    );
  });

  it('lies as many days after reception as were counted and skipped, and one more for a deemed reception', () => {
    fc.assert(
      fc.property(types, nearbyClosures, calendars, (type, near, base) => {
        const calendar = { ...base, closures: [...base.closures, ...near.closures] };
        const { receivedOn, dueOn, businessDays, skipped } = explainDeadline(type, near.receivedAt, {
          calendar,
        });
        const deemedLater =
          calendar.nonBusinessReception === 'received-on-next-business-day' &&
          !isBusinessDay(receivedOn, calendar);
        expect(daysBetween(receivedOn, dueOn)).toBe(businessDays + skipped.length + (deemedLater ? 1 : 0));
        expect(businessDaysBetween(receivedOn, dueOn, calendar)).toBe(businessDays + (deemedLater ? 1 : 0));
      }),
    );
  });

  it('skips only non-business days after reception and before it, in order, once each, with their reason', () => {
    fc.assert(
      fc.property(types, nearbyClosures, calendars, (type, near, base) => {
        const calendar = { ...base, closures: [...base.closures, ...near.closures] };
        const { receivedOn, dueOn, skipped } = explainDeadline(type, near.receivedAt, { calendar });
        const dates = skipped.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.every((date) => receivedOn < date && date < dueOn)).toBe(true);
        expect(skipped.map(({ date }) => nonBusinessReason(date, calendar))).toEqual(
          skipped.map(({ reason }) => reason),
        );
        expect(skipped.every(({ reason }) => reason !== '')).toBe(true);
      }),
    );
  });

  it('is never earlier with more closures', () => {
    fc.assert(
      fc.property(types, nearbyClosures, calendars, (type, near, calendar) => {
        const more = { ...calendar, closures: [...calendar.closures, ...near.closures] };
        const before = explainDeadline(type, near.receivedAt, { calendar }).dueOn;
        expect(explainDeadline(type, near.receivedAt, { calendar: more }).dueOn >= before).toBe(true);
      }),
    );
  });

  it('under the reading of a deemed reception is the same, or one business day later', () => {
    fc.assert(
      fc.property(types, instants, calendars, (type, receivedAt, base) => {
        const [plain, deemed] = READINGS.map((nonBusinessReception) =>
          explainDeadline(type, receivedAt, { calendar: { ...base, nonBusinessReception } }),
        );
        const dueOn = plain?.dueOn ?? '';
        const worked = isBusinessDay(plain?.receivedOn ?? '', base);
        expect(deemed?.dueOn).toBe(worked ? dueOn : addBusinessDays(dueOn, 1, base));
      }),
    );
  });
});

describe('counting between two days', () => {
  it('undoes adding business days, and changes sign when turned round', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80 }), calendars, (start, count, calendar) => {
        const from = at(start);
        const to = addBusinessDays(from, count, calendar);
        expect(businessDaysBetween(from, to, calendar)).toBe(count);
        expect(businessDaysBetween(to, from, calendar)).toBe(-count);
      }),
    );
  });
});
