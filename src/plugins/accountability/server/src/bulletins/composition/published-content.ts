import type { IsoDate } from '../../deadlines';
import type { Summary } from '../../follow-up/status';
import type { ToldCommitments } from '../../hearings/commitments/told';
import type { ToldHearing } from '../../hearings/told';
import type { ToldAnswers } from '../../inquiries/publication/published-answers';
import type { ToldReport } from '../../reports/told';
import type { Period } from '../../shared/period';

/** What a bulletin is composed of: what became public in a period, as the public reads it now. */
export interface PublishedContent {
  period: Period;
  /** The day it is told. */
  today: IsoDate;
  /** IANA; hearings are told at the institute's time. */
  timeZone: string;
  reports: readonly ToldReport[];
  answers: ToldAnswers;
  commitments: ToldCommitments;
  hearings: { announced: readonly ToldHearing[]; held: readonly ToldHearing[] };
  /** How the plan of the period stands today; it alone makes no bulletin. */
  plan: { title: string; summary: Summary } | null;
}

/** Whether there is nothing to tell. */
export const isEmpty = ({ reports, answers, commitments, hearings }: PublishedContent): boolean =>
  [reports, commitments.kept, commitments.underWay, hearings.announced, hearings.held].every(
    (list) => list.length === 0,
  ) && answers.total === 0;
