import {
  addMonths,
  adjustDeadline,
  type CalendarRules,
  explainDeadline,
  extensionCeiling,
  extensionRefusal,
  localDate,
  proceduralDueDate,
  type ProceduralStep,
} from '../../deadlines';
import type { Outcome, WithdrawalGrounds } from '../vocabulary';

import { type Assignee, type CaseEvent, type CaseFile, standingPause, type Together } from './case-file';
import { refusedFrom, StepRefusedError } from './refusals';
import { type Step, TRANSITIONS } from './states';

/** What somebody wants to do with a case. */
export type StepRequest =
  | { step: 'assign'; assignee: Assignee; note?: string | null }
  | { step: 'request-completion'; missing: string }
  | { step: 'extend-completion' }
  | { step: 'complete'; message: string; attachments: number }
  | { step: 'extend'; dueOn: string; reason: string }
  | { step: 'transfer'; to: string; reason: string }
  | { step: 'answer'; text: string; outcome: Outcome; together?: Together }
  | { step: 'close'; note?: string | null }
  | { step: 'withdraw'; grounds: WithdrawalGrounds; reason: string }
  | { step: 'annul'; reason: string };

/** What the law and the institute's settings say about the steps. */
export interface StepRules {
  calendar: CalendarRules;
  /** Business days of the procedural windows the institute changed. */
  windows?: Partial<Record<ProceduralStep, number>>;
  /** Months the citizen has to complete a filing (Ley 1437 de 2011, art. 17). */
  completionMonths?: number;
}

/**
 * The event a step makes of a case, or its refusal.
 *
 * @param at the instant of the step
 * @throws StepRefusedError with the sentence for whoever asked, and the field it is about
 */
export function decide(file: CaseFile, request: StepRequest, at: Date, rules: StepRules): CaseEvent {
  if (!TRANSITIONS[request.step].from.includes(file.state)) throw refusedFrom(file.state);
  const today = localDate(at, rules.calendar.timeZone);
  switch (request.step) {
    case 'assign':
      return assign(file, request);
    case 'request-completion':
      return requestCompletion(file, request.missing, today, rules);
    case 'extend-completion':
      return extendCompletion(file, today, rules);
    case 'complete':
      return {
        kind: 'completed',
        detail: { message: request.message, attachments: request.attachments },
      };
    case 'extend':
      return extend(file, request, today, rules);
    case 'transfer':
      refuseAfter(lastDay('transfer', file, rules), today, 'transfer');
      return { kind: 'transferred', detail: { to: request.to, reason: request.reason } };
    case 'answer':
      return answer(file, request);
    case 'close':
      return { kind: 'closed', detail: { note: request.note ?? null } };
    case 'withdraw':
      return withdraw(file, request, today);
    case 'annul':
      return { kind: 'annulled', detail: { reason: request.reason } };
  }
}

type Requested<Name extends Step> = Extract<StepRequest, { step: Name }>;

function assign(file: CaseFile, { assignee, note }: Requested<'assign'>): CaseEvent {
  if (file.assignee?.id === assignee.id) throw new StepRefusedError('already-assigned', 'assignee');
  return { kind: 'assigned', detail: { assignee, note: note ?? null } };
}

function answer(file: CaseFile, { outcome, together }: Requested<'answer'>): CaseEvent {
  // Rule T4: what counts as accepted can no longer be denied.
  if (file.acceptedBySilence && outcome !== 'granted') {
    throw new StepRefusedError('accepted-by-silence', 'outcome');
  }
  return { kind: 'answered', detail: { outcome, ...(together ? { together } : {}) } };
}

/** The last day of a window that opens with the reception. */
export function lastDay(
  step: ProceduralStep,
  { deadline }: Pick<CaseFile, 'deadline'>,
  rules: StepRules,
): string {
  return proceduralDueDate(step, deadline.receivedOn, { calendar: rules.calendar, terms: rules.windows });
}

function refuseAfter(last: string, today: string, step: 'transfer' | 'completion-request') {
  if (today > last)
    throw new StepRefusedError(step === 'transfer' ? 'transfer-late' : 'completion-late', null, last);
}

/** Rule T5: within ten business days of filing, and once; the clock is still running then. */
function requestCompletion(file: CaseFile, missing: string, today: string, rules: StepRules): CaseEvent {
  if (file.deadline.adjustments.some(({ kind }) => kind === 'pause')) {
    throw new StepRefusedError('completion-once', null);
  }
  refuseAfter(lastDay('completion-request', file, rules), today, 'completion-request');
  if (today > file.deadline.dueOn) throw new StepRefusedError('expired', null, file.deadline.dueOn);
  const citizenDueOn = addMonths(today, rules.completionMonths ?? 1, rules.calendar);
  return { kind: 'completion-requested', detail: { missing, citizenDueOn } };
}

/** Rule T5: once, by as much, and asked for before the first month ends. */
function extendCompletion(file: CaseFile, today: string, rules: StepRules): CaseEvent {
  const pause = standingPause(file);
  if (!pause) throw refusedFrom(file.state);
  if (pause.citizenExtended) throw new StepRefusedError('completion-extended-once', null);
  if (today > pause.citizenDueOn) {
    throw new StepRefusedError('completion-month-over', null, pause.citizenDueOn);
  }
  const months = 2 * (rules.completionMonths ?? 1);
  const citizenDueOn = addMonths(pause.requestedOn, months, rules.calendar);
  return { kind: 'completion-extended', detail: { citizenDueOn } };
}

/** Rule T3: before expiry, with reasons and a date within twice the initial term, pauses not counted. */
function extend(
  file: CaseFile,
  { dueOn: to, reason }: Requested<'extend'>,
  today: string,
  rules: StepRules,
): CaseEvent {
  const from = file.deadline.dueOn;
  const ceiling = latestExtension(file, rules);
  const refusal = extensionRefusal({ dueOn: from, decidedOn: today, newDueOn: to, ceiling });
  if (refusal === 'term-expired') throw new StepRefusedError('expired', null, from);
  if (refusal === 'not-later') throw new StepRefusedError('extension-not-later', 'dueOn', from);
  if (refusal === 'beyond-ceiling') throw new StepRefusedError('extension-too-late', 'dueOn', ceiling);
  return { kind: 'extended', detail: { from, to, reason } };
}

/** The latest date an extension may set: the ceiling from reception, moved by the pauses the clock had. */
export function latestExtension({ deadline }: Pick<CaseFile, 'deadline'>, { calendar }: StepRules): string {
  const { type, receivedAt, businessDays, adjustments } = deadline;
  const options = { calendar, terms: { [type]: businessDays } };
  const pauses = adjustments.filter(({ kind }) => kind === 'pause');
  const doubled = explainDeadline(type, receivedAt, {
    ...options,
    terms: { [type]: extensionCeiling(type, receivedAt, options).businessDays },
  });
  return adjustDeadline(doubled, pauses, calendar).dueOn;
}

/** Rule T5: a filing not completed is withdrawn by a reasoned act once the month is over. Art. 18: the citizen may always. */
function withdraw(file: CaseFile, { grounds, reason }: Requested<'withdraw'>, today: string): CaseEvent {
  if (grounds === 'not-completed') {
    const pause = standingPause(file);
    if (!pause) throw new StepRefusedError('not-awaiting', 'grounds');
    if (today <= pause.citizenDueOn) {
      throw new StepRefusedError('citizen-still-has-time', 'grounds', pause.citizenDueOn);
    }
  }
  return { kind: 'withdrawn', detail: { grounds, reason } };
}
