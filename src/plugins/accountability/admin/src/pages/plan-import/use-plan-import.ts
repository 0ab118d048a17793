import { type Dispatch, useReducer } from 'react';

import { type PlanDocument, usePlanImports } from '../../api/plan-imports';
import { RefusedError } from '../../api/refusals';
import { useTranslate } from '../../translations/translate';

import { type ImportAction, type ImportState, initialState, planImportReducer } from './plan-import-state';
import { useTitleCheck } from './use-title-check';

export interface PlanImport {
  state: ImportState;
  dispatch: Dispatch<ImportAction>;
  /** Asks the server what it understands of a document, and goes to the review. */
  check: (document: PlanDocument) => Promise<void>;
  /** Imports what was reviewed. */
  confirm: () => Promise<void>;
}

/** The import page's state, and what its buttons do. */
export function usePlanImport(): PlanImport {
  const [state, dispatch] = useReducer(planImportReducer, initialState);
  const { preview, importPlan } = usePlanImports();
  const t = useTranslate();
  useTitleCheck(state, dispatch);

  const saying = (error: unknown, otherwise: string): string =>
    error instanceof RefusedError && error.message ? error.message : otherwise;

  async function check(document: PlanDocument) {
    dispatch({ type: 'started', work: 'preview' });
    try {
      dispatch({ type: 'previewed', document, preview: await preview(document, null) });
    } catch (error) {
      dispatch({ type: 'failed', message: saying(error, t('planImport.error.connection')) });
    }
  }

  async function confirm() {
    if (!state.document) return;
    dispatch({ type: 'started', work: 'import' });
    try {
      const result = await importPlan(state.document, state.heading, state.acceptDoubts, (progress) =>
        dispatch({ type: 'progressed', progress }),
      );
      dispatch({ type: 'imported', result });
    } catch (error) {
      dispatch({ type: 'failed', message: saying(error, t('planImport.error.interrupted')) });
    }
  }

  return { state, dispatch, check, confirm };
}
