import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { INQUIRY_EVENT, PLUGIN_ID } from '../plugin-id';

/** Who filed an inquiry, as far as they said it: at the counter a name is enough, and the anonymous leave none. */
export type Person = Partial<
  Record<'kind' | 'name' | 'idType' | 'idNumber' | 'email' | 'phone' | 'address' | 'city', string | null>
>;

/**
 * Gives the function that reads the person of an inquiry (`null`: it was filed anonymously). Its answer goes to
 * whoever calls it and is kept nowhere.
 *
 * @throws FetchError where the user may not read it, or there is no such inquiry
 */
export function useReadPerson(): (documentId: string) => Promise<Person | null> {
  const { get } = useFetchClient();
  return useCallback(
    async (documentId) => {
      const answer = await get<{ data: Person | null }>(
        `/${PLUGIN_ID}/inquiries/${encodeURIComponent(documentId)}/person`,
      );
      return answer.data.data;
    },
    [get],
  );
}

/** One thing that happened to an inquiry. */
export interface InquiryEvent {
  documentId: string;
  kind: string;
  /** ISO 8601 instant. */
  at: string;
  /** `citizen`, `automatic`, or the name of who did it. */
  by: string;
}

const EVENTS_SHOWN = 100;

/** Gives the function that reads what happened to an inquiry, the oldest first. */
export function useReadHistory(): (documentId: string) => Promise<InquiryEvent[]> {
  const { get } = useFetchClient();
  return useCallback(
    async (documentId) => {
      const answer = await get<{ results: InquiryEvent[] }>(
        `/content-manager/collection-types/${INQUIRY_EVENT}`,
        {
          params: {
            filters: { inquiry: { documentId: { $eq: documentId } } },
            sort: 'at:ASC',
            pageSize: EVENTS_SHOWN,
          },
        },
      );
      return answer.data.results;
    },
    [get],
  );
}
