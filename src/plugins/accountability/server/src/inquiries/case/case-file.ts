import { type AdjustedDeadline, type Deadline } from '../../deadlines';
import type { Outcome, PriorityReason, State, WithdrawalGrounds } from '../vocabulary';

/** Who takes a step: a citizen with their tracking code, a user of the admin, or the application by itself. */
export interface Actor {
  /** `citizen`, `system`, or the name of the admin user. */
  name: string;
  /** Of the admin user; `null` for the others. */
  userId: number | null;
}

export const CITIZEN: Actor = { name: 'citizen', userId: null };
export const SYSTEM: Actor = { name: 'system', userId: null };

export interface Assignee {
  id: number;
  name: string;
}

/** Everything of a case that its steps depend on and change. */
export interface CaseFile {
  state: State;
  deadline: AdjustedDeadline;
  assignee: Assignee | null;
  priorityReason: PriorityReason | null;
  answered: { outcome: Outcome; at: string } | null;
  transferredTo: string | null;
  /** Whether the law took it as granted, since its term expired unanswered (Ley 1437 de 2011, art. 14, number 1). */
  acceptedBySilence: boolean;
}

/** One answer that many cases were given (Ley 1437 de 2011, art. 22; rule T9). */
export interface Together {
  /** The documentId of the case that was filed first: what the cases have in common. */
  group: string;
  /** How many cases there are beside this one. */
  others: number;
  /** Whether the answer is public: once, with the case `group` names. */
  published: boolean;
}

/** What happened, with what is needed to tell it again: a case is its events, one after the other. */
export type CaseEvent =
  | { kind: 'assigned'; detail: { assignee: Assignee; note: string | null } }
  | { kind: 'completion-requested'; detail: { missing: string; citizenDueOn: string } }
  | { kind: 'completion-extended'; detail: { citizenDueOn: string } }
  | { kind: 'completed'; detail: { message: string; attachments: number } }
  | { kind: 'extended'; detail: { from: string; to: string; reason: string } }
  | { kind: 'transferred'; detail: { to: string; reason: string } }
  | { kind: 'answered'; detail: { outcome: Outcome; together?: Together } }
  | { kind: 'closed'; detail: { note: string | null } }
  | { kind: 'withdrawn'; detail: { grounds: WithdrawalGrounds; reason: string } }
  | { kind: 'annulled'; detail: { reason: string } }
  | { kind: 'priority-marked'; detail: { reason: PriorityReason | null } }
  | { kind: 'recalculated'; detail: { from: string; to: string; reason: string } };

export type CaseEventKind = CaseEvent['kind'];

/** The case a citizen's filing opens. */
export function openedCase(deadline: Deadline, priorityReason: PriorityReason | null = null): CaseFile {
  return {
    state: 'received',
    deadline: { ...deadline, adjustments: [], stopped: false },
    assignee: null,
    priorityReason,
    answered: null,
    transferredTo: null,
    acceptedBySilence: false,
  };
}

/** The pause that stands, while the clock does. */
export function standingPause({ deadline }: Pick<CaseFile, 'deadline'>) {
  const last = deadline.adjustments.at(-1);
  return last?.kind === 'pause' && last.completedOn === null ? last : null;
}
