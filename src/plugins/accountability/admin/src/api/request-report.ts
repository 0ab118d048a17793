import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** The first and the last day of a period, `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** The report on requests, without the requests themselves. */
export interface RequestReport extends Period {
  received: number;
  byType: { type: string; count: number }[];
  byChannel: { channel: string; count: number }[];
  transferred: number;
  denied: number;
  answered: number;
  answeredInTime: number;
  answeredLate: number;
  withdrawn: number;
  annulled: number;
  open: number;
  openLate: number;
  /** In business days. */
  medianResponseDays: number | null;
}

const PATH = `/${PLUGIN_ID}/inquiries/report`;

/** Gives the requests of the page of the report. All throw `RefusedError` with the server's sentence. */
export function useRequestReport() {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    return {
      read: async (period: Period | null): Promise<RequestReport> => {
        const params = period ? { ...period } : {};
        const answer = await refusingKindly(get<{ data: RequestReport }>(PATH, { params, headers }));
        return answer.data.data;
      },
      file: async (format: 'csv' | 'pdf', period: Period): Promise<Blob> => {
        const options = { params: { ...period }, headers, responseType: 'blob' as const };
        return (await refusingKindly(get(`${PATH}.${format}`, options))).data;
      },
      /** @returns the documentId of the draft */
      draft: async (period: Period): Promise<string> => {
        const answer = await refusingKindly(
          post<{ data: { documentId: string } }>(`${PATH}/draft`, { ...period }, { headers }),
        );
        return answer.data.data.documentId;
      },
    };
  }, [get, post, locale]);
}
