import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { INQUIRY } from '../../uids';
import { SYSTEM } from '../case/case-file';
import { OPEN_STATES } from '../case/states';

import { anonymizer } from './anonymize';
import { endedCases } from './ended-cases';
import { pastRetention, type RetentionItem } from './retention';

/** What a run of the retention did. */
export interface RetentionRun {
  listed: number;
  anonymized: number;
}

/** Keeps people's data no longer than the institute's retention says, and says first what it will do. */
export function retentionDesk(strapi: Core.Strapi) {
  const persons = anonymizer(strapi);

  async function due(now: Date): Promise<RetentionItem[]> {
    const settings = getService('settings');
    const [rules, { calendar }] = await Promise.all([settings.retention(), settings.deadlineRules()]);
    const cases = await endedCases(strapi, rules.months, calendar.timeZone);
    return pastRetention(cases, rules, localDate(now, calendar.timeZone));
  }

  return {
    /** The cases whose retention is over, and from when they may be anonymized. */
    retentionDue: (now = new Date()) => due(now),

    /**
     * Lists what is newly past its retention and tells the heads of planning, and anonymizes what has stood on the list for
     * long enough. Running it again the same day does nothing more.
     */
    async applyRetention(now = new Date()): Promise<RetentionRun> {
      const { calendar } = await getService('settings').deadlineRules();
      const today = localDate(now, calendar.timeZone);
      const items = await due(now);
      const fresh = items.filter(({ listedOn }) => listedOn === null);
      if (fresh.length > 0) await list(fresh, today);

      let anonymized = 0;
      for (const { documentId, listedOn, erasableOn } of items) {
        if (listedOn === null || erasableOn > today) continue;
        if (await persons.anonymize(documentId, 'retention', SYSTEM)) anonymized += 1;
      }
      return { listed: fresh.length, anonymized };
    },
  };

  async function list(items: readonly RetentionItem[], today: string): Promise<void> {
    const heads = await getService('access').planningHeads();
    const erasableOn = items[0]?.erasableOn ?? today;
    await strapi.db.transaction(async () => {
      await strapi.db.query(INQUIRY).updateMany({
        where: {
          documentId: { $in: items.map(({ documentId }) => documentId) },
          state: { $notIn: [...OPEN_STATES] },
        },
        data: { listedForErasureOn: today },
      });
      for (const { id, email } of heads) {
        await getService('outbox').enqueue({
          template: 'inquiry.retention',
          key: `inquiry.retention:${today}:${id}`,
          to: email,
          data: { numbers: items.map(({ filingNumber }) => filingNumber), erasableOn },
        });
      }
    });
  }
}
