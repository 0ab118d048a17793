import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { refusingKindly } from './refusals';

const NOT_MODIFIED = 304;

/** Strapi's envelope around an answer. */
interface Answer<Data> {
  data: Data;
}

/** A page of a list. */
export interface Page<Item> {
  data: Item[];
  meta: { pagination: Pagination };
}

interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

/**
 * Gives the requests to admin routes, in the panel's language. They give back what an answer holds, and throw
 * {@link RefusedError} with the server's sentence.
 */
export function useRequests() {
  const { get, post, put } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    return {
      read: async <Data>(path: string): Promise<Data> =>
        (await refusingKindly(get<Answer<Data>>(path, { headers }))).data.data,

      /**
       * What a path has, unless it is what one has already.
       *
       * @param tag of what one has
       * @returns `null` where nothing changed (304)
       */
      readChanged: async <Data>(path: string, tag: string): Promise<Data | null> => {
        const { data } = await refusingKindly(
          get<string>(path, {
            headers: { ...headers, 'If-None-Match': `"${tag}"` },
            // As text: Strapi's client would take the empty body of a 304 for broken JSON.
            responseType: 'text',
            validateStatus: (status) => status === NOT_MODIFIED,
          }),
        );
        return data === '' ? null : (JSON.parse(data) as Answer<Data>).data;
      },

      /** @param params the query, by Strapi's names */
      readPage: async <Item>(path: string, params: object): Promise<Page<Item>> =>
        (await refusingKindly(get<Page<Item>>(path, { params, headers }))).data,

      /** The same, of a list that says in its own words how far it goes. */
      readWhole: async <Whole>(path: string, params: object): Promise<Whole> =>
        (await refusingKindly(get<Whole>(path, { params, headers }))).data,

      readFile: async (path: string): Promise<Blob> =>
        (await refusingKindly(get(path, { headers, responseType: 'blob' }))).data,

      send: async <Data>(path: string, body: object): Promise<Data> =>
        (await refusingKindly(post<Answer<Data>>(path, body, { headers }))).data.data,

      replace: async <Data>(path: string, body: object): Promise<Data> =>
        (await refusingKindly(put<Answer<Data>>(path, body, { headers }))).data.data,
    };
  }, [get, post, put, locale]);
}
