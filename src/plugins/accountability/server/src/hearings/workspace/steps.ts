import type { IsoDate, Rule } from '../../deadlines';

/** What a hearing goes through, in this order. */
export const STEP_KEYS = [
  'call',
  'report',
  'invitations',
  'questions',
  'event',
  'minutes',
  'answers',
  'evaluation',
  'commitments',
] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export const STEP_STATES = ['done', 'due-soon', 'late', 'pending', 'not-needed'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What a step may lack. */
export const MISSING_KEYS = [
  'announcement',
  'venue',
  'agenda',
  'report',
  'report-publication',
  'plan',
  'actions',
  'registration',
  'unassigned-questions',
  'event-to-come',
  'stream',
  'held',
  'minutes',
  'recording',
  'attendance',
  'overdue-answers',
  'unanswered-questions',
  'unpublished-answers',
  'evaluation-report',
  'evaluation-report-publication',
  'commitments',
  'late-commitments',
  'open-commitments',
] as const;
export type MissingKey = (typeof MISSING_KEYS)[number];

/** What a step lacks, and how many of it where that is counted. */
export interface Missing {
  key: MissingKey;
  count?: number;
}

/** Why a step is not asked for. */
export type NotNeededBecause = 'cancelled' | 'no-actions' | 'no-questions' | 'no-commitments';

/** One step of a hearing. Days `YYYY-MM-DD` where the institute is. */
export interface Step {
  key: StepKey;
  /** Until when it has to be done: of several dates, the first that is open. */
  dueOn: IsoDate;
  /** Calendar days from the hearing to that date: negative before it. */
  daysFromEvent: number;
  /** The same in business days. */
  businessDaysFromEvent: number;
  state: StepState;
  /** Where it is known. */
  doneOn: IsoDate | null;
  /** Empty where it is done or not needed, and only there. */
  missing: Missing[];
  notNeededBecause: NotNeededBecause | null;
  rule: Rule;
}

const OPEN: readonly StepState[] = ['late', 'due-soon', 'pending'];

/** What has to be done next: of the steps that are open, the one with the first date. `null` where none is. */
export function nextStep(steps: readonly Step[]): Step | null {
  const open = steps.filter(({ state }) => OPEN.includes(state));
  // ISO dates of four-digit years sort as text; of two on one day the first in order comes first.
  return open.reduce<Step | null>((first, one) => (first && first.dueOn <= one.dueOn ? first : one), null);
}
