import fc from 'fast-check';

import { daysBefore, DEFAULT_CALENDAR } from '../../src/plugins/accountability/server/src/deadlines';
import { checklist } from '../../src/plugins/accountability/server/src/hearings/workspace/checklist';
import type {
  ChecklistRules,
  HearingFacts,
} from '../../src/plugins/accountability/server/src/hearings/workspace/facts';
import {
  nextStep,
  STEP_KEYS,
  type Step,
  type StepKey,
} from '../../src/plugins/accountability/server/src/hearings/workspace/steps';

const RULES: ChecklistRules = {
  calendar: DEFAULT_CALENDAR,
  terms: {},
  callLeadDays: 30,
  reportLeadDays: 15,
  minutesDays: 10,
  evaluationReportDays: 30,
  followUpFirstDays: 8,
};

const NO_QUESTIONS = {
  asked: 0,
  answered: 0,
  published: 0,
  unassigned: 0,
  unanswered: 0,
  unpublished: 0,
  overdue: 0,
  nextDueOn: null,
  lastDueOn: null,
  lastDoneOn: null,
};

/** A hearing on Friday 26 July 2019, as it is written down first. */
const WRITTEN: HearingFacts = {
  on: '2019-07-26',
  state: 'announced',
  modality: 'hybrid',
  announcedOn: null,
  hasVenue: false,
  hasStream: false,
  hasAgenda: false,
  reports: [],
  actions: [],
  registrationOpensOn: null,
  questions: NO_QUESTIONS,
  hasMinutes: false,
  hasRecording: false,
  hasAttendance: false,
  evaluation: { sheets: 0, reports: [] },
  commitments: [],
};

const CALLED: HearingFacts = {
  ...WRITTEN,
  announcedOn: '2019-06-20',
  hasVenue: true,
  hasAgenda: true,
  actions: [
    { dueOn: '2019-06-26', done: true, doneOn: '2019-06-25' },
    { dueOn: '2019-07-11', done: false, doneOn: null },
  ],
};

const HELD: HearingFacts = {
  ...CALLED,
  state: 'held',
  hasStream: true,
  reports: [{ publishedOn: '2019-07-09' }],
  actions: [{ dueOn: '2019-06-26', done: true, doneOn: '2019-06-25' }],
  questions: {
    ...NO_QUESTIONS,
    asked: 3,
    answered: 2,
    published: 1,
    unanswered: 1,
    unpublished: 1,
    nextDueOn: '2019-08-13',
    lastDueOn: '2019-08-20',
  },
};

const FINISHED: HearingFacts = {
  ...HELD,
  questions: {
    ...NO_QUESTIONS,
    asked: 3,
    answered: 3,
    published: 3,
    lastDueOn: '2019-08-20',
    lastDoneOn: '2019-08-16',
  },
  hasMinutes: true,
  hasRecording: true,
  hasAttendance: true,
  evaluation: { sheets: 12, reports: [{ publishedOn: '2019-09-03' }] },
  commitments: [
    { dueOn: '2019-10-31', fulfilledOn: '2019-10-28', standing: 'kept' },
    { dueOn: null, fulfilledOn: null, standing: 'cancelled' },
  ],
};

const stepOf = (steps: readonly Step[], key: StepKey): Step => {
  const step = steps.find((one) => one.key === key);
  if (!step) throw new Error(`There is no step ${key}`);
  return step;
};
const on = (today: string, facts: HearingFacts, key: StepKey, rules = RULES) =>
  stepOf(checklist(facts, rules, today), key);
const stateOn = (today: string, facts: HearingFacts, key: StepKey) => on(today, facts, key).state;
const missingOn = (today: string, facts: HearingFacts, key: StepKey) =>
  on(today, facts, key).missing.map(({ key: what, count }) =>
    count === undefined ? what : `${count} ${what}`,
  );

describe('the steps of a hearing on 26 July 2019', () => {
  it('have their dates from the day of the hearing, the settings and the calendar of 2019', () => {
    const dates = checklist(WRITTEN, RULES, '2019-06-01').map(({ key, dueOn }) => [key, dueOn]);
    expect(dates).toEqual([
      ['call', '2019-06-26'],
      ['report', '2019-07-11'],
      ['invitations', '2019-06-26'],
      ['questions', '2019-07-26'],
      ['event', '2019-07-26'],
      // Ten business days, without 7 August (Boyacá).
      ['minutes', '2019-08-12'],
      // Fifteen, without 19 August (the Assumption) either.
      ['answers', '2019-08-20'],
      ['evaluation', '2019-09-10'],
      ['commitments', '2019-08-12'],
    ]);
    const { daysFromEvent } = on('2019-06-01', WRITTEN, 'call');
    const { businessDaysFromEvent } = on('2019-06-01', WRITTEN, 'answers');
    expect([daysFromEvent, businessDaysFromEvent]).toEqual([-30, 15]);
  });

  it('follow the settings', () => {
    const rules = { ...RULES, callLeadDays: 45, minutesDays: 5, terms: { pregunta: 10 } };
    // 45 days before is Tuesday 11 June.
    expect(on('2019-06-01', WRITTEN, 'call', rules).dueOn).toBe('2019-06-11');
    expect(on('2019-06-01', WRITTEN, 'minutes', rules).dueOn).toBe('2019-08-02');
    expect(on('2019-06-01', WRITTEN, 'answers', rules).dueOn).toBe('2019-08-12');
    expect(on('2019-06-01', WRITTEN, 'call', rules).rule.text).toContain('45 días');
  });

  it('say which norm asks for them', () => {
    const articles = checklist(WRITTEN, RULES, '2019-06-01').map(({ key, rule }) => [key, rule.article]);
    expect(articles).toEqual(
      expect.arrayContaining([
        ['answers', '56, literal f'],
        ['call', '56, literal d'],
      ]),
    );
    expect(checklist(WRITTEN, RULES, '2019-06-01', 'en')[0]?.rule.article).toBe('56, letter d');
  });
});

describe('walked day by day', () => {
  it('before anybody is called: the call is ahead, then near, then late', () => {
    expect(stateOn('2019-06-10', WRITTEN, 'call')).toBe('pending');
    // Eight business days before 26 June; 24 June is a holiday.
    expect(stateOn('2019-06-12', WRITTEN, 'call')).toBe('pending');
    expect(stateOn('2019-06-13', WRITTEN, 'call')).toBe('due-soon');
    expect(stateOn('2019-06-26', WRITTEN, 'call')).toBe('due-soon');
    expect(stateOn('2019-06-27', WRITTEN, 'call')).toBe('late');
    expect(missingOn('2019-06-27', WRITTEN, 'call')).toEqual(['announcement', 'venue', 'agenda']);
    expect(missingOn('2019-06-27', WRITTEN, 'invitations')).toEqual(['announcement']);
  });

  it('called: what the plan asks for before it counts one by one, and the report is missing', () => {
    const call = on('2019-06-27', CALLED, 'call');
    expect([call.state, call.doneOn]).toEqual(['done', '2019-06-20']);
    const invitations = on('2019-06-27', CALLED, 'invitations');
    expect([invitations.dueOn, invitations.state]).toEqual(['2019-07-11', 'pending']);
    expect(missingOn('2019-06-27', CALLED, 'invitations')).toEqual(['1 actions']);
    expect(stateOn('2019-07-12', CALLED, 'report')).toBe('late');
    expect(missingOn('2019-07-12', CALLED, 'report')).toEqual(['report']);
    const drafted = { ...CALLED, reports: [{ publishedOn: '2019-07-09' }, { publishedOn: null }] };
    expect(missingOn('2019-07-12', drafted, 'report')).toEqual(['1 report-publication']);
  });

  it('a virtual one has no venue to say, and one in person no stream', () => {
    expect(missingOn('2019-06-27', { ...WRITTEN, modality: 'virtual' }, 'call')).not.toContain('venue');
    expect(missingOn('2019-07-20', CALLED, 'event')).toEqual(['stream', 'held']);
    expect(missingOn('2019-07-20', { ...CALLED, modality: 'in-person' }, 'event')).toEqual(['held']);
  });

  it('until the day is over questions may still come; each is somebody’s', () => {
    expect(missingOn('2019-07-26', CALLED, 'questions')).toEqual(['event-to-come']);
    const asked = { ...CALLED, questions: { ...NO_QUESTIONS, asked: 2, unassigned: 2 } };
    expect(missingOn('2019-07-26', asked, 'questions')).toEqual(['2 unassigned-questions', 'event-to-come']);
    expect(stateOn('2019-07-27', asked, 'questions')).toBe('late');
    expect(stateOn('2019-07-27', CALLED, 'questions')).toBe('done');
  });

  it('the day passed and nobody said that it was held', () => {
    expect(stateOn('2019-07-26', CALLED, 'event')).toBe('due-soon');
    expect(stateOn('2019-07-27', CALLED, 'event')).toBe('late');
    expect(stateOn('2019-07-27', HELD, 'event')).toBe('done');
  });

  it('held: minutes, recording and attendance are missing, late from 13 August', () => {
    expect(missingOn('2019-07-29', HELD, 'minutes')).toEqual(['minutes', 'recording', 'attendance']);
    expect(stateOn('2019-08-12', HELD, 'minutes')).toBe('due-soon');
    expect(stateOn('2019-08-13', HELD, 'minutes')).toBe('late');
  });

  it('questions are late from the day after the first of their terms, answered but not published too', () => {
    expect(on('2019-08-13', HELD, 'answers')).toMatchObject({ dueOn: '2019-08-13', state: 'due-soon' });
    expect(missingOn('2019-08-13', HELD, 'answers')).toEqual([
      '1 unanswered-questions',
      '1 unpublished-answers',
    ]);
    const overdue = { ...HELD, questions: { ...HELD.questions, overdue: 1 } };
    expect(stateOn('2019-08-14', overdue, 'answers')).toBe('late');
    expect(missingOn('2019-08-14', overdue, 'answers')[0]).toBe('1 overdue-answers');
  });

  it('nobody asked anything: no answers are needed, and it is said why', () => {
    const answers = on('2019-07-29', { ...HELD, questions: NO_QUESTIONS }, 'answers');
    expect([answers.state, answers.notNeededBecause]).toEqual(['not-needed', 'no-questions']);
  });

  it('the evaluation’s report is made, and then published', () => {
    expect(missingOn('2019-08-01', HELD, 'evaluation')).toEqual(['evaluation-report']);
    const drafted = { ...HELD, evaluation: { sheets: 12, reports: [{ publishedOn: null }] } };
    expect(missingOn('2019-08-01', drafted, 'evaluation')).toEqual(['evaluation-report-publication']);
    expect(stateOn('2019-09-11', drafted, 'evaluation')).toBe('late');
  });

  it('commitments are followed until each one’s date; minutes without any say that there are none', () => {
    expect(missingOn('2019-08-01', HELD, 'commitments')).toEqual(['commitments']);
    const none = on('2019-08-01', { ...HELD, hasMinutes: true }, 'commitments');
    expect([none.state, none.notNeededBecause]).toEqual(['not-needed', 'no-commitments']);
    const open: HearingFacts = {
      ...HELD,
      commitments: [
        { dueOn: '2019-10-31', fulfilledOn: null, standing: 'under-way' },
        { dueOn: '2019-09-30', fulfilledOn: null, standing: 'late' },
      ],
    };
    expect(on('2019-10-01', open, 'commitments')).toMatchObject({ dueOn: '2019-09-30', state: 'late' });
    expect(missingOn('2019-10-01', open, 'commitments')).toEqual([
      '1 late-commitments',
      '1 open-commitments',
    ]);
  });

  it('all is done, each on its day, and nothing comes next', () => {
    const steps = checklist(FINISHED, RULES, '2019-11-05');
    expect(steps.map(({ state }) => state)).toEqual(STEP_KEYS.map(() => 'done'));
    const doneOn = (key: StepKey) => stepOf(steps, key).doneOn;
    expect(doneOn('answers')).toBe('2019-08-16');
    expect(doneOn('commitments')).toBe('2019-10-28');
    expect(nextStep(steps)).toBeNull();
  });

  it('what comes next is the open step with the first date', () => {
    expect(nextStep(checklist(WRITTEN, RULES, '2019-06-01'))?.key).toBe('call');
    expect(nextStep(checklist(CALLED, RULES, '2019-06-27'))?.key).toBe('report');
    expect(nextStep(checklist(HELD, RULES, '2019-07-29'))?.key).toBe('minutes');
  });
});

describe('a hearing that is cancelled', () => {
  const cancelled: HearingFacts = { ...CALLED, state: 'cancelled' };

  it('asks for nothing more, and says why', () => {
    for (const step of checklist(cancelled, RULES, '2019-07-01')) {
      expect(step).toMatchObject({ state: 'not-needed', notNeededBecause: 'cancelled', missing: [] });
    }
  });

  it('leaves what citizens had asked to be answered', () => {
    const asked: HearingFacts = {
      ...cancelled,
      questions: {
        ...NO_QUESTIONS,
        asked: 1,
        unanswered: 1,
        nextDueOn: '2019-07-22',
        lastDueOn: '2019-07-22',
      },
    };
    expect(stateOn('2019-07-23', asked, 'answers')).toBe('late');
    expect(nextStep(checklist(asked, RULES, '2019-07-23'))?.key).toBe('answers');
  });
});

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => daysBefore('2027-12-31', days));
const published = fc.record({ publishedOn: fc.option(day) });
const count = fc.integer({ min: 0, max: 5 });
const anyFacts: fc.Arbitrary<HearingFacts> = fc.record({
  on: day,
  state: fc.constantFrom('announced', 'held', 'cancelled'),
  modality: fc.constantFrom('in-person', 'virtual', 'hybrid'),
  announcedOn: fc.option(day),
  hasVenue: fc.boolean(),
  hasStream: fc.boolean(),
  hasAgenda: fc.boolean(),
  reports: fc.array(published, { maxLength: 3 }),
  actions: fc.option(
    fc.array(fc.record({ dueOn: day, done: fc.boolean(), doneOn: fc.option(day) }), { maxLength: 4 }),
  ),
  registrationOpensOn: fc.option(day),
  questions: fc.record({
    asked: count,
    answered: count,
    published: count,
    unassigned: count,
    unanswered: count,
    unpublished: count,
    overdue: count,
    nextDueOn: fc.option(day),
    lastDueOn: fc.option(day),
    lastDoneOn: fc.option(day),
  }),
  hasMinutes: fc.boolean(),
  hasRecording: fc.boolean(),
  hasAttendance: fc.boolean(),
  evaluation: fc.record({ sheets: count, reports: fc.array(published, { maxLength: 2 }) }),
  commitments: fc.array(
    fc.record({
      dueOn: fc.option(day),
      fulfilledOn: fc.option(day),
      standing: fc.constantFrom('kept', 'under-way', 'late', 'cancelled'),
    }),
    { maxLength: 3 },
  ),
});

describe('whatever a hearing is like', () => {
  it('a step lacks something exactly when it is open, is late only past its date, and says why it is not needed', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, today) => {
        const steps = checklist(facts, RULES, today);
        expect(steps.map(({ key }) => key)).toEqual(STEP_KEYS);
        for (const { state, missing, dueOn, doneOn, notNeededBecause } of steps) {
          const open = ['late', 'due-soon', 'pending'].includes(state);
          expect(missing.length > 0).toBe(open);
          expect(state === 'not-needed').toBe(notNeededBecause !== null);
          if (open) expect([state === 'late', doneOn]).toEqual([dueOn < today, null]);
        }
      }),
    );
  });

  it('a day later no open step is further away: what was late stays late until something is done', () => {
    const urgency = ['pending', 'due-soon', 'late'];
    // What of a step stops being asked for when the event is over is another matter.
    const sameSide = (facts: HearingFacts, today: string, later: string) =>
      today <= facts.on === later <= facts.on && (facts.registrationOpensOn ?? '') <= today;
    fc.assert(
      fc.property(anyFacts, day, fc.integer({ min: 1, max: 40 }), (facts, later, days) => {
        const today = daysBefore(later, days);
        fc.pre(sameSide(facts, today, later));
        const after = checklist(facts, RULES, later);
        for (const [index, { state }] of checklist(facts, RULES, today).entries()) {
          const then = after[index]?.state ?? '';
          if (urgency.includes(state)) {
            expect(urgency.indexOf(then)).toBeGreaterThanOrEqual(urgency.indexOf(state));
          }
        }
      }),
    );
  });

  it('one day later for the hearing makes no step’s date earlier', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, today) => {
        const before = checklist({ ...facts, on: daysBefore(facts.on, 1) }, RULES, today);
        for (const [index, { dueOn }] of checklist(facts, RULES, today).entries()) {
          expect(dueOn >= (before[index]?.dueOn ?? '')).toBe(true);
        }
      }),
    );
  });
});
