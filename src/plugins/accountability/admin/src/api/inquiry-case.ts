import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../plugin-id';

import type { ListedInquiry } from './inquiry-desk';
import { refusingKindly } from './refusals';

/** A term set later, or time in which the clock stood still. Dates `YYYY-MM-DD`. */
export type Adjustment =
  | { kind: 'extension'; decidedOn: string; to: string; reason: string }
  | {
      kind: 'pause';
      requestedOn: string;
      citizenDueOn: string;
      citizenExtended: boolean;
      completedOn: string | null;
    };

/** How a due date comes about. Dates `YYYY-MM-DD`. */
export interface CaseDeadline {
  receivedOn: string;
  countedFrom: string;
  businessDays: number;
  dueOn: string;
  rule: { norm: string; article: string; text: string };
  skipped: { date: string; reason: string }[];
  adjustments: Adjustment[];
  stopped: boolean;
}

export interface CaseAttachment {
  id: number | string;
  /** Only for who may read personal data: a file's name often has one. */
  name?: string;
  mime: string;
  bytes: number;
  owner: 'citizen' | 'institute';
}

export interface CaseStep {
  step: string;
  allowed: boolean;
  /** Why not. */
  reason?: string;
  /** The last day for it, `YYYY-MM-DD`. */
  limit?: string;
}

export interface CaseEntry {
  kind: string;
  /** ISO 8601 instant. */
  at: string;
  by: string;
  text: string;
  /** Not told to the citizen. */
  internal: boolean;
}

/** A case as its page has it; who filed it is asked for apart. */
export interface InquiryCase extends ListedInquiry {
  message: string;
  deadline: CaseDeadline;
  completionDueOn: string | null;
  acceptedOn: string | null;
  copiesDueOn: string | null;
  answer: string | null;
  outcome: string | null;
  answeredAt: string | null;
  transferredTo: string | null;
  replyBy: string;
  hasPerson: boolean;
  publicQuestion: string | null;
  publicAnswer: string | null;
  topic: string | null;
  publicFrom: string | null;
  publicUntil: string | null;
  anonymizedAt: string | null;
  version: number;
  steps: CaseStep[];
  latestExtension: string | null;
  attachments: CaseAttachment[];
  timeline: CaseEntry[];
}

export interface ReplyTemplate {
  documentId: string;
  title: string;
  body: string;
}

/** An answer on its way. */
export interface Draft {
  text: string;
  version: number;
  /** Who saved it last and when (ISO 8601); `null` where nobody did. */
  savedBy: string | null;
  savedAt: string | null;
}

export interface Preview {
  html: string;
  /** What the text leaves open in double braces and nothing is known to fill with: such an answer is refused. */
  unknownVariables: string[];
}

export interface Presence {
  others: { name: string; since: string }[];
}

/** A step and its fields, by the names of the admin API. */
export interface StepBody {
  step: string;
  [field: string]: string | number | null;
}

/** Gives the requests about one case. They throw {@link RefusedError} with the server's sentence. */
export function useInquiryCase(documentId: string) {
  const { get, post, put } = useFetchClient();
  const { locale } = useIntl();

  return useMemo(() => {
    const base = `/${PLUGIN_ID}/inquiries/case/${encodeURIComponent(documentId)}`;
    const headers = { 'Accept-Language': locale };

    async function read<T>(path: string): Promise<T> {
      return (await refusingKindly(get<{ data: T }>(path, { headers }))).data.data;
    }
    async function send<T>(path: string, body: object): Promise<T> {
      return (await refusingKindly(post<{ data: T }>(`${base}${path}`, body, { headers }))).data.data;
    }

    return {
      read: () => read<InquiryCase>(base),

      /**
       * Takes a step.
       *
       * @param version of the case as the user sees it: one that has moved on meanwhile is not changed (409)
       * @param files that go with the step
       * @returns the case after it
       */
      takeStep: (body: StepBody, version: number, files: readonly File[] = []): Promise<InquiryCase> => {
        if (files.length === 0) return send('/steps', { ...body, version });
        const form = new FormData();
        for (const [name, value] of Object.entries({ ...body, version })) form.set(name, String(value ?? ''));
        for (const file of files) form.append('attachments', file);
        return send('/steps', form);
      },

      /** Writes a note for colleagues. */
      addNote: (text: string) => send<InquiryCase>('/notes', { text }),

      /** Lets the case come first, and says why; `null`: no longer. */
      markPriority: (reason: string | null) => send<InquiryCase>('/priority', { reason }),

      readDraft: () => read<Draft>(`${base}/draft`),

      /** Saves the draft; refused with 409 where somebody saved another since `version`. */
      saveDraft: async (text: string, version: number): Promise<Draft> => {
        const answer = await refusingKindly(
          put<{ data: Draft }>(`${base}/draft`, { text, version }, { headers }),
        );
        return answer.data.data;
      },

      /** The answer as the citizen will get it, as HTML that is safe to show. */
      preview: (text: string) => send<Preview>('/preview', { text }),

      /** Says that the case is open here, and learns who else has it open. */
      bePresent: () => send<Presence>('/presence', {}),

      templates: () => read<ReplyTemplate[]>(`/${PLUGIN_ID}/reply-templates`),

      /** The content of a file. */
      download: async (id: CaseAttachment['id']): Promise<Blob> => {
        const path = `${base}/attachments/${encodeURIComponent(id)}`;
        return (await refusingKindly(get(path, { headers, responseType: 'blob' }))).data;
      },
    };
  }, [get, post, put, documentId, locale]);
}

export type InquiryCaseApi = ReturnType<typeof useInquiryCase>;
