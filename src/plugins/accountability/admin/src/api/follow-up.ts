import { useMemo } from 'react';

import { PLUGIN_ID } from '../plugin-id';

import { useRequests } from './requests';

/** How something that has to be done stands. */
export const STATUSES = ['late', 'due-soon', 'on-track', 'done'] as const;
type Status = (typeof STATUSES)[number];

type EvidenceKind = 'link' | 'file' | 'note' | 'bulletin' | 'report' | 'dispatch';

export interface Evidence {
  documentId: string;
  kind: EvidenceKind;
  /** A link, or the address of a file. */
  url: string | null;
  fileName: string | null;
  note: string | null;
  /** ISO 8601 instant. */
  recordedAt: string;
  /** A person's name, or `automatic`. */
  recordedBy: string;
}

/** A change of a date; days `YYYY-MM-DD`. */
export interface Delay {
  from: string;
  to: string;
  reason: string;
  at: string;
}

/** One date on which an action has to be carried out. */
export interface Occurrence {
  documentId: string;
  label: string;
  originalDueOn: string;
  dueOn: string;
  status: Status | 'cancelled';
  doneOn: string | null;
  evidence: Evidence[];
  delays: Delay[];
  hearing: { title: string; slug: string } | null;
}

export interface Action {
  documentId: string;
  name: string;
  channel: string | null;
  status: Status;
  responsibles: { name: string }[];
  occurrences: Occurrence[];
}

/** How many dates stand how; `fulfilment` from 0 to 1. */
interface Summary {
  total: number;
  done: number;
  onTrack: number;
  dueSoon: number;
  late: number;
  fulfilment: number;
}

export interface FollowedPlan {
  documentId: string;
  title: string;
  slug: string;
  periodStart: string;
  periodEnd: string;
  closed: boolean;
}

/** How a published plan stands. */
export interface Board {
  plan: FollowedPlan;
  /** The institute's day the statuses are of, `YYYY-MM-DD`. */
  today: string;
  summary: Summary;
  offices: { name: string; summary: Summary }[];
  actions: Action[];
  warnings: { kind: string; text: string }[];
}

/** The share of a month's checks that found what they asked for; `percentage` is `null` where nothing was found out. */
interface MonthAvailability {
  /** `2026-11` */
  month: string;
  checks: number;
  available: number;
  percentage: number | null;
}

type AddressFailure =
  | 'gone'
  | 'server-error'
  | 'too-slow'
  | 'unreachable'
  | 'insecure'
  | 'too-many-redirects'
  | 'internal-address'
  | 'refused';

/** A published address that was not found, or that does not let itself be checked. */
export interface AbsentAddress {
  url: string;
  title: string;
  outcome: 'broken' | 'unclear';
  failure: AddressFailure | null;
  since: string | null;
  offices: string[];
  months: MonthAvailability[];
}

/** Whether what is published is there. */
export interface Availability {
  /** `null` before the first check. */
  checkedOn: string | null;
  addresses: number;
  months: MonthAvailability[];
  absent: AbsentAddress[];
}

export interface NewEvidence {
  kind: 'link' | 'file' | 'note';
  /** One for each form, so that what is sent again is not recorded again. */
  key: string;
  url?: string;
  fileId?: number;
  note?: string;
  /** The day it was carried out, `YYYY-MM-DD`. */
  on?: string;
}

export interface Postponement {
  to: string;
  reason: string;
  /** The date the editor had before them. */
  seen: string;
}

const PATH = `/${PLUGIN_ID}/follow-up`;
const of = (kind: string, documentId: string) => `${PATH}/${kind}/${encodeURIComponent(documentId)}`;

/** Gives the requests of the board. They throw {@link RefusedError} with the server's sentence. */
export function useFollowUp() {
  const { read, send } = useRequests();

  return useMemo(
    () => ({
      /** The published plans, the latest first. */
      plans: () => read<FollowedPlan[]>(`${PATH}/plans`),
      board: (planId: string) => read<Board>(of('plans', planId)),
      availability: () => read<Availability>(`${PATH}/availability`),
      addEvidence: (occurrenceId: string, evidence: NewEvidence) =>
        send<void>(`${of('occurrences', occurrenceId)}/evidence`, evidence),
      withdrawEvidence: (evidenceId: string, reason: string) =>
        send<void>(`${of('evidence', evidenceId)}/withdraw`, { reason }),
      postpone: (occurrenceId: string, postponement: Postponement) =>
        send<void>(`${of('occurrences', occurrenceId)}/postpone`, postponement),
      addDate: (actionId: string, date: { on: string; label: string }) =>
        send<void>(`${of('actions', actionId)}/dates`, date),
    }),
    [read, send],
  );
}
