import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

/** What becomes of a row of the file. */
export type Verdict = 'new' | 'merged' | 'unchanged' | 'duplicate' | 'suppressed' | 'faulty';

export interface JudgedContact {
  row: number;
  email: string;
  name: string | null;
  groups: string[];
  verdict: Verdict;
  message: string | null;
}

export interface JudgedContacts {
  rows: JudgedContact[];
  counts: Record<Verdict, number>;
}

/** What is sent with a file; a day is `YYYY-MM-DD`. */
export interface ContactImport {
  file: File;
  consentOrigin: string;
  consentedOn: string;
}

/** Gives the requests about importing contacts. Both throw `RefusedError` with the server's sentence. */
export function useContactImports() {
  const { post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const send = async (
      door: string,
      { file, ...said }: ContactImport,
      withoutFaulty: boolean,
    ): Promise<JudgedContacts> => {
      const data = new FormData();
      for (const [name, value] of Object.entries(said)) if (value) data.set(name, value);
      if (withoutFaulty) data.set('withoutFaulty', 'true');
      data.set('file', file);
      const headers = { 'Accept-Language': locale };
      const request = post<{ data: JudgedContacts }>(`/${PLUGIN_ID}/contact-imports${door}`, data, {
        headers,
      });
      return (await refusingKindly(request)).data.data;
    };
    return {
      preview: (said: ContactImport) => send('/preview', said, false),
      importFile: (said: ContactImport, withoutFaulty: boolean) => send('', said, withoutFaulty),
    };
  }, [post, locale]);
}
