import type { Core } from '@strapi/strapi';

import { type InquiryType, type IsoDate, localDate } from '../../deadlines';
import { INQUIRY } from '../../uids';
import type { Channel, Outcome, State } from '../vocabulary';

import type { ReportedRequest } from './summary';

interface Row {
  id: number;
  filingNumber: string;
  type: InquiryType;
  channel: Channel;
  state: State;
  receivedAt: string | Date;
  dueOn: IsoDate;
  answeredAt: string | Date | null;
  outcome: Outcome | null;
}

const COLUMNS = [
  'id',
  'filingNumber',
  'type',
  'channel',
  'state',
  'receivedAt',
  'dueOn',
  'answeredAt',
  'outcome',
];
const BATCH = 1_000;
const DAY = 86_400_000;

/** The requests received from one local day to another, both included, by filing number; in batches. */
export async function* requestsReceived(
  strapi: Core.Strapi,
  { from, to }: { from: IsoDate; to: IsoDate },
  timeZone: string,
): AsyncGenerator<ReportedRequest[], void> {
  // A day more on each side than any time zone needs; which local day it was is told below.
  const earliest = new Date(Date.parse(from) - DAY);
  const latest = new Date(Date.parse(to) + 2 * DAY);
  let after = 0;
  for (;;) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: { id: { $gt: after }, receivedAt: { $gte: earliest, $lt: latest } },
      select: COLUMNS,
      orderBy: { id: 'asc' },
      limit: BATCH,
    })) as Row[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows
      .map((row) => toRequest(row, timeZone))
      .filter(({ receivedOn }) => from <= receivedOn && receivedOn <= to);
  }
}

function toRequest(row: Row, timeZone: string): ReportedRequest {
  const { filingNumber, type, channel, state, dueOn, outcome, answeredAt } = row;
  return {
    filingNumber,
    type,
    channel,
    state,
    dueOn,
    outcome,
    receivedOn: localDate(new Date(row.receivedAt), timeZone),
    answeredOn: answeredAt === null ? null : localDate(new Date(answeredAt), timeZone),
    transferred: state === 'transferred',
  };
}
