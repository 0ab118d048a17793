import type { Language } from '../../../shared/http/language';
import { type CaseFile, standingPause } from '../../case/case-file';
import { decide, lastDay, latestExtension, type StepRequest, type StepRules } from '../../case/decide';
import { StepRefusedError } from '../../case/refusals';
import { isOpen, type Step, STEPS } from '../../case/states';

export interface PossibleStep {
  step: Step;
  allowed: boolean;
  /** Why not, for whoever would take it. */
  reason?: string;
  /** The last day to take it, or for an extension the latest date it may set; `YYYY-MM-DD`. */
  limit?: string;
}

/** A request nothing can be said against but by the case itself. */
function sample(step: Step, file: CaseFile, rules: StepRules): StepRequest {
  switch (step) {
    case 'assign':
      return { step, assignee: { id: 0, name: '' } };
    case 'request-completion':
      return { step, missing: '' };
    case 'extend-completion':
      return { step };
    case 'complete':
      return { step, message: '', attachments: 0 };
    case 'extend':
      return { step, dueOn: latestExtension(file, rules), reason: '' };
    case 'transfer':
      return { step, to: '', reason: '' };
    case 'answer':
      return { step, text: '', outcome: 'granted' };
    case 'close':
      return { step };
    case 'withdraw':
      return { step, grounds: 'by-citizen', reason: '' };
    case 'annul':
      return { step, reason: '' };
  }
}

function limitOf(step: Step, file: CaseFile, rules: StepRules): string | null {
  if (step === 'extend') return latestExtension(file, rules);
  if (step === 'transfer') return lastDay('transfer', file, rules);
  if (step === 'request-completion') return lastDay('completion-request', file, rules);
  if (step === 'extend-completion') return standingPause(file)?.citizenDueOn ?? null;
  return null;
}

/** Each step with whether it may be taken now: asked of the one function that decides (`case/decide.ts`). */
export function possibleSteps(
  file: CaseFile,
  at: Date,
  rules: StepRules,
  language: Language,
): PossibleStep[] {
  return STEPS.map((step) => {
    const limit = isOpen(file.state) ? limitOf(step, file, rules) : null;
    const known = { step, ...(limit ? { limit } : {}) };
    try {
      decide(file, sample(step, file, rules), at, rules);
      return { ...known, allowed: true };
    } catch (error) {
      if (!(error instanceof StepRefusedError)) throw error;
      return { ...known, allowed: false, reason: error.sentences[language] };
    }
  });
}
