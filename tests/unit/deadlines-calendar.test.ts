import {
  DEFAULT_CALENDAR,
  holidays,
  isBusinessDay,
  localDate,
  nonBusinessReason,
} from '../../src/plugins/accountability/server/src/deadlines';

/** Ley 51 de 1983, counted by hand for three years. */
const OBSERVED: Record<number, string> = {
  2019: '01-01 01-07 03-25 04-18 04-19 05-01 06-03 06-24 07-01 07-20 08-07 08-19 10-14 11-04 11-11 12-08 12-25',
  2025: '01-01 01-06 03-24 04-17 04-18 05-01 06-02 06-23 06-30 07-20 08-07 08-18 10-13 11-03 11-17 12-08 12-25',
  2026: '01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-20 08-07 08-17 10-12 11-02 11-16 12-08 12-25',
};

describe('C2: holidays', () => {
  it.each([2019, 2025, 2026])('are those of Ley 51 de 1983 in %i, in order of date', (year) => {
    expect(
      holidays(year)
        .map(({ date }) => date.slice(5))
        .join(' '),
    ).toBe(OBSERVED[year]);
  });

  it('have a Spanish and an English name', () => {
    expect(
      holidays(2026)
        .slice(0, 5)
        .map(({ name }) => name),
    ).toEqual(['Año Nuevo', 'Reyes Magos', 'San José', 'Jueves Santo', 'Viernes Santo']);
    expect(holidays(2026, 'en')[0]).toEqual({ date: '2026-01-01', name: "New Year's Day" });
  });

  it.each(['2019-07-01', '2025-06-30'])(
    'that meet on one day (%s) make one entry with both names',
    (date) => {
      const names = holidays(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date);
      expect(names).toHaveLength(1);
      expect(names[0]?.name.split(' / ').sort()).toEqual([
        'Sagrado Corazón de Jesús',
        'San Pedro y San Pablo',
      ]);
    },
  );

  it.each([1983, 4100, 2026.5, Number.NaN])('are refused for the year %p', (year) => {
    expect(() => holidays(year)).toThrow(RangeError);
    expect(() => holidays(year)).toThrow(/1984 to 4099/);
  });

  it('do not change when a caller changes the list it was given', () => {
    holidays(2026).pop();
    expect(holidays(2026)).toHaveLength(18);
  });
});

describe('C1: a day', () => {
  it.each([
    ['2026-02-06', null],
    ['2026-02-07', 'sábado'],
    ['2026-02-08', 'domingo'],
    ['2026-01-12', 'Reyes Magos'],
  ])('%s is passed over because of: %p', (date, reason) => {
    expect(nonBusinessReason(date)).toBe(reason);
    expect(isBusinessDay(date)).toBe(reason === null);
  });

  it('is a business day from Monday to Wednesday of Holy Week', () => {
    expect(['2026-03-30', '2026-03-31', '2026-04-01'].map((date) => isBusinessDay(date))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('with a holiday on a weekend gives the name of the holiday', () => {
    expect(nonBusinessReason('2025-07-20')).toBe('Grito de la Independencia');
  });

  it('is worked on Saturday where the institute says so, unless it is a holiday', () => {
    const rules = { ...DEFAULT_CALENDAR, saturdayIsBusinessDay: true };
    expect(nonBusinessReason('2026-02-07', rules)).toBeNull();
    expect(nonBusinessReason('2026-02-08', rules)).toBe('domingo');
    expect(nonBusinessReason('2021-05-01', rules)).toBe('Día del Trabajo');
  });

  it('in a closure gives its reason, both ends included, only if it would have been worked', () => {
    const closures = [{ from: '2026-12-22', to: '2026-12-28', reason: 'vacancia de fin de año' }];
    const rules = { ...DEFAULT_CALENDAR, closures };
    const days = ['21', '22', '25', '26', '27', '28', '29'].map((day) =>
      nonBusinessReason(`2026-12-${day}`, rules),
    );
    const closed = 'vacancia de fin de año';
    expect(days).toEqual([null, closed, 'Navidad', 'sábado', 'domingo', closed, null]);
  });

  it('is named in English on request', () => {
    expect(nonBusinessReason('2026-02-07', DEFAULT_CALENDAR, 'en')).toBe('Saturday');
    expect(nonBusinessReason('2026-02-08', DEFAULT_CALENDAR, 'en')).toBe('Sunday');
  });

  it.each(['2026-02-30', '2026-2-3', '2026-02-03T00:00', 'mañana', ''])(
    'is refused when written %p',
    (date) => {
      expect(() => isBusinessDay(date)).toThrow(RangeError);
    },
  );

  it('outside the years of the calendar is refused', () => {
    expect(() => isBusinessDay('1983-12-30')).toThrow(/1984 to 4099/);
  });
});

describe('C3: the local day of an instant', () => {
  it('is that of the institute’s clocks', () => {
    expect(localDate('2026-01-01T04:59:59Z', 'America/Bogota')).toBe('2025-12-31');
    expect(localDate('2026-01-01T05:00:00Z', 'America/Bogota')).toBe('2026-01-01');
    expect(localDate(new Date('2026-01-01T04:59:59.999Z'), 'America/Bogota')).toBe('2025-12-31');
    expect(localDate('2026-01-01T04:59:59Z', 'Europe/Madrid')).toBe('2026-01-01');
  });

  it.each(['2026-02-02T09:00:00', '2026-02-02', '2026-02-30T09:00:00Z', 'ayer'])(
    'is refused for %p',
    (instant) => {
      expect(() => localDate(instant, 'America/Bogota')).toThrow(/instant/);
    },
  );

  it('is refused for an invalid Date and for an unknown zone', () => {
    expect(() => localDate(new Date(Number.NaN), 'America/Bogota')).toThrow(RangeError);
    expect(() => localDate('2026-02-02T09:00:00Z', 'America/Macondo')).toThrow(RangeError);
  });
});
