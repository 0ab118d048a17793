import type { Doubt } from './import';

/** What an import cannot do without. */
export class IncompletePlanError extends Error {
  constructor(readonly missing: 'title' | 'periodStart' | 'periodEnd') {
    super(`The plan has no ${missing}`);
  }
}

/** There are doubts, and nobody accepted them. */
export class DoubtfulPlanError extends Error {
  constructor(readonly doubts: readonly Doubt[]) {
    super('The plan has doubts');
  }
}
