import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import type { DraftStore, KeptDraft } from './drafts';
import type { ListedInquiry } from './inquiry-desk';
import { useRequests } from './requests';

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
export interface ExplainedDeadline {
  receivedOn: string;
  countedFrom: string;
  businessDays: number;
  dueOn: string;
  rule: { norm: string; article: string; text: string };
  skipped: { date: string; reason: string }[];
}

/** With what was decided since it was filed. */
interface CaseDeadline extends ExplainedDeadline {
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
  /** In Markdown, and as HTML that is safe to show; the person's name is left open in both. */
  answer: string | null;
  answerHtml: string | null;
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
  /** The case whose published answer is this one's too. */
  publishedWith: { documentId: string; filingNumber: string } | null;
  version: number;
  steps: CaseStep[];
  latestExtension: string | null;
  attachments: CaseAttachment[];
  timeline: CaseEntry[];
}

/** An answer on its way. */
export type AnswerTexts = { text: string };

/** A draft as the admin API has it. */
type Draft = AnswerTexts & Omit<KeptDraft<AnswerTexts>, 'texts'>;

const keptAnswer = ({ text, version, savedBy, savedAt }: Draft): KeptDraft<AnswerTexts> => ({
  texts: { text },
  version,
  savedBy,
  savedAt,
});

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

export const caseRoute = (documentId: string): string =>
  `/${PLUGIN_ID}/inquiries/case/${encodeURIComponent(documentId)}`;

/** Gives the requests about one case. They throw {@link RefusedError} with the server's sentence. */
export function useInquiryCase(documentId: string) {
  const requests = useRequests();

  return useMemo(() => {
    const base = caseRoute(documentId);
    const send = <T>(path: string, body: object): Promise<T> => requests.send<T>(`${base}${path}`, body);
    const draft: DraftStore<AnswerTexts> = {
      read: async () => keptAnswer(await requests.read<Draft>(`${base}/draft`)),
      save: async (texts, version) =>
        keptAnswer(await requests.replace<Draft>(`${base}/draft`, { ...texts, version })),
    };

    return {
      read: () => requests.read<InquiryCase>(base),

      draft,

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

      /** The answer as the citizen will get it, as HTML that is safe to show. */
      preview: (text: string) => send<Preview>('/preview', { text }),

      /** Says that the case is open here, and learns who else has it open. */
      bePresent: () => send<Presence>('/presence', {}),

      /** The content of a file. */
      download: (id: CaseAttachment['id']): Promise<Blob> =>
        requests.readFile(`${base}/attachments/${encodeURIComponent(id)}`),
    };
  }, [requests, documentId]);
}

export type InquiryCaseApi = ReturnType<typeof useInquiryCase>;
