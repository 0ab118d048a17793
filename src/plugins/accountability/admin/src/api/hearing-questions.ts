import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

export const QUESTION_MARKS = ['to-ask', 'answered-live', 'in-writing'] as const;
export type QuestionMark = (typeof QUESTION_MARKS)[number];

/** A question as the moderator reads it: nothing of the person. Days `YYYY-MM-DD`, instants ISO 8601. */
export interface HearingQuestion {
  documentId: string;
  filingNumber: string;
  subject: string;
  question: string;
  receivedAt: string;
  moment: 'before' | 'during' | 'after';
  state: string;
  dueOn: string;
  answeredOn: string | null;
  published: boolean;
  group: string | null;
  place: number | null;
  mark: QuestionMark;
  live: { at: string; by: string; note: string } | null;
  commitments: number;
}

export interface QuestionList {
  hearing: { documentId: string; title: string; startsAt: string; state: string };
  today: string;
  /** Whether questions can be answered at the hearing now. */
  live: boolean;
  tag: string;
  questions: HearingQuestion[];
}

/** What is done with some questions, by the documentIds of their cases. */
export type QuestionStep = { questions: readonly string[] } & (
  | { step: 'group'; group: string }
  | { step: 'choose'; place: 'first' | 'last' | 'none' }
  | { step: 'mark'; mark: 'to-ask' | 'in-writing' }
  | { step: 'answer-live'; note: string }
  | { step: 'take-back-live' }
);

/** What a commitment may come from. */
export interface QuestionChoice {
  documentId: string;
  filingNumber: string;
  subject: string;
}

/** Gives the requests about a hearing's questions. They throw `RefusedError` with the server's sentence. */
export function useHearingQuestions(documentId: string) {
  const { read, readChanged, send } = useRequests();

  return useMemo(() => {
    const path = `/${PLUGIN_ID}/hearings/${encodeURIComponent(documentId)}/questions`;
    return {
      list: () => read<QuestionList>(path),
      /** `null` where nothing changed. */
      listChanged: (tag: string) => readChanged<QuestionList>(path, tag),
      take: (step: QuestionStep) => send<QuestionList>(path, step),
      choices: () => read<QuestionChoice[]>(`${path}/choices`),
    };
  }, [documentId, read, readChanged, send]);
}
