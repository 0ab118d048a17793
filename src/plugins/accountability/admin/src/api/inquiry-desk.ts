import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import { refusingKindly } from './refusals';

export type Light = 'green' | 'yellow' | 'red' | 'grey';

export interface Assignee {
  id: number;
  name: string;
}

/** A case as the list has it; nothing in it says who the citizen is. */
export interface ListedInquiry {
  documentId: string;
  filingNumber: string;
  type: string;
  subject: string;
  state: string;
  /** ISO 8601 instant. */
  receivedAt: string;
  /** `YYYY-MM-DD`. */
  dueOn: string;
  /** Business days; negative when late, `null` when nothing runs out. */
  daysLeft: number | null;
  light: Light;
  stopped: boolean;
  priority: boolean;
  priorityReason: string | null;
  assignee: Assignee | null;
  channel: string;
  anonymous: boolean;
  hearing: { documentId: string; title: string } | null;
  /** Taken as granted by law, since it was not answered in time (rule T4). */
  accepted: boolean;
  withdrawalProposed: boolean;
  published: boolean;
}

export interface Counts {
  open: number;
  dueThisWeek: number;
  late: number;
  unassigned: number;
  priority: number;
}

export interface InquiryPage {
  data: ListedInquiry[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    counts: Counts;
  };
}

/** What the list is asked for, by the names of the admin API; what is not there is not asked. */
export type DeskParams = Readonly<Record<string, string>>;

/** What answers begin from. */
export interface ReplyTemplate {
  documentId: string;
  title: string;
  body: string;
}

export interface WidgetCases {
  counts: Counts;
  dueThisWeek: ListedInquiry[];
  late: ListedInquiry[];
  unassigned: ListedInquiry[];
}

const INQUIRIES = `/${PLUGIN_ID}/inquiries`;
const HEARINGS = '/content-manager/collection-types/plugin::accountability.hearing';

/** Strapi's client takes a ready query as it is, where it would leave an object's values unescaped. */
const queryOf = (params: DeskParams): string => new URLSearchParams(params).toString();

/** Gives the requests of the desk. They throw {@link RefusedError} with the server's sentence. */
export function useInquiryDesk() {
  const { get, post } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const headers = { 'Accept-Language': locale };

    return {
      /** A page of cases. */
      list: async (params: DeskParams): Promise<InquiryPage> => {
        const answer = await refusingKindly(
          get<InquiryPage>(INQUIRIES, { params: queryOf(params), headers }),
        );
        return answer.data;
      },

      /** The cases of a person, by document number or email: in the body, since an address is written into logs. */
      search: async (params: DeskParams, person: string): Promise<InquiryPage> => {
        const body = { ...params, person };
        const answer = await refusingKindly(post<InquiryPage>(`${INQUIRIES}/search`, body, { headers }));
        return answer.data;
      },

      /** Everything the filters let through, as a CSV file without personal data. */
      exportCsv: async (params: DeskParams): Promise<Blob> => {
        const options = { params: queryOf(params), headers, responseType: 'blob' as const };
        const answer = await refusingKindly(get(`${INQUIRIES}/export.csv`, options));
        return answer.data;
      },

      /** Who may be in charge of a case. */
      assignees: async (): Promise<Assignee[]> => {
        const answer = await refusingKindly(get<{ data: Assignee[] }>(`${INQUIRIES}/assignees`, { headers }));
        return answer.data.data;
      },

      /** The hearings an inquiry may come from. */
      hearings: async (): Promise<{ documentId: string; title: string }[]> => {
        const params = { fields: ['title'], sort: 'startsAt:DESC', pageSize: 100 };
        const answer = await refusingKindly(
          get<{ results: { documentId: string; title: string }[] }>(HEARINGS, { params }),
        );
        return answer.data.results;
      },

      /** What the home page shows. */
      widget: async (): Promise<WidgetCases> => {
        const answer = await refusingKindly(get<{ data: WidgetCases }>(`${INQUIRIES}/widget`, { headers }));
        return answer.data.data;
      },

      templates: async (): Promise<ReplyTemplate[]> => {
        const answer = await refusingKindly(
          get<{ data: ReplyTemplate[] }>(`/${PLUGIN_ID}/reply-templates`, { headers }),
        );
        return answer.data.data;
      },
    };
  }, [get, post, locale]);
}
