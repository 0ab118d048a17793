import {
  adjustDeadline,
  type CalendarRules,
  explainDeadline,
  type Language,
  localDate,
  STATUTORY_TERMS,
  withAdjustment,
} from '../../deadlines';

import { type CaseEvent, type CaseFile, standingPause } from './case-file';
import { stateAfter, type Step } from './states';

const STEP_OF: Partial<Record<CaseEvent['kind'], Step>> = {
  assigned: 'assign',
  'completion-requested': 'request-completion',
  'completion-extended': 'extend-completion',
  completed: 'complete',
  extended: 'extend',
  transferred: 'transfer',
  answered: 'answer',
  closed: 'close',
  withdrawn: 'withdraw',
  annulled: 'annul',
};

/**
 * The case after an event: the one place where a case changes, so that its events always explain how it stands.
 *
 * @param at the instant of the event
 */
export function applyEvent(
  file: CaseFile,
  event: CaseEvent,
  at: Date,
  calendar: CalendarRules,
  language: Language = 'es',
): CaseFile {
  const changed = withoutState(file, event, at, calendar, language);
  const step = STEP_OF[event.kind];
  if (!step) return changed;
  const extended = changed.deadline.adjustments.some(({ kind }) => kind === 'extension');
  const state = stateAfter(step, file.state, { assigned: changed.assignee !== null, extended });
  return { ...changed, state };
}

function withoutState(
  file: CaseFile,
  event: CaseEvent,
  at: Date,
  calendar: CalendarRules,
  language: Language,
): CaseFile {
  const today = localDate(at, calendar.timeZone);
  const adjust = (adjustment: Parameters<typeof withAdjustment>[1]): CaseFile => ({
    ...file,
    deadline: withAdjustment(file.deadline, adjustment, calendar, language),
  });
  switch (event.kind) {
    case 'assigned':
      return { ...file, assignee: event.detail.assignee };
    case 'completion-requested':
      return adjust({
        kind: 'pause',
        requestedOn: today,
        citizenDueOn: event.detail.citizenDueOn,
        citizenExtended: false,
        completedOn: null,
      });
    case 'completion-extended':
      return adjust({
        ...pauseOf(file),
        citizenDueOn: event.detail.citizenDueOn,
        citizenExtended: true,
      });
    case 'completed':
      return adjust({ ...pauseOf(file), completedOn: today });
    case 'extended':
      return adjust({
        kind: 'extension',
        decidedOn: today,
        to: event.detail.to,
        reason: event.detail.reason,
      });
    case 'transferred':
      return { ...file, transferredTo: event.detail.to };
    case 'answered':
      return { ...file, answered: { outcome: event.detail.outcome, at: at.toISOString() } };
    case 'priority-marked':
      return { ...file, priorityReason: event.detail.reason };
    case 'recalculated':
      return { ...file, deadline: recalculated(file, calendar) };
    case 'closed':
    case 'withdrawn':
    case 'annulled':
      return file;
  }
}

function pauseOf(file: CaseFile) {
  const pause = standingPause(file);
  if (!pause) throw new Error('The case is not waiting for its citizen');
  return pause;
}

/**
 * The deadline as today's calendar gives it, in the language it was told in: the term and what happened since stay, the
 * days are counted again.
 */
export function recalculated(
  { deadline }: Pick<CaseFile, 'deadline'>,
  calendar: CalendarRules,
): CaseFile['deadline'] {
  const { type, receivedAt, businessDays, adjustments, rule } = deadline;
  const language = rule.text.startsWith(STATUTORY_TERMS[type].rule.text.en) ? 'en' : 'es';
  const base = explainDeadline(type, receivedAt, { calendar, terms: { [type]: businessDays }, language });
  // The rule is told as it was when the term began: the institute's own terms hold for what is filed afterwards.
  return adjustDeadline({ ...base, rule }, adjustments, calendar, language);
}
