import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

export type StepKey =
  | 'call'
  | 'report'
  | 'invitations'
  | 'questions'
  | 'event'
  | 'minutes'
  | 'answers'
  | 'evaluation'
  | 'commitments';

export type StepState = 'done' | 'due-soon' | 'late' | 'pending' | 'not-needed';

type MissingKey =
  | 'announcement'
  | 'venue'
  | 'agenda'
  | 'report'
  | 'report-publication'
  | 'plan'
  | 'actions'
  | 'registration'
  | 'unassigned-questions'
  | 'event-to-come'
  | 'stream'
  | 'held'
  | 'minutes'
  | 'recording'
  | 'attendance'
  | 'overdue-answers'
  | 'unanswered-questions'
  | 'unpublished-answers'
  | 'evaluation-report'
  | 'evaluation-report-publication'
  | 'commitments'
  | 'late-commitments'
  | 'open-commitments';

/** One step of a hearing; days `YYYY-MM-DD`. */
export interface Step {
  key: StepKey;
  dueOn: string;
  /** From the hearing to that date: negative before it. */
  daysFromEvent: number;
  businessDaysFromEvent: number;
  state: StepState;
  doneOn: string | null;
  missing: { key: MissingKey; count?: number }[];
  notNeededBecause: 'cancelled' | 'no-actions' | 'no-questions' | 'no-commitments' | null;
  rule: { norm: string; article: string; text: string };
}

export interface HearingHead {
  documentId: string;
  title: string;
  /** ISO 8601 instants. */
  startsAt: string;
  endsAt: string | null;
  /** The day it begins, where the institute is. */
  on: string;
  /** Calendar days until then; negative afterwards. */
  daysLeft: number;
  state: 'announced' | 'held' | 'cancelled';
  modality: 'in-person' | 'virtual' | 'hybrid';
  published: boolean;
}

/** A hearing in the list, with what comes next and how many steps are done. */
export interface ListedHearing extends HearingHead {
  next: Step | null;
  progress: { done: number; needed: number; late: number };
}

export interface HearingWorkspace {
  hearing: HearingHead & {
    venue: string | null;
    cancellationReason: string | null;
    planId: string | null;
    /** Its page on the website. */
    publicUrl: string | null;
  };
  steps: Step[];
  next: StepKey | null;
  numbers: {
    registered: number;
    waiting: number;
    checkedIn: number;
    asked: number;
    answered: number;
    published: number;
    sheets: number;
    commitments: number;
  };
  reports: Record<'presented' | 'evaluation', { documentId: string; title: string }[]>;
}

/** Gives the requests of the hearings' steps. They throw `RefusedError` with the server's sentence. */
export function useHearingWorkspace() {
  const { read } = useRequests();
  return useMemo(
    () => ({
      /** Those ahead first, the next one at the head. */
      hearings: () => read<ListedHearing[]>(`/${PLUGIN_ID}/hearings/workspace`),
      workspace: (documentId: string) =>
        read<HearingWorkspace>(`/${PLUGIN_ID}/hearings/${encodeURIComponent(documentId)}/workspace`),
    }),
    [read],
  );
}
