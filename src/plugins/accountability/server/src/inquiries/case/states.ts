import type { State } from '../vocabulary';

/** What can be done with a case. */
export const STEPS = [
  'assign',
  'request-completion',
  'extend-completion',
  'complete',
  'extend',
  'transfer',
  'answer',
  'close',
  'withdraw',
  'annul',
] as const;

export type Step = (typeof STEPS)[number];

/** Where a case stands once somebody works on it again: extended, assigned or received, by what it has. */
const RESUMED = 'resumed';

interface Transition {
  from: readonly State[];
  /** `same`: the step changes something else than the state. */
  to: State | 'same' | typeof RESUMED;
}

/** What may follow what. Whatever is not here is refused. */
export const TRANSITIONS: Readonly<Record<Step, Transition>> = {
  assign: { from: ['received', 'assigned', 'extended', 'awaiting-citizen'], to: RESUMED },
  'request-completion': { from: ['received', 'assigned', 'extended'], to: 'awaiting-citizen' },
  'extend-completion': { from: ['awaiting-citizen'], to: 'same' },
  complete: { from: ['awaiting-citizen'], to: RESUMED },
  extend: { from: ['received', 'assigned'], to: 'extended' },
  transfer: { from: ['received', 'assigned'], to: 'transferred' },
  answer: { from: ['assigned', 'extended'], to: 'answered' },
  close: { from: ['answered'], to: 'closed' },
  withdraw: { from: ['received', 'assigned', 'extended', 'awaiting-citizen'], to: 'withdrawn' },
  annul: { from: ['received', 'assigned', 'extended', 'awaiting-citizen'], to: 'annulled' },
};

/** States in which the institute still owes an answer. */
export const OPEN_STATES = [
  'received',
  'assigned',
  'extended',
  'awaiting-citizen',
] as const satisfies State[];

export function isOpen(state: State): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/**
 * The state after a step.
 *
 * @param standing what decides where a case stands that goes on being worked on
 */
export function stateAfter(
  step: Step,
  state: State,
  standing: { assigned: boolean; extended: boolean },
): State {
  const { to } = TRANSITIONS[step];
  if (to === 'same') return state;
  if (to !== RESUMED) return to;
  // The citizen still has the floor: who works on the case later changes nothing about that.
  if (step === 'assign' && state === 'awaiting-citizen') return state;
  if (standing.extended) return 'extended';
  return standing.assigned ? 'assigned' : 'received';
}
