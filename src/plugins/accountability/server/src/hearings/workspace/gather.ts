import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { HearingReport } from '../../reports/of-hearing';

import type { AttendanceCounts } from '../registrations/door';
import type { HearingFacts } from './facts';
import type { WorkspaceRow } from './rows';

/** What the page shows of a hearing besides the steps. */
export interface GatheredFacts {
  facts: HearingFacts;
  registrations: AttendanceCounts;
  /** Those presented, and those on its evaluation. */
  reports: { presented: HearingReport[]; evaluation: HearingReport[] };
}

/** A report of a hearing whose period begins with the hearing tells how it went; the others are presented at it. */
const tellsOf =
  (on: IsoDate) =>
  ({ kind, periodStart }: HearingReport): boolean =>
    kind === 'hearing' && periodStart >= on;

/** Everything the checklist looks at, from the services that have it. @param timeZone IANA, the institute's */
export async function gather(row: WorkspaceRow, timeZone: string, now: Date): Promise<GatheredFacts> {
  const { documentId } = row;
  const [all, actions, questions, registrations, { sheets }, commitments] = await Promise.all([
    getService('reports').ofHearing(documentId),
    getService('follow-up').beforeHearing(documentId),
    getService('inquiries').questionsOf(documentId, now),
    getService('registrations').counts(documentId),
    getService('evaluation').results(documentId),
    getService('commitments').ofHearing(documentId, now),
  ]);
  const day = (at: string | Date | null) => (at === null ? null : localDate(new Date(at), timeZone));
  const on = localDate(new Date(row.startsAt), timeZone);
  const evaluates = tellsOf(on);
  const reports = {
    presented: all.filter((one) => !evaluates(one)),
    evaluation: all.filter(evaluates),
  };
  const publications = (of: readonly HearingReport[]) =>
    of.map(({ publishedAt }) => ({ publishedOn: day(publishedAt) }));
  const facts: HearingFacts = {
    on,
    state: row.state,
    modality: row.modality,
    announcedOn: row.publishedAt === null ? null : day(row.announcedAt ?? row.publishedAt),
    hasVenue: isSaid(row.venue),
    hasStream: isSaid(row.streamUrl),
    hasAgenda: isSaid(row.agenda),
    reports: publications(reports.presented),
    actions: row.plan === null ? null : actions,
    registrationOpensOn: day(row.registrationOpensAt),
    questions,
    hasMinutes: row.minutes !== null,
    hasRecording: isSaid(row.recordingUrl),
    hasAttendance: row.attendance !== null || registrations.checkedIn > 0,
    evaluation: { sheets, reports: publications(reports.evaluation) },
    commitments,
  };
  return { facts, registrations, reports };
}

const isSaid = (text: string | null): boolean => text !== null && text.trim() !== '';
