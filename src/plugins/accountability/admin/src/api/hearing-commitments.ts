import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import type { Delay } from './follow-up';
import { useRequests } from './requests';

/** A commitment as the office lists it. Days `YYYY-MM-DD`. */
export interface Commitment {
  documentId: string;
  text: string;
  office: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  delays: Delay[];
  progress: number;
  progressNote: string | null;
  fulfilledOn: string | null;
  standing: 'kept' | 'under-way' | 'late' | 'cancelled';
  published: boolean;
  source: 'question' | 'minutes';
  question: { documentId: string; filingNumber: string } | null;
  evidenceUrl: string | null;
  evidence: { name: string; url: string }[];
}

export interface CommitmentList {
  hearing: { documentId: string; title: string; startsAt: string };
  today: string;
  offices: { documentId: string; name: string }[];
  commitments: Commitment[];
}

export interface NewCommitment {
  /** A UUID: sent again after a lost answer, it is the same commitment. */
  key: string;
  text: string;
  responsible: string;
  dueOn: string;
  /** The case of the question it comes from; none: the minutes. */
  inquiry?: string;
}

export interface CommitmentProgress {
  progress: number;
  note: string;
  evidenceUrl?: string;
  evidenceFile?: number;
  fulfilled: boolean;
}

const of = (documentId: string) => `/${PLUGIN_ID}/commitments/${encodeURIComponent(documentId)}`;

/** Gives the requests about a hearing's commitments. They throw `RefusedError` with the server's sentence. */
export function useHearingCommitments(hearingId: string) {
  const { read, send } = useRequests();

  return useMemo(() => {
    const path = `/${PLUGIN_ID}/hearings/${encodeURIComponent(hearingId)}/commitments`;
    return {
      list: () => read<CommitmentList>(path),
      commit: (commitment: NewCommitment) => send<void>(path, commitment),
      report: (documentId: string, progress: CommitmentProgress) =>
        send<void>(`${of(documentId)}/progress`, progress),
      moveDate: (documentId: string, moved: { to: string; reason: string; seen: string }) =>
        send<void>(`${of(documentId)}/date`, moved),
      publish: (documentId: string) => send<void>(`${of(documentId)}/publication`, {}),
    };
  }, [hearingId, read, send]);
}
