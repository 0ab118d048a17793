import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** The chart of a draft's indicators; `svg` is `null` where it has none. */
export interface ReportChart {
  svg: string | null;
  description: string;
}

export interface UnderstoodIndicator {
  row: number;
  name: string;
  unit: string | null;
  target: number | null;
  result: number | null;
  group: string | null;
}

/** What importing does: rows of the file, and names of the report's own that it leaves alone. */
export interface IndicatorChanges {
  added: number[];
  changed: number[];
  unchanged: number;
  kept: string[];
}

export interface IndicatorPreview {
  rows: UnderstoodIndicator[];
  doubts: { message: string }[];
  changes: IndicatorChanges;
}

/** Gives the requests about a report's indicators. All throw {@link RefusedError} with the server's sentence. */
export function useReportIndicators(documentId: string) {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    const report = `/${PLUGIN_ID}/management-reports/${encodeURIComponent(documentId)}`;
    const form = (file: File, acceptDoubts: boolean): FormData => {
      const data = new FormData();
      data.set('file', file);
      if (acceptDoubts) data.set('acceptDoubts', 'true');
      return data;
    };
    const send = async <Data>(path: string, body: FormData): Promise<Data> =>
      (await refusingKindly(post<{ data: Data }>(`${report}/indicator-imports${path}`, body, { headers })))
        .data.data;

    return {
      chart: async (): Promise<ReportChart> =>
        (await refusingKindly(get<{ data: ReportChart }>(`${report}/chart`, { headers }))).data.data,

      /** Asks what importing a file would do; writes nothing. */
      preview: (file: File) => send<IndicatorPreview>('/preview', form(file, false)),

      importFile: (file: File, acceptDoubts: boolean) => send<IndicatorChanges>('', form(file, acceptDoubts)),
    };
  }, [get, post, locale, documentId]);
}
