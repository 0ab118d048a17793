import type { Core } from '@strapi/strapi';

import type { InquiryType } from '../../deadlines';
import { localDate } from '../../deadlines';
import { INQUIRY } from '../../uids';
import { isOpen, OPEN_STATES } from '../case/states';
import { STATES } from '../vocabulary';

import type { EndedCase } from './retention';

interface Row {
  id: number;
  documentId: string;
  filingNumber: string;
  type: InquiryType;
  listedForErasureOn: string | null;
  events: { at: string | Date }[];
}

const BLOCK = 1_000;

/** What ends a case is named as the state it leads to. Who reads, exports or annotates it later begins nothing anew. */
const ENDINGS: readonly string[] = STATES.filter((state) => !isOpen(state));

/** Cases of the types that have a retention, ended and not yet anonymized, in the order of their filing, a block at a time. */
export async function* endedCases(
  strapi: Core.Strapi,
  months: Partial<Record<InquiryType, number>>,
  timeZone: string,
): AsyncGenerator<EndedCase[]> {
  const types = Object.keys(months);
  for (let after = 0; types.length > 0;) {
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: {
        id: { $gt: after },
        type: { $in: types },
        state: { $notIn: [...OPEN_STATES] },
        anonymizedAt: { $null: true },
      },
      select: ['id', 'documentId', 'filingNumber', 'type', 'listedForErasureOn'],
      populate: { events: { select: ['at'], where: { kind: { $in: ENDINGS } } } },
      orderBy: { id: 'asc' },
      limit: BLOCK,
    })) as Row[];
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.flatMap(({ documentId, filingNumber, type, listedForErasureOn, events }) => {
      const ends = events.map(({ at }) => new Date(at).getTime());
      // Nobody knows when it ended: it is kept.
      if (ends.length === 0) return [];
      const endedOn = localDate(new Date(Math.max(...ends)), timeZone);
      return [{ documentId, filingNumber, type, endedOn, listedOn: listedForErasureOn }];
    });
  }
}
