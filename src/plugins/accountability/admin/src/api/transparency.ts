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

/** A page in the whole menu, published or not. */
export interface MenuPage {
  documentId: string;
  title: string;
  kind: 'page' | 'link' | 'collection';
  published: boolean;
  /** Whether somebody put it elsewhere and has not published that. */
  moved: boolean;
  children: readonly MenuPage[];
}

export interface WholeMenu {
  /** Of the arrangement, to be sent back with another one. */
  version: string;
  /** How many levels there may be. */
  deepest: number;
  pages: readonly MenuPage[];
}

/** A page and the one above it; pages with the same one above them come in their order. */
export interface Arranged {
  documentId: string;
  parentKey: string | null;
}

const PATH = '/transparency-sections';

/** Gives the requests about the transparency section: what is left to do in it, and its menu. */
export function useTransparency() {
  const { read, send, replace } = useRequests();
  return useMemo(
    () => ({
      review: (): Promise<TransparencyReview> => read(`${PATH}/review`),
      /** @returns what is left to do afterwards */
      markReviewed: (documentId: string): Promise<TransparencyReview> =>
        send(`${PATH}/${encodeURIComponent(documentId)}/reviewed`, {}),
      wholeMenu: (): Promise<WholeMenu> => read(`${PATH}/tree`),
      /**
       * Puts every page in its place, for the public too.
       *
       * @param version of the menu that was rearranged
       * @throws RefusedError with status 409 where somebody else rearranged it meanwhile
       */
      rearrange: (version: string, pages: Arranged[]): Promise<WholeMenu> =>
        replace(`${PATH}/tree`, { version, pages }),
    }),
    [read, send, replace],
  );
}
