import { Temporal } from 'temporal-polyfill';

import type { InquiryType, IsoDate } from '../../deadlines';

/** A case that has ended, as far as its retention goes. */
export interface EndedCase {
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  /** The local day of what ended it, the last of it: an answered case is closed later. */
  endedOn: IsoDate;
  /** The day it was listed for erasure, if it was. */
  listedOn: IsoDate | null;
}

export interface RetentionRules {
  /** Months a type's person is kept after the case ended; a type without any is kept. */
  months: Partial<Record<InquiryType, number>>;
  /** Days a case stands on the list before it is anonymized. */
  noticeDays: number;
}

export interface RetentionItem extends EndedCase {
  /** The day its retention was over. */
  overOn: IsoDate;
  /** The first day it may be anonymized. */
  erasableOn: IsoDate;
}

/**
 * The cases whose retention is over, with the day they may be anonymized: first they stand on a list for somebody to
 * read, so that nothing is lost because a number of months was mistyped. A listing from before its retention was over,
 * under other months, is none.
 *
 * @param today the local day; the listing of a case not yet listed begins then
 */
export function pastRetention(
  cases: readonly EndedCase[],
  { months, noticeDays }: RetentionRules,
  today: IsoDate,
): RetentionItem[] {
  return cases.flatMap((one) => {
    const kept = months[one.type];
    if (kept === undefined) return [];
    const overOn = Temporal.PlainDate.from(one.endedOn).add({ months: kept }).toString();
    if (overOn > today) return [];
    const listedOn = one.listedOn !== null && one.listedOn >= overOn ? one.listedOn : null;
    const noticedOn = Temporal.PlainDate.from(listedOn ?? today);
    return [{ ...one, listedOn, overOn, erasableOn: noticedOn.add({ days: noticeDays }).toString() }];
  });
}
