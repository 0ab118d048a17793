import { useCallback } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import type { Duty } from './publication';
import { type Page, useRequests } from './requests';

/** A case whose answer waits to be published. */
export interface PendingPublication {
  documentId: string;
  filingNumber: string;
  type: string;
  subject: string;
  state: string;
  duty: Duty;
  /** `YYYY-MM-DD`. */
  dueOn: string;
  /** Business days; negative when late. */
  daysLeft: number;
}

const PATH = `/${PLUGIN_ID}/inquiries/publication/pending`;
const PAGE_SIZE = 25;

/** Gives the function that reads a page of what waits to be published, what is due first first. */
export function usePendingPublications(): (
  page: number,
  pageSize?: number,
) => Promise<Page<PendingPublication>> {
  const { readPage } = useRequests();
  return useCallback(
    (page, pageSize = PAGE_SIZE) => readPage(PATH, { pagination: { page, pageSize } }),
    [readPage],
  );
}
