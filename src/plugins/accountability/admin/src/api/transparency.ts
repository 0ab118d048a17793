import { useMemo } from 'react';

import { useRequests } from './requests';

type Finding = 'missing' | 'unpublished' | 'hidden' | 'empty' | 'review-due';

/** Something to do with one page. */
export interface ReviewLine {
  /** Its place in the menu: `6.5`. */
  number: string | null;
  title: string;
  requirement: string | null;
  /** `null` where there is no such page yet. */
  documentId: string | null;
  finding: Finding;
  /** `YYYY-MM-DD`, of what is to be looked at again. */
  reviewOn: string | null;
}

export interface TransparencyReview {
  required: { total: number; complete: number };
  lines: ReviewLine[];
}

const PATH = '/transparency-sections';

/** Gives the requests about what is left to do in the transparency section. */
export function useTransparency() {
  const { read, send } = useRequests();
  return useMemo(
    () => ({
      review: (): Promise<TransparencyReview> => read(`${PATH}/review`),
      /** @returns what is left to do afterwards */
      markReviewed: (documentId: string): Promise<TransparencyReview> =>
        send(`${PATH}/${encodeURIComponent(documentId)}/reviewed`, {}),
    }),
    [read, send],
  );
}
