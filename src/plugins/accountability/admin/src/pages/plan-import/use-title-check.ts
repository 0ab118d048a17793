import { type Dispatch, useEffect } from 'react';

import { usePlanImports } from '../../api/plan-imports';
import { RefusedError } from '../../api/refusals';

import type { ImportAction, ImportState } from './plan-import-state';

/** How long the title rests before the server is asked about it, and asked again if it could not be reached. */
const REST_MS = 500;
const RETRY_MS = 5_000;

/** `true` while what is said of an existing plan is about another title than the one written. */
export const isTitleUnchecked = ({ heading, checkedTitle }: ImportState): boolean =>
  heading.title.trim() !== '' && heading.title.trim() !== checkedTitle.trim();

/** The title decides whether a plan is made or updated: after each change of it, the server is asked which. */
export function useTitleCheck(state: ImportState, dispatch: Dispatch<ImportAction>): void {
  const { preview } = usePlanImports();
  const { step, document, busy } = state;
  const title = state.heading.title.trim();
  const due = step === 'review' && busy === null && isTitleUnchecked(state);

  useEffect(() => {
    if (!due || !document) return undefined;
    let current = true;
    const ask = async () => {
      try {
        const answer = await preview(document, { title, periodStart: '', periodEnd: '' });
        if (current) dispatch({ type: 'title-checked', title, preview: answer });
      } catch (error) {
        if (!current) return;
        if (error instanceof RefusedError && error.message)
          dispatch({ type: 'failed', message: error.message });
        else timer = setTimeout(() => void ask(), RETRY_MS);
      }
    };
    let timer = setTimeout(() => void ask(), REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [due, document, title, preview, dispatch]);
}
