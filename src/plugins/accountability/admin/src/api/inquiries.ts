import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { PLUGIN_ID } from '../plugin-id';

/** Who filed an inquiry, as they said it themselves. */
export interface Person {
  kind: 'natural' | 'juridica';
  name: string;
  idType: string;
  idNumber: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  city: string | null;
}

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
