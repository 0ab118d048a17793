import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

interface PersonCase {
  documentId: string;
  filingNumber: string;
  type: string;
  state: string;
  /** ISO 8601 instant. */
  receivedAt: string;
}

/** What is kept to write to a person: a contact, or a subscription nobody has confirmed. */
interface MailingRecord {
  documentId: string;
  kind: 'contact' | 'subscription-request';
  /** ISO 8601 instant. */
  since: string;
  groups: string[];
}

/** What is kept of a person. */
export interface KeptOfPerson {
  cases: PersonCase[];
  mailings: MailingRecord[];
}

/** What of it somebody chose, by documentId. */
export interface Chosen {
  documentIds: string[];
  mailingIds: string[];
}

/** A case past its retention; days `YYYY-MM-DD`. */
export interface RetentionItem {
  documentId: string;
  filingNumber: string;
  type: string;
  endedOn: string;
  overOn: string;
  erasableOn: string;
}

export interface Anonymized {
  anonymized: number;
  refused: { documentId: string; reason: string }[];
}

const PATH = `/${PLUGIN_ID}/personal-data`;

/** Gives the requests about what is kept of a person. The person goes in the body: an address ends up in logs. */
export function usePersonRights() {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };
    return {
      search: async (person: string): Promise<KeptOfPerson> => {
        const answer = await refusingKindly(
          post<{ data: KeptOfPerson }>(`${PATH}/search`, { person }, { headers }),
        );
        return answer.data.data;
      },
      exported: async (chosen: Chosen, format: 'json' | 'pdf'): Promise<Blob> => {
        const lists = Object.entries(chosen).filter(([, ids]: [string, string[]]) => ids.length > 0);
        const options = {
          params: Object.fromEntries(lists.map(([name, ids]: [string, string[]]) => [name, ids.join(',')])),
          headers,
          responseType: 'blob' as const,
        };
        return (await refusingKindly(get(`${PATH}/export.${format}`, options))).data;
      },
      anonymize: async (chosen: Chosen, reason: string): Promise<Anonymized> => {
        const answer = await refusingKindly(
          post<{ data: Anonymized }>(`${PATH}/anonymize`, { ...chosen, reason }, { headers }),
        );
        return answer.data.data;
      },
      retention: async (): Promise<RetentionItem[]> => {
        const answer = await refusingKindly(get<{ data: RetentionItem[] }>(`${PATH}/retention`, { headers }));
        return answer.data.data;
      },
    };
  }, [get, post, locale]);
}
