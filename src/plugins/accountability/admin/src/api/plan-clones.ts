import { useCallback } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

/** The plan a new period begins with; days `YYYY-MM-DD`. */
export interface ClonedPlan {
  title: string;
  periodStart: string;
  periodEnd: string;
}

/** Gives the request that copies a plan into a new period, as a draft. It throws {@link RefusedError}. */
export function usePlanClones() {
  const { send } = useRequests();
  return useCallback(
    (planId: string, cloned: ClonedPlan) =>
      send<{ documentId: string }>(`/${PLUGIN_ID}/plans/${encodeURIComponent(planId)}/clone`, cloned),
    [send],
  );
}
