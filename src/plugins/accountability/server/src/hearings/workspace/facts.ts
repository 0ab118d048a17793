import type { CalendarRules, IsoDate, TermOverrides } from '../../deadlines';

import type { Standing } from '../commitments/standing';
import type { Modality, PublishedHearing } from '../published-hearing';

/** Something that is done once the public can read it; days `YYYY-MM-DD` where the institute is. */
export interface Publication {
  /** The day it was published first; `null` while it is not published. */
  publishedOn: IsoDate | null;
}

/** Something the plan asks for before a hearing. */
interface PlannedAction {
  dueOn: IsoDate;
  done: boolean;
  doneOn: IsoDate | null;
}

/** How the questions of a hearing stand (Ley 1757 de 2015, art. 56, letter f). */
interface QuestionCounts {
  /** What needs an answer, or had one; neither annulled nor withdrawn nor another authority's. */
  asked: number;
  answered: number;
  published: number;
  /** Without an answer, and nobody has it in charge. */
  unassigned: number;
  unanswered: number;
  /** Answered, and nobody decided yet on the publication. */
  unpublished: number;
  /** Of the last two, those whose term has passed. */
  overdue: number;
  /** The first last day of what is open; `null` where nothing is. */
  nextDueOn: IsoDate | null;
  /** The last of all last days; `null` without questions. */
  lastDueOn: IsoDate | null;
  /** The day of the latest answer or publication. */
  lastDoneOn: IsoDate | null;
}

/** A hearing as the checklist looks at it. */
export interface HearingFacts {
  /** The day it begins. */
  on: IsoDate;
  state: PublishedHearing['state'];
  modality: Modality;
  /** The day people were called to it; `null` while it is not published. */
  announcedOn: IsoDate | null;
  hasVenue: boolean;
  hasStream: boolean;
  hasAgenda: boolean;
  /** The reports presented at it. */
  reports: readonly Publication[];
  /** What its plan asks for before it; `null` where it belongs to none. */
  actions: readonly PlannedAction[] | null;
  /** The day from which people can register. */
  registrationOpensOn: IsoDate | null;
  questions: QuestionCounts;
  hasMinutes: boolean;
  hasRecording: boolean;
  hasAttendance: boolean;
  evaluation: { sheets: number; reports: readonly Publication[] };
  commitments: readonly { dueOn: IsoDate | null; fulfilledOn: IsoDate | null; standing: Standing }[];
}

/** What the checklist's dates depend on: the section's settings. */
export interface ChecklistRules {
  calendar: CalendarRules;
  /** Business days to answer, where the institute's differ from the statute's. */
  terms: TermOverrides;
  /** Calendar days before the hearing (rule A2). */
  callLeadDays: number;
  reportLeadDays: number;
  /** Business days after the hearing. */
  minutesDays: number;
  evaluationReportDays: number;
  /** Business days before its date from which a step is due soon. */
  followUpFirstDays: number;
}
