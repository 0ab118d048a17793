import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { takeConsecutive } from '../../shared/database/consecutive';
import { insertRow } from '../../shared/database/insert-row';
import type { Transaction } from '../../shared/database/transaction';
import { MEMO, MEMO_SEQUENCE } from '../../uids';

/** What makes a memo one of the institute's documents. */
export interface Issued {
  /** `MEMO-2026-001` */
  number: string;
  issuedOn: IsoDate;
}

export function formatMemoNumber(year: number, consecutive: number): string {
  return `MEMO-${year}-${String(consecutive).padStart(3, '0')}`;
}

/** The numbers of the institute's memos. */
export function memosService({ strapi }: { strapi: Core.Strapi }) {
  async function find(dispatchId: string): Promise<Issued | null> {
    const row = (await strapi.db
      .query(MEMO)
      .findOne({ where: { dispatchId }, select: ['number', 'issuedOn'] })) as Issued | null;
    return row && { number: row.number, issuedOn: row.issuedOn };
  }

  return {
    /** The number a dispatch's memo has; `null` before it goes out. */
    find,

    /**
     * Gives a dispatch's memo its number, consecutive in the institute's year and without a gap: the number and what it was
     * given to are written together or not at all. Asked for again, also after a process that died, it is the same.
     *
     * @throws where another process gave it one at the same moment: asked again, it is there
     */
    async issueOnce(dispatchId: string, now: Date): Promise<Issued> {
      const known = await find(dispatchId);
      if (known) return known;
      const { timeZone } = await getService('settings').get();
      const issuedOn = localDate(now, timeZone);
      const year = Number(issuedOn.slice(0, 4));
      return strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
        const number = formatMemoNumber(year, await takeConsecutive(strapi, trx, MEMO_SEQUENCE, year));
        await insertRow(strapi, MEMO, { number, dispatchId, issuedOn });
        return { number, issuedOn };
      });
    },
  };
}
