import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { Period } from '../../shared/period';
import { COMMITMENT, POSITION } from '../../uids';

import { commitmentDesk } from './desk';
import { commitmentsForDesk, type DeskCommitment } from './list';
import { originalDueOn } from './original-due-on';
import { commitmentReminders } from './reminders';
import { publishedCommitments } from './rows';
import { type Standing, standingOf } from './standing';
import { type ToldCommitments, toldCommitments } from './told';

/** A commitment as reports and pages list it. */
export interface ListedCommitment {
  documentId: string;
  text: string;
  office: string | null;
  dueOn: IsoDate | null;
  progress: number;
  fulfilledOn: IsoDate | null;
  standing: Standing;
}

/** What the institute promised at its hearings, and what became of it. */
export function commitmentsService({ strapi }: { strapi: Core.Strapi }) {
  async function today(now: Date): Promise<IsoDate> {
    const { calendar } = await getService('settings').deadlineRules();
    return localDate(now, calendar.timeZone);
  }

  return {
    ...commitmentReminders(strapi),
    ...commitmentDesk(strapi),

    /** How published commitments stand, and the day they were first promised for, by documentId. */
    async standings(
      documentIds: readonly string[],
      now = new Date(),
    ): Promise<Map<string, { standing: Standing; originalDueOn: IsoDate | null }>> {
      const [day, rows] = await Promise.all([
        today(now),
        publishedCommitments(strapi, { documentId: { $in: [...documentIds] } }),
      ]);
      return new Map(
        rows.map((row) => [
          row.documentId,
          { standing: standingOf(row, day), originalDueOn: originalDueOn(row) },
        ]),
      );
    },

    /** A hearing's published commitments, the first due first. */
    async ofHearing(hearingId: string, now = new Date()): Promise<ListedCommitment[]> {
      const [day, rows] = await Promise.all([
        today(now),
        publishedCommitments(strapi, { hearing: { documentId: hearingId } }),
      ]);
      return rows.map((row) => ({
        documentId: row.documentId,
        text: row.text,
        office: row.responsible?.name ?? null,
        dueOn: row.dueOn,
        progress: row.progress ?? 0,
        fulfilledOn: row.fulfilledOn,
        standing: standingOf(row, day),
      }));
    },

    /** What was kept in a period, and what moved on. @param timeZone IANA */
    newsOf: (period: Period, timeZone: string): Promise<ToldCommitments> =>
      toldCommitments(strapi, period, timeZone),

    /** A hearing's commitments for the office, the ones nobody published too, on the institute's day. */
    async forDesk(
      hearingId: string,
      now = new Date(),
    ): Promise<{ today: IsoDate; commitments: DeskCommitment[] }> {
      const day = await today(now);
      return { today: day, commitments: await commitmentsForDesk(strapi, hearingId, day) };
    },

    /** How many published commitments come from each of these questions; those with none are not there. */
    async countsOf(inquiryIds: readonly string[]): Promise<Map<string, number>> {
      const rows = (await strapi.db.query(COMMITMENT).findMany({
        where: { inquiry: { documentId: { $in: [...inquiryIds] } }, publishedAt: { $notNull: true } },
        select: ['id'],
        populate: { inquiry: { select: ['documentId'] } },
      })) as { inquiry: { documentId: string } | null }[];
      const counts = new Map<string, number>();
      for (const { inquiry } of rows) {
        if (inquiry) counts.set(inquiry.documentId, (counts.get(inquiry.documentId) ?? 0) + 1);
      }
      return counts;
    },

    /** The offices something can be promised by, by name. */
    async offices(): Promise<{ documentId: string; name: string }[]> {
      const found = await strapi.db
        .query(POSITION)
        .findMany({ select: ['documentId', 'name'], orderBy: { name: 'asc' } });
      return (found as { documentId: string; name: string }[]).map(({ documentId, name }) => ({
        documentId,
        name,
      }));
    },
  };
}
