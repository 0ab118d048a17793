import { type FollowedPlan } from './published-plan';
import { type ScheduledOccurrence, type ScheduleRules, scheduler } from './schedule';
import { type Delay, NOT_REMINDED, type OccurrenceRow } from './rows';

/** What sets off a recomputation, where it is not the plan itself. */
export type Cause = 'plan' | 'calendar';

/** What of an occurrence the comparison needs. */
export type KnownOccurrence = Pick<
  OccurrenceRow,
  'id' | 'key' | 'actionId' | 'rule' | 'anchor' | 'anchorOn' | 'ruleDueOn' | 'dueOn' | 'state' | 'delays'
> & {
  /** Somebody gave evidence of it, withdrawn or not. */
  hasEvidence: boolean;
};

/** What has to be written for the stored occurrences to be those of the plan. */
export interface ScheduleChanges {
  add: (ScheduledOccurrence & { actionId: string })[];
  update: { id: number; data: Partial<OccurrenceRow> }[];
  remove: number[];
}

const REASONS = {
  calendar: 'Cambió el calendario de días hábiles del instituto.',
  plan: 'Cambió el plan.',
  hearing: 'Cambió la fecha de la audiencia.',
} as const;

/**
 * Compares what is stored with what the plan asks for now. What is done stays done and keeps its dates; a date the
 * rule moves is kept among the delays with its reason; what the plan no longer asks for goes without a trace only
 * where it has none (no evidence, no delay), and what an institute's office decided by hand stays as it is.
 *
 * @param at the instant of the change, ISO 8601
 */
export function scheduleChanges(
  plan: FollowedPlan,
  known: readonly KnownOccurrence[],
  rules: ScheduleRules,
  cause: Cause,
  at: string,
): ScheduleChanges {
  const hearings = plan.hearings.filter(({ cancelled }) => !cancelled);
  const schedule = scheduler(plan, hearings, rules);
  const wanted = plan.actions.flatMap((action) =>
    schedule(action).map((one) => ({ ...one, actionId: action.documentId })),
  );
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  const byKey = new Map(known.map((one) => [one.key, one]));
  const actions = new Set(plan.actions.map(({ documentId }) => documentId));
  const cancelledHearings = new Set(
    plan.hearings.filter(({ cancelled }) => cancelled).map(({ documentId }) => documentId),
  );
  const reasonFor = (one: ScheduledOccurrence, anchorMoved: boolean): string => {
    if (one.rule === 'before-hearing' && anchorMoved) {
      const hearing = plan.hearings.find(({ documentId }) => documentId === one.anchor);
      return hearing?.movedBecause ?? REASONS.hearing;
    }
    return REASONS[cause];
  };

  const add: ScheduleChanges['add'] = [];
  const update: ScheduleChanges['update'] = [];
  for (const one of wanted) {
    const before = byKey.get(one.key);
    if (!before) add.push(one);
    else {
      const data = changesOf(before, one, (anchorMoved) => reasonFor(one, anchorMoved), at);
      if (Object.keys(data).length > 0) update.push({ id: before.id, data });
    }
  }

  const remove: number[] = [];
  for (const one of known) {
    const asked = one.rule === 'by-hand' ? actions.has(one.actionId) : wantedKeys.has(one.key);
    if (asked || one.state !== 'pending') continue;
    // A cancelled hearing was announced: what was going to be done before it is shown as cancelled with it.
    const trace = one.hasEvidence || (one.delays ?? []).length > 0 || cancelledHearings.has(one.anchor);
    if (trace) update.push({ id: one.id, data: { state: 'cancelled' } });
    else remove.push(one.id);
  }
  return { add, update, remove };
}

function changesOf(
  before: KnownOccurrence,
  { anchorOn, dueOn: ruleDueOn }: ScheduledOccurrence,
  reasonFor: (anchorMoved: boolean) => string,
  at: string,
): Partial<OccurrenceRow> {
  const data: Partial<OccurrenceRow> = {};
  const anchorMoved = before.anchorOn !== anchorOn;
  if (anchorMoved) data.anchorOn = anchorOn;
  if (before.state === 'cancelled') data.state = 'pending';
  if (before.ruleDueOn !== ruleDueOn) {
    data.ruleDueOn = ruleDueOn;
    if (before.state !== 'done' && before.dueOn !== ruleDueOn) {
      const delay: Delay = { from: before.dueOn, to: ruleDueOn, reason: reasonFor(anchorMoved), at };
      Object.assign(data, { dueOn: ruleDueOn, delays: [...(before.delays ?? []), delay], ...NOT_REMINDED });
    }
  }
  return data;
}
