import fc from 'fast-check';

import {
  addBusinessDays,
  businessDaysBetween,
  dayAfter,
  DEFAULT_CALENDAR,
  isBusinessDay,
} from '../../src/plugins/accountability/server/src/deadlines';
import {
  type RemindedCase,
  type ReminderDay,
  selectReminders,
} from '../../src/plugins/accountability/server/src/inquiries/reminders/selection';

const ANA = 1;
const HEAD = 2;
const GONE = 3;
const PEOPLE = { heads: [HEAD], reachable: new Set([ANA, HEAD]) };

/** Due on a Monday: five business days before is Monday the 16th, one before is Friday the 20th. */
const open = (change: Partial<RemindedCase> = {}): RemindedCase => ({
  documentId: 'abc',
  filingNumber: '2026-000001',
  type: 'peticion',
  priority: false,
  dueOn: '2026-02-23',
  stopped: false,
  completionDueOn: null,
  acceptedOn: null,
  copiesDueOn: null,
  assigneeId: ANA,
  movedFrom: null,
  ...change,
});

const on = (today: string, since: string | null = null): ReminderDay => ({
  today,
  since,
  calendar: DEFAULT_CALENDAR,
  marks: [5, 1],
});

/** Who is told what: `Ana: due-soon`. */
function told(cases: RemindedCase[], day: ReminderDay, people = PEOPLE): string[] {
  const names: Record<number, string> = { [ANA]: 'Ana', [HEAD]: 'head' };
  return [...selectReminders(cases, day, people)].map(
    ([user, reminders]) =>
      `${names[user]}: ${reminders.map(({ notes }) => notes.map(({ kind }) => kind).join('+')).join(', ')}`,
  );
}

describe('who is reminded of a case, and on which days', () => {
  it.each([
    ['2026-02-13', []],
    ['2026-02-16', ['Ana: due-soon']],
    ['2026-02-17', []],
    ['2026-02-19', []],
    ['2026-02-20', ['Ana: due-soon']],
    ['2026-02-23', ['Ana: due-today']],
    ['2026-02-24', ['head: late']],
    ['2026-02-25', ['head: late']],
  ])('on %s: %j', (today, expected) => {
    expect(told([open()], on(today))).toEqual(expected);
  });

  it('is the head of planning where nobody reachable has it', () => {
    for (const assigneeId of [null, GONE]) {
      expect(told([open({ assigneeId })], on('2026-02-16'))).toEqual(['head: due-soon']);
    }
  });

  it('is nobody while the clock stands still, until the citizen’s time is over: then a withdrawal is proposed (T5)', () => {
    const waiting = open({ stopped: true, completionDueOn: '2026-03-09' });
    for (const [since, today] of [
      ['2026-02-20', '2026-02-23'],
      ['2026-02-23', '2026-02-24'],
      ['2026-03-06', '2026-03-09'],
    ] as const) {
      expect(told([waiting], on(today, since))).toEqual([]);
    }
    expect(told([waiting], on('2026-03-10', '2026-03-09'))).toEqual(['Ana: withdrawal']);
    expect(told([waiting], on('2026-03-11', '2026-03-10'))).toEqual([]);
  });

  it('T4: the assignee learns that a request counts as accepted, the head that it is late', () => {
    const accepted = open({ type: 'informacion', acceptedOn: '2026-02-24', copiesDueOn: '2026-02-26' });
    expect(told([accepted], on('2026-02-24', '2026-02-23')).sort()).toEqual(['Ana: accepted', 'head: late']);
    expect(told([accepted], on('2026-02-25', '2026-02-24'))).toEqual(['head: late']);
  });

  it('is whoever has it when the calendar moved its date, once with whatever else there is to say', () => {
    expect(told([open({ movedFrom: '2026-02-20' })], on('2026-02-18', '2026-02-17'))).toEqual(['Ana: moved']);
    expect(told([open({ movedFrom: '2026-02-20' })], on('2026-02-23', '2026-02-20'))).toEqual([
      'Ana: due-today+moved',
    ]);
  });

  it('makes up for the days on which nothing ran', () => {
    expect(told([open()], on('2026-02-18', '2026-02-13'))).toEqual(['Ana: due-soon']);
    expect(told([open()], on('2026-02-18', '2026-02-16'))).toEqual([]);
  });

  it('T8: has the priority cases first, then those that fall due first', () => {
    const cases = [
      open({ filingNumber: '2026-000003' }),
      open({ filingNumber: '2026-000001', dueOn: '2026-02-20' }),
      open({ filingNumber: '2026-000002', priority: true }),
    ];
    const [reminders] = [...selectReminders(cases, { ...on('2026-02-20', '2026-02-13') }, PEOPLE).values()];
    expect(reminders?.map(({ case: { filingNumber } }) => filingNumber)).toEqual([
      '2026-000002',
      '2026-000001',
      '2026-000003',
    ]);
  });

  it('over a case’s life is: the assignee once for each mark and on the day, the head each business day after', () => {
    const dueDates = fc.integer({ min: 0, max: 700 }).map((days) => addBusinessDays('2026-01-01', days + 1));
    const missed = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(dueDates, missed, (dueOn, skips) => {
        const seen: string[] = [];
        let since: string | null = null;
        let today = new Date(new Date(dueOn).getTime() - 21 * 86_400_000).toISOString().slice(0, 10);
        for (const skip of skips) {
          today = dayAfter(today);
          if (!isBusinessDay(today)) continue;
          // An outage on the days before the last two weeks; on the due date itself it runs.
          if (skip && since !== null && today < dueOn) continue;
          const day = on(today, since);
          for (const line of told([open({ dueOn })], day))
            seen.push(`${businessDaysBetween(today, dueOn)} ${line}`);
          since = today;
        }
        const toAssignee = seen.filter((line) => line.includes('Ana'));
        const soon = toAssignee.filter((line) => line.includes('due-soon'));
        expect(toAssignee.filter((line) => line.includes('due-today'))).toEqual(['0 Ana: due-today']);
        expect(soon.length).toBeLessThanOrEqual(2);
        for (const line of soon) expect(['5', '4', '3', '2', '1']).toContain(line.split(' ')[0]);
        expect(seen.filter((line) => line.includes('head')).every((line) => line.startsWith('-'))).toBe(true);
      }),
    );
  });
});
