import {
  addBusinessDays,
  businessDaysBetween,
  DEFAULT_CALENDAR,
  explainDeadline,
  INQUIRY_TYPES,
  isInquiryType,
  rollForward,
  STATUTORY_TERMS,
  termFor,
  type CalendarRules,
  type InquiryType,
} from '../../src/plugins/accountability/server/src/deadlines';
import vectors from './fixtures/deadline-vectors.json';

interface Vector {
  receivedAt: string;
  type: InquiryType;
  businessDays: number;
  dueOn: string;
  alternative?: string;
}

const cases = vectors as Vector[];
const ALTERNATIVE: CalendarRules = {
  ...DEFAULT_CALENDAR,
  nonBusinessReception: 'received-on-next-business-day',
};

describe('C3, C4: the due date', () => {
  it.each(cases)(
    'of $type received at $receivedAt is $dueOn',
    ({ type, receivedAt, businessDays, dueOn }) => {
      expect(explainDeadline(type, receivedAt)).toMatchObject({ type, businessDays, dueOn });
    },
  );

  it.each(cases)('of $type received at $receivedAt under the other reading', (vector) => {
    const { dueOn } = explainDeadline(vector.type, vector.receivedAt, { calendar: ALTERNATIVE });
    expect(dueOn).toBe(vector.alternative ?? vector.dueOn);
  });

  it('belongs to the day of the institute, not of the server', () => {
    const deadline = explainDeadline('informacion', new Date('2026-01-01T04:59:59Z'));
    expect(deadline.receivedOn).toBe('2025-12-31');
    expect(deadline.receivedAt).toBe('2025-12-31T23:59:59-05:00');
  });

  it('does not depend on the hour', () => {
    const hours = ['2026-02-02T00:00:00-05:00', '2026-02-02T12:00:00-05:00', '2026-02-02T23:59:59-05:00'];
    expect(hours.map((at) => explainDeadline('peticion', at).dueOn)).toEqual(Array(3).fill('2026-02-23'));
    expect(explainDeadline('peticion', '2026-02-03T00:00:00-05:00').dueOn).toBe('2026-02-24');
  });

  it('moves with Saturdays that are worked and with closures', () => {
    const at = '2026-02-02T09:00:00-05:00';
    const saturdays = { ...DEFAULT_CALENDAR, saturdayIsBusinessDay: true };
    expect(explainDeadline('informacion', at, { calendar: saturdays }).dueOn).toBe('2026-02-13');
    const closures = [{ from: '2026-02-10', to: '2026-02-11', reason: 'traslado de sede' }];
    const closed = explainDeadline('informacion', at, { calendar: { ...DEFAULT_CALENDAR, closures } });
    expect(closed.dueOn).toBe('2026-02-18');
    expect(closed.skipped.filter(({ reason }) => reason === 'traslado de sede')).toHaveLength(2);
  });

  it('waits for the end of a closure, however long', () => {
    const closures = [{ from: '2026-02-03', to: '2027-12-31', reason: 'obras' }];
    const calendar = { ...DEFAULT_CALENDAR, closures };
    const { countedFrom, dueOn } = explainDeadline('informacion', '2026-02-02T09:00:00-05:00', { calendar });
    expect([countedFrom, dueOn]).toEqual(['2028-01-03', '2028-01-17']);
  });

  it('is refused where the closures leave nothing to count', () => {
    const closures = [{ from: '2026-01-01', to: '4099-12-31', reason: 'cerrado' }];
    const calendar = { ...DEFAULT_CALENDAR, closures };
    expect(() => explainDeadline('peticion', '2026-02-02T09:00:00-05:00', { calendar })).toThrow(
      /no business day in the ten years/,
    );
  });

  it('is refused outside the years of the calendar', () => {
    expect(() => explainDeadline('peticion', '1983-06-01T09:00:00-05:00')).toThrow(/1984 to 4099/);
    expect(() => explainDeadline('peticion', '4099-12-30T09:00:00-05:00')).toThrow(RangeError);
    expect(() => explainDeadline('peticion', '4120-12-30T09:00:00-05:00')).toThrow(/1984 to 4099/);
  });
});

describe('the explanation', () => {
  it('has the shape of the public interface', () => {
    expect(explainDeadline('informacion', '2026-01-07T09:00:00-05:00')).toEqual({
      type: 'informacion',
      receivedAt: '2026-01-07T09:00:00-05:00',
      receivedOn: '2026-01-07',
      countedFrom: '2026-01-08',
      businessDays: 10,
      dueOn: '2026-01-22',
      rule: {
        norm: expect.stringContaining('Ley 1437 de 2011') as string,
        article: '14, numeral 1',
        text: expect.stringContaining('10 días hábiles') as string,
      },
      skipped: [
        { date: '2026-01-10', reason: 'sábado' },
        { date: '2026-01-11', reason: 'domingo' },
        { date: '2026-01-12', reason: 'Reyes Magos' },
        { date: '2026-01-17', reason: 'sábado' },
        { date: '2026-01-18', reason: 'domingo' },
      ],
    });
  });

  it('of a Saturday’s filing counts Monday as day 1, or, under the other reading, as the day of reception', () => {
    const at = '2026-02-07T10:00:00-05:00';
    expect(explainDeadline('reclamo', at).countedFrom).toBe('2026-02-09');
    const other = explainDeadline('reclamo', at, { calendar: ALTERNATIVE });
    expect(other).toMatchObject({ receivedOn: '2026-02-07', countedFrom: '2026-02-10' });
    expect(other.skipped[0]).toEqual({ date: '2026-02-08', reason: 'domingo' });
  });

  it('comes in English on request', () => {
    const { rule, skipped } = explainDeadline('peticion', '2026-01-07T09:00:00-05:00', { language: 'en' });
    expect(rule.text).toMatch(/15 business days/);
    expect(skipped.slice(0, 3).map(({ reason }) => reason)).toEqual(['Saturday', 'Sunday', 'Epiphany']);
  });
});

describe('T1, T2: the terms', () => {
  it('are those of the law', () => {
    const days = Object.fromEntries(INQUIRY_TYPES.map((type) => [type, STATUTORY_TERMS[type].businessDays]));
    expect(days).toEqual({
      peticion: 15,
      queja: 15,
      reclamo: 15,
      sugerencia: 15,
      denuncia: 15,
      consulta: 30,
      informacion: 10,
      pregunta: 15,
    });
    expect(termFor('pregunta').rule).toMatchObject({ norm: 'Ley 1757 de 2015', article: '56, literal f' });
  });

  it('give way to the institute’s own, and the rule says so', () => {
    const { businessDays, rule } = termFor('peticion', { peticion: 8 });
    expect(businessDays).toBe(8);
    expect(rule.text).toContain('La entidad fijó su propio plazo: 8 días hábiles.');
    expect(termFor('peticion', { peticion: 15 }).rule.text).not.toContain('propio plazo');
    expect(termFor('queja', { peticion: 8 }).businessDays).toBe(15);
    const deadline = explainDeadline('peticion', '2026-02-02T09:00:00-05:00', { terms: { peticion: 1 } });
    expect(deadline).toMatchObject({ businessDays: 1, dueOn: '2026-02-03' });
  });

  it.each([0, -1, 1.5, Number.NaN])('cannot be set to %p business days', (peticion) => {
    expect(() => termFor('peticion', { peticion })).toThrow(RangeError);
  });

  it('exist for the eight types and nothing else', () => {
    expect(INQUIRY_TYPES.every(isInquiryType)).toBe(true);
    expect(['solicitud', 'constructor', '', null, 3].some(isInquiryType)).toBe(false);
  });
});

describe('business days', () => {
  it('are added from the day after', () => {
    expect(addBusinessDays('2026-02-06', 1)).toBe('2026-02-09');
    expect(() => addBusinessDays('2026-02-06', 0)).toThrow(RangeError);
  });

  it('between two days tell how many are left, or how many late', () => {
    expect(businessDaysBetween('2026-02-02', '2026-02-23')).toBe(15);
    expect(businessDaysBetween('2026-02-23', '2026-02-02')).toBe(-15);
    expect(businessDaysBetween('2026-02-23', '2026-02-23')).toBe(0);
    expect(businessDaysBetween('2026-02-08', '2026-02-06')).toBe(0);
    expect(businessDaysBetween('4099-12-29', '4099-12-31')).toBe(2);
  });

  it('are where a last day rolls forward to', () => {
    expect(rollForward('2026-02-06')).toBe('2026-02-06');
    expect(rollForward('2026-03-21')).toBe('2026-03-24');
  });
});
