import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

/** What people answered to one question: how many gave each grade, from 1 to 5, and the mean; `null` for nobody. */
export interface EvaluatedQuestion {
  question: string;
  text: string;
  counts: number[];
  mean: number | null;
}

export interface HearingEvaluation {
  /** `startsAt`: ISO 8601 instant. */
  hearing: { title: string; startsAt: string };
  /** How many people answered. */
  sheets: number;
  questions: EvaluatedQuestion[];
}

/** Gives the requests of a hearing's evaluation. All throw `RefusedError` with the server's sentence. */
export function useHearingEvaluation(documentId: string) {
  const { read, send } = useRequests();

  return useMemo(() => {
    const path = `/${PLUGIN_ID}/hearings/${encodeURIComponent(documentId)}`;
    return {
      results: () => read<HearingEvaluation>(`${path}/evaluation`),
      /** @returns the documentId of the draft */
      draftReport: async () =>
        (await send<{ documentId: string }>(`${path}/evaluation-report`, {})).documentId,
    };
  }, [documentId, read, send]);
}
