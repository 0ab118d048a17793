import type { Core } from '@strapi/strapi';

import { dayAfter, type IsoDate, localDate, proceduralDueDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { JobContext } from '../../shared/jobs/job';
import { INQUIRY } from '../../uids';
import { SYSTEM } from '../case/case-file';
import { openCases } from '../case/open-cases';

interface ExpiredRequest {
  id: number;
  dueOn: string;
  version: number;
}

const COLUMNS = ['id', 'dueOn', 'version'];

/** What the law makes of silence (rule T4). */
export function silenceService({ strapi }: { strapi: Core.Strapi }) {
  /** @returns whether it was; not where somebody acted on the case meanwhile */
  async function accept({ id, dueOn, version }: ExpiredRequest, copiesDueOn: IsoDate): Promise<boolean> {
    const acceptedOn = dayAfter(dueOn);
    return strapi.db.transaction(async () => {
      const { count } = await strapi.db.query(INQUIRY).updateMany({
        where: { id, version, acceptedOn: { $null: true } },
        data: { acceptedOn, copiesDueOn, version: version + 1 },
      });
      if (count === 0) return false;
      const detail = { acceptedOn, copiesDueOn };
      await getService('inquiries').addRecord(id, 'accepted-by-silence', detail, SYSTEM);
      return true;
    });
  }

  return {
    /**
     * Marks the information requests whose term ended without an answer as accepted, each once, with the day until
     * which the copies are handed over (Ley 1437 de 2011, art. 14, number 1). A request whose clock stands still does
     * not expire. They stay open: they are still owed their answer.
     *
     * @returns how many were marked
     */
    async acceptBySilence({ now, signal }: Pick<JobContext, 'now'> & Partial<JobContext>): Promise<number> {
      const { calendar, windows } = await getService('settings').deadlineRules();
      const expired = {
        type: 'informacion',
        state: { $ne: 'awaiting-citizen' },
        acceptedOn: { $null: true },
        dueOn: { $lt: localDate(now, calendar.timeZone) },
      };
      let accepted = 0;
      for await (const rows of openCases<ExpiredRequest>(strapi, expired, COLUMNS)) {
        for (const row of rows) {
          if (signal?.aborted) return accepted;
          const copiesDueOn = proceduralDueDate('accepted-copies', row.dueOn, { calendar, terms: windows });
          if (await accept(row, copiesDueOn)) accepted += 1;
        }
      }
      return accepted;
    },
  };
}
