import type { Core } from '@strapi/strapi';

import { businessDaysBetween, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { INQUIRY } from '../../uids';

import { dutyOf, PUBLISHABLE_STATES } from './duty';
import { PUBLICATION_COLUMNS, type PublicationRow } from './rows';

/**
 * Answered cases whose answer has to be published (`dutyOf`) and neither is nor was taken back: found by what the
 * cases are, so that no step can forget to list one. One answer to many is published once, for all of them.
 */
const PENDING = {
  state: { $in: [...PUBLISHABLE_STATES] },
  publicFrom: { $null: true },
  unpublishedAt: { $null: true },
  publishedWith: { $null: true },
  $or: [{ type: 'pregunta' }, { replyBy: 'none' }],
};

/** What waits to be published. */
export function pendingPublications(strapi: Core.Strapi) {
  return {
    /** A page of it, what is due first first: the answer's publication belongs to the answer's own term (rule T2). */
    async pending({ start, limit }: { start: number; limit: number }, now = new Date()) {
      const { calendar } = await getService('settings').deadlineRules();
      const today = localDate(now, calendar.timeZone);
      const [rows, total] = await strapi.db.query(INQUIRY).findWithCount({
        where: PENDING,
        select: PUBLICATION_COLUMNS,
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        offset: start,
        limit,
      });
      const items = (rows as PublicationRow[]).map((row) => ({
        documentId: row.documentId,
        filingNumber: row.filingNumber,
        type: row.type,
        subject: row.subject,
        state: row.state,
        duty: dutyOf(row),
        dueOn: row.dueOn,
        daysLeft: businessDaysBetween(today, row.dueOn, calendar),
      }));
      return { items, total };
    },
  };
}
