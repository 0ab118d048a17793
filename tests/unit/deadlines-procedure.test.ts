import {
  addMonths,
  completionDueDate,
  DEFAULT_CALENDAR,
  extensionCeiling,
  extensionRefusal,
  proceduralDueDate,
  remainingBusinessDays,
  resumedDueDate,
  type ProceduralStep,
} from '../../src/plugins/accountability/server/src/deadlines';

const RECEIVED_AT = '2026-02-02T09:00:00-05:00';

describe('T3: an extension (Ley 1437 de 2011, art. 14, parágrafo)', () => {
  it.each([
    ['peticion', 30, '2026-03-16'],
    ['informacion', 20, '2026-03-02'],
    ['consulta', 60, '2026-04-30'],
  ] as const)('of %s reaches at most %i business days from reception', (type, businessDays, dueOn) => {
    expect(extensionCeiling(type, RECEIVED_AT)).toMatchObject({ businessDays, dueOn });
  });

  it('doubles the institute’s own term', () => {
    const ceiling = extensionCeiling('peticion', RECEIVED_AT, { terms: { peticion: 5 } });
    expect(ceiling).toMatchObject({ businessDays: 10, dueOn: '2026-02-16' });
  });

  const proposed = {
    dueOn: '2026-02-23',
    decidedOn: '2026-02-23',
    newDueOn: '2026-03-16',
    ceiling: '2026-03-16',
  };

  it('is allowed on the last day, up to the ceiling', () => {
    expect(extensionRefusal(proposed)).toBeNull();
  });

  it.each([
    ['term-expired', { decidedOn: '2026-02-24' }],
    ['not-later', { newDueOn: '2026-02-23' }],
    ['beyond-ceiling', { newDueOn: '2026-03-17' }],
  ])('is refused as %s', (reason, change) => {
    expect(extensionRefusal({ ...proposed, ...change })).toBe(reason);
  });

  it('is refused with a date that does not exist', () => {
    expect(() => extensionRefusal({ ...proposed, newDueOn: '2026-02-31' })).toThrow(RangeError);
  });
});

describe('C3: a term in months', () => {
  it.each([
    ['2026-02-20', 1, '2026-03-20'],
    ['2026-02-23', 1, '2026-03-24'],
    ['2026-01-31', 1, '2026-03-02'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2025-12-15', 1, '2026-01-15'],
  ])('from %s, %i, ends on %s', (from, months, end) => {
    expect(addMonths(from, months)).toBe(end);
  });

  it('is at least one month', () => {
    expect(() => addMonths('2026-02-20', 0)).toThrow(RangeError);
  });
});

describe('T5: an incomplete filing (Ley 1437 de 2011, art. 17)', () => {
  const term = { receivedOn: '2026-02-02', businessDays: 15, requestedOn: '2026-02-05' };

  it('may be asked to be completed within 10 business days', () => {
    expect(proceduralDueDate('completion-request', '2026-02-02')).toBe('2026-02-16');
  });

  it('gives the citizen one month, two when extended', () => {
    expect(completionDueDate('2026-02-05', false)).toBe('2026-03-05');
    expect(completionDueDate('2026-02-05', true)).toBe('2026-04-06');
  });

  it('stops the clock from the day of the request and resumes it with what remained', () => {
    expect(remainingBusinessDays(term)).toBe(13);
    expect(resumedDueDate(term, '2026-02-20')).toBe('2026-03-11');
  });

  it('keeps the whole term when asked at once, and one day when asked on the last', () => {
    expect(remainingBusinessDays({ ...term, requestedOn: '2026-02-02' })).toBe(15);
    expect(remainingBusinessDays({ ...term, requestedOn: '2026-02-23' })).toBe(1);
  });

  it('cannot be asked after expiry nor before reception, nor be completed before the request', () => {
    expect(() => remainingBusinessDays({ ...term, requestedOn: '2026-02-24' })).toThrow(/expired/);
    expect(() => remainingBusinessDays({ ...term, requestedOn: '2026-02-01' })).toThrow(
      /before the reception/,
    );
    expect(() => resumedDueDate(term, '2026-02-04')).toThrow(/before the request/);
  });

  it('completed on a Sunday resumes on Monday, or on Tuesday under the other reading', () => {
    const last = { ...term, requestedOn: '2026-02-23' };
    expect(resumedDueDate(last, '2026-03-01')).toBe('2026-03-02');
    const calendar = { ...DEFAULT_CALENDAR, nonBusinessReception: 'received-on-next-business-day' } as const;
    expect(resumedDueDate(last, '2026-03-01', calendar)).toBe('2026-03-03');
  });
});

describe('T4, T6, T7, T11, T13: the steps around an answer', () => {
  it.each<[ProceduralStep, string, string]>([
    ['transfer', '2026-03-20', '2026-03-30'],
    ['accepted-copies', '2026-02-16', '2026-02-19'],
    ['authority-request', '2026-02-02', '2026-02-16'],
    ['congress-request', '2026-02-02', '2026-02-09'],
    ['anonymous-notice', '2026-02-02', '2026-02-09'],
    ['data-consultation', '2026-02-02', '2026-02-16'],
    ['data-consultation-extension', '2026-02-16', '2026-02-23'],
    ['data-claim', '2026-02-02', '2026-02-23'],
    ['data-claim-extension', '2026-02-23', '2026-03-05'],
  ])('%s from %s is due on %s', (step, from, due) => {
    expect(proceduralDueDate(step, from)).toBe(due);
  });

  it('follow the institute’s settings', () => {
    expect(proceduralDueDate('transfer', '2026-02-02', { terms: { transfer: 2 } })).toBe('2026-02-04');
  });
});
