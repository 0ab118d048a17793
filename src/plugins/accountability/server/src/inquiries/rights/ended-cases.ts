import type { Core } from '@strapi/strapi';

import type { InquiryType } from '../../deadlines';
import { localDate } from '../../deadlines';
import { INQUIRY } from '../../uids';
import { OPEN_STATES } from '../case/states';

import type { EndedCase } from './retention';

interface Row {
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  listedForErasureOn: string | null;
  events: { at: string | Date }[];
}

/** As many as one run takes; the next day's run takes the rest. */
const MOST = 2_000;

/** Cases of the types that have a retention, ended and not yet anonymized, oldest first. */
export async function endedCases(
  strapi: Core.Strapi,
  months: Partial<Record<InquiryType, number>>,
  timeZone: string,
): Promise<EndedCase[]> {
  const types = Object.keys(months);
  if (types.length === 0) return [];
  const rows = (await strapi.db.query(INQUIRY).findMany({
    where: { type: { $in: types }, state: { $notIn: [...OPEN_STATES] }, anonymizedAt: { $null: true } },
    select: ['documentId', 'filingNumber', 'type', 'listedForErasureOn', 'receivedAt'],
    populate: { events: { select: ['at'] } },
    orderBy: { receivedAt: 'asc' },
    limit: MOST,
  })) as Row[];
  return rows.map(({ events, listedForErasureOn, ...row }) => {
    const last = Math.max(...events.map(({ at }) => new Date(at).getTime()));
    return { ...row, endedOn: localDate(new Date(last), timeZone), listedOn: listedForErasureOn };
  });
}
