import {
  addBusinessDays,
  businessDaysBetween,
  daysBefore,
  daysBetween,
  type IsoDate,
  type Language,
  rollBack,
  termFor,
} from '../../deadlines';

import type { ChecklistRules, HearingFacts, Publication } from './facts';
import { ruleOf } from './step-rules';
import {
  type Missing,
  type MissingKey,
  type NotNeededBecause,
  type Step,
  STEP_KEYS,
  type StepKey,
} from './steps';

/** What is found out about a step, before today is looked at. */
interface Finding {
  dueOn: IsoDate;
  missing: Missing[];
  doneOn?: IsoDate | null;
  notNeeded?: NotNeededBecause;
}

/** The days that are the same for several steps. */
interface Days {
  today: IsoDate;
  callDue: IsoDate;
  minutesDue: IsoDate;
}

const present = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
// ISO dates of four-digit years sort as text.
const first = (days: readonly (IsoDate | null)[]): IsoDate | null => present(days).sort()[0] ?? null;
const last = (days: readonly (IsoDate | null)[]): IsoDate | null => present(days).sort().at(-1) ?? null;

/** What is missing, of pairs of its name and whether, or how often, it is. */
function lacking(...things: readonly (readonly [key: MissingKey, missing: boolean | number])[]): Missing[] {
  return things
    .filter(([, missing]) => missing !== false && missing !== 0)
    .map(([key, missing]) => (typeof missing === 'number' ? { key, count: missing } : { key }));
}

const unpublished = (all: readonly Publication[]): number =>
  all.filter(({ publishedOn }) => publishedOn === null).length;

/** How each step stands in itself. What no longer helps once the day has passed (where it is, what it is about) is not asked for. */
const FINDINGS: Record<StepKey, (facts: HearingFacts, rules: ChecklistRules, days: Days) => Finding> = {
  call: ({ announcedOn, modality, hasVenue, hasAgenda, on }, _rules, { today, callDue }) => ({
    dueOn: callDue,
    doneOn: announcedOn,
    missing: lacking(
      ['announcement', announcedOn === null],
      ['venue', today <= on && modality !== 'virtual' && !hasVenue],
      ['agenda', today <= on && !hasAgenda],
    ),
  }),

  report: ({ reports, on }, { reportLeadDays, calendar }) => ({
    dueOn: rollBack(daysBefore(on, reportLeadDays), calendar),
    doneOn: last(reports.map(({ publishedOn }) => publishedOn)),
    missing: lacking(['report', reports.length === 0], ['report-publication', unpublished(reports)]),
  }),

  invitations: ({ announcedOn, actions, registrationOpensOn, on }, _rules, { today, callDue }) => {
    const open = (actions ?? []).filter(({ done }) => !done);
    const dueOn = first(open.map((one) => one.dueOn)) ?? last((actions ?? []).map((one) => one.dueOn));
    const missing = lacking(
      // Its dates come from the plan once it is announced.
      ['announcement', announcedOn === null],
      ['plan', actions === null],
      ['actions', open.length],
      ['registration', today <= on && registrationOpensOn !== null && registrationOpensOn > today],
    );
    const nothingPlanned = actions?.length === 0 && missing.length === 0;
    return {
      dueOn: dueOn ?? callDue,
      doneOn: last((actions ?? []).map((one) => one.doneOn)),
      missing,
      ...(nothingPlanned ? { notNeeded: 'no-actions' } : {}),
    };
  },

  questions: ({ questions, on }, _rules, { today }) => ({
    dueOn: on,
    missing: lacking(['unassigned-questions', questions.unassigned], ['event-to-come', today <= on]),
  }),

  event: ({ on, state, modality, hasStream }) => ({
    dueOn: on,
    doneOn: on,
    missing:
      state === 'held' ? [] : lacking(['stream', modality !== 'in-person' && !hasStream], ['held', true]),
  }),

  minutes: ({ modality, hasMinutes, hasRecording, hasAttendance }, _rules, { minutesDue }) => ({
    dueOn: minutesDue,
    missing: lacking(
      ['minutes', !hasMinutes],
      ['recording', modality !== 'in-person' && !hasRecording],
      ['attendance', !hasAttendance],
    ),
  }),

  answers: ({ questions, on, state }, { terms, calendar }, { today }) => {
    const ends = addBusinessDays(on, termFor('pregunta', terms).businessDays, calendar);
    const toCome = state !== 'cancelled' && today <= on;
    return {
      dueOn: questions.nextDueOn ?? last([questions.lastDueOn, ends]) ?? ends,
      doneOn: questions.lastDoneOn,
      missing: lacking(
        ['overdue-answers', questions.overdue],
        ['unanswered-questions', questions.unanswered],
        ['unpublished-answers', questions.unpublished],
        ['event-to-come', toCome],
      ),
      ...(questions.asked === 0 && !toCome ? { notNeeded: 'no-questions' } : {}),
    };
  },

  evaluation: ({ on, evaluation: { reports } }, { evaluationReportDays, calendar }) => ({
    dueOn: addBusinessDays(on, evaluationReportDays, calendar),
    doneOn: first(reports.map(({ publishedOn }) => publishedOn)),
    missing: reports.some(({ publishedOn }) => publishedOn !== null)
      ? []
      : lacking([reports.length === 0 ? 'evaluation-report' : 'evaluation-report-publication', true]),
  }),

  commitments: ({ commitments, hasMinutes }, _rules, { minutesDue }) => {
    const made = commitments.filter(({ standing }) => standing !== 'cancelled');
    const open = made.filter(({ standing }) => standing !== 'kept');
    const late = open.filter(({ standing }) => standing === 'late').length;
    // The minutes tell what was promised: where they name nothing, nothing was.
    const none = made.length === 0 && hasMinutes;
    return {
      dueOn: first(open.map(({ dueOn }) => dueOn)) ?? last(made.map(({ dueOn }) => dueOn)) ?? minutesDue,
      doneOn: last(made.map(({ fulfilledOn }) => fulfilledOn)),
      missing: lacking(
        ['commitments', made.length === 0 && !hasMinutes],
        ['late-commitments', late],
        ['open-commitments', open.length - late],
      ),
      ...(none ? { notNeeded: 'no-commitments' } : {}),
    };
  },
};

/**
 * What a hearing goes through, from the call to its commitments: each step with its date, how it stands and what it
 * lacks. Of a cancelled hearing nothing is asked but the answers to what had been asked (Ley 1757 de 2015, art. 56, f).
 *
 * @param today where the institute is, `YYYY-MM-DD`
 * @param language of the rules' sentences
 * @throws RangeError for a malformed date, a year outside the calendar, or closures without end
 */
export function checklist(
  facts: HearingFacts,
  rules: ChecklistRules,
  today: IsoDate,
  language: Language = 'es',
): Step[] {
  const { calendar } = rules;
  const days: Days = {
    today,
    callDue: rollBack(daysBefore(facts.on, rules.callLeadDays), calendar),
    minutesDue: addBusinessDays(facts.on, rules.minutesDays, calendar),
  };
  const soonUntil = addBusinessDays(today, rules.followUpFirstDays + 1, calendar);

  const asked = (key: StepKey): Finding => {
    const finding = FINDINGS[key](facts, rules, days);
    const stays = facts.state !== 'cancelled' || (key === 'answers' && facts.questions.asked > 0);
    return stays ? finding : { ...finding, notNeeded: 'cancelled' };
  };

  const openState = (dueOn: IsoDate) => (dueOn < today ? 'late' : dueOn < soonUntil ? 'due-soon' : 'pending');

  return STEP_KEYS.map((key): Step => {
    const { dueOn, missing, doneOn = null, notNeeded = null } = asked(key);
    const done = missing.length === 0;
    return {
      key,
      dueOn,
      daysFromEvent: daysBetween(facts.on, dueOn),
      businessDaysFromEvent: businessDaysBetween(facts.on, dueOn, calendar),
      state: notNeeded ? 'not-needed' : done ? 'done' : openState(dueOn),
      doneOn: done && !notNeeded ? doneOn : null,
      missing: notNeeded ? [] : missing,
      notNeededBecause: notNeeded,
      rule: ruleOf(key, rules, language),
    };
  });
}
