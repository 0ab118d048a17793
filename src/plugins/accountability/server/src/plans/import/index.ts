export { describeDoubt } from './doubt-messages';
export { UnreadablePlanError } from './errors';
export { fold } from '../../shared/text/folding';
export { LIMITS } from './limits';
export { positionKey } from './positions';
export { readPlan } from './read-plan';
export { readTable, type TableFile } from './read-table';
export { describeRefusal } from './refusal-messages';
export type { Column, Doubt, PlanDraft, PlanSource, UnderstoodRow } from './types';
