import type { Bilingual, Language } from '../shared/http/language';

import { describeDoubt, describeRefusal, UnreadablePlanError } from './import';
import { DoubtfulPlanError, IncompletePlanError } from './import-errors';

/** One thing that keeps a plan from being imported: where, and a sentence that says what to do. */
export interface ImportObstacle {
  /** The field of the request, or the row and column of the document. */
  path: (string | number)[];
  message: string;
}

const MISSING: Record<IncompletePlanError['missing'], Bilingual> = {
  title: { es: 'Escriba el título del plan.', en: 'Write the plan’s title.' },
  periodStart: { es: 'Escriba desde cuándo rige el plan.', en: 'Write when the plan begins.' },
  periodEnd: { es: 'Escriba hasta cuándo rige el plan.', en: 'Write when the plan ends.' },
};

/** Why a plan was not imported, in the reader's language; `null` for an error that is not the document's. */
export function importObstacles(error: unknown, language: Language): ImportObstacle[] | null {
  if (error instanceof UnreadablePlanError)
    return [{ path: ['file'], message: describeRefusal(error, language) }];
  if (error instanceof IncompletePlanError)
    return [{ path: [error.missing], message: MISSING[error.missing][language] }];
  if (error instanceof DoubtfulPlanError) {
    return error.doubts.map((doubt) => ({
      path: [doubt.row, doubt.column].filter((part) => part !== null),
      message: describeDoubt(doubt, language),
    }));
  }
  return null;
}
