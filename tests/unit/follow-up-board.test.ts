import fc from 'fast-check';

import type { Action, Occurrence } from '../../src/plugins/accountability/admin/src/api/follow-up';
import {
  actionsShown,
  boardWeeks,
  byWeek,
  datesOf,
  planOfDay,
  pressing,
} from '../../src/plugins/accountability/admin/src/components/follow-up/board-dates';
import { evidenceOf } from '../../src/plugins/accountability/admin/src/components/follow-up/evidence-form';
import {
  monthsOf,
  weekday,
  weekIndex,
  weekOf,
  weeksBetween,
} from '../../src/plugins/accountability/admin/src/components/follow-up/weeks';
import {
  changed,
  readQuery,
  writeQuery,
} from '../../src/plugins/accountability/admin/src/pages/follow-up/board-query';

const occurrence = (dueOn: string, change: Partial<Occurrence> = {}): Occurrence => ({
  documentId: dueOn,
  label: `Lo del ${dueOn}`,
  originalDueOn: dueOn,
  dueOn,
  status: 'on-track',
  doneOn: null,
  evidence: [],
  delays: [],
  hearing: null,
  ...change,
});

const action = (name: string, change: Partial<Action> = {}): Action => ({
  documentId: name,
  name,
  channel: 'website',
  status: 'on-track',
  responsibles: [],
  occurrences: [],
  ...change,
});

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the weeks of the board', () => {
  it('begin on Monday and end on Sunday', () => {
    expect(weekOf('2026-11-24')).toEqual({ from: '2026-11-23', until: '2026-11-29' });
    expect(weekOf('2026-11-29')).toEqual({ from: '2026-11-23', until: '2026-11-29' });
    expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', until: '2027-01-03' });
    expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([0, 6]);
  });

  it('follow each other without a gap, from the one of the first day to the one of the last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (first, length) => {
        const last = new Date(Date.parse(first) + length * 86_400_000).toISOString().slice(0, 10);
        const weeks = weeksBetween(first, last);
        expect(weeks[0]).toEqual(weekOf(first));
        expect(weeks.at(-1)).toEqual(weekOf(last));
        weeks.forEach(({ from }, index) => expect(weekIndex(weekOf(first), from)).toBe(index));
        expect(monthsOf(weeks).reduce((sum, month) => sum + month.weeks, 0)).toBe(weeks.length);
      }),
    );
  });

  it('are those of the period, and of what is due or was due outside of it', () => {
    const plan = {
      documentId: 'p',
      title: '',
      slug: '',
      periodStart: '2026-01-05',
      periodEnd: '2026-06-28',
      closed: false,
    };
    const late = occurrence('2026-07-15', { originalDueOn: '2026-01-01' });
    const weeks = boardWeeks({ plan, actions: [action('Web', { occurrences: [late] })] });
    expect([weeks[0]?.from, weeks.at(-1)?.until]).toEqual(['2025-12-29', '2026-07-19']);
  });
});

describe('what presses', () => {
  const dates = datesOf([
    action('Web', {
      occurrences: [
        occurrence('2026-11-30'),
        occurrence('2026-11-29', { status: 'due-soon' }),
        occurrence('2026-11-20', { status: 'late' }),
        occurrence('2026-11-25', { status: 'done' }),
        occurrence('2026-11-26', { status: 'cancelled' }),
      ],
    }),
  ]);

  it('is what is late, and what waits until Sunday; not what is done, cancelled or of next week', () => {
    const { late, week } = pressing(dates, '2026-11-24');
    expect(late.map((one) => one.occurrence.dueOn)).toEqual(['2026-11-20']);
    expect(week.map((one) => one.occurrence.dueOn)).toEqual(['2026-11-29']);
  });

  it('is listed week by week, in order', () => {
    expect(byWeek(dates).map((group) => [group.week.from, group.dates.length])).toEqual([
      ['2026-11-16', 1],
      ['2026-11-23', 3],
      ['2026-11-30', 1],
    ]);
  });
});

describe('what the board shows', () => {
  const actions = [
    action('Web', { responsibles: [{ name: 'PLANEACIÓN' }] }),
    action('Correo', { channel: 'email', responsibles: [{ name: 'PLANEACIÓN' }, { name: 'SISTEMAS' }] }),
  ];
  const names = (filters: { office: string; channel: string }) =>
    actionsShown(actions, filters).map(({ name }) => name);

  it('is narrowed by office and by channel', () => {
    expect(names({ office: '', channel: '' })).toEqual(['Web', 'Correo']);
    expect(names({ office: 'SISTEMAS', channel: '' })).toEqual(['Correo']);
    expect(names({ office: 'PLANEACIÓN', channel: 'website' })).toEqual(['Web']);
    expect(names({ office: 'SISTEMAS', channel: 'website' })).toEqual([]);
  });

  it('is in the address, which comes back as it was; another plan has other offices', () => {
    const query = { plan: 'abc', office: 'JEFE & CÍA', channel: 'email', view: 'table' } as const;
    expect(readQuery(new URLSearchParams(writeQuery(query).toString()))).toEqual(query);
    expect(writeQuery(readQuery(new URLSearchParams('view=nada'))).toString()).toBe('');
    expect(changed(query, { plan: 'def' })).toEqual({ plan: 'def', office: '', channel: '', view: 'table' });
    expect(changed(query, { channel: '' }).office).toBe('JEFE & CÍA');
  });

  it('is the plan whose period today lies in, else the latest', () => {
    const [next, now, past] = [
      { periodStart: '2027-01-01', periodEnd: '2027-06-30' },
      { periodStart: '2026-07-01', periodEnd: '2026-12-31' },
      { periodStart: '2019-01-01', periodEnd: '2019-06-30' },
    ];
    expect(planOfDay([next, now, past], '2026-12-31')).toBe(now);
    expect(planOfDay([next, past], '2026-12-31')).toBe(next);
    expect(planOfDay([], '2026-12-31')).toBeNull();
  });
});

describe('an evidence', () => {
  const written = {
    url: 'https://instituto.example',
    file: { from: 'library', file: { id: 7, name: 'acta.pdf' } },
    note: '',
    on: '',
  } as const;

  it('is sent with what belongs to its kind, and nothing that is empty', () => {
    expect(evidenceOf({ ...written, kind: 'link' }, 'k')).toEqual({
      kind: 'link',
      key: 'k',
      url: 'https://instituto.example',
    });
    expect(evidenceOf({ ...written, kind: 'file', note: 'Acta', on: '2026-11-24' }, 'k')).toEqual({
      kind: 'file',
      key: 'k',
      fileId: 7,
      note: 'Acta',
      on: '2026-11-24',
    });
    expect(evidenceOf({ ...written, kind: 'note' }, 'k')).toEqual({ kind: 'note', key: 'k' });
  });
});
