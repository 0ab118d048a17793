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

/** As many as are listed in one run, so that its mail can be read; the next day's run lists the rest. */
const MOST = 2_000;

/** Keeps people's data no longer than the institute's retention says, and says first what it will do. */
export function retentionDesk(strapi: Core.Strapi) {
  const persons = anonymizer(strapi);

  async function due(now: Date): Promise<RetentionItem[]> {
    const settings = getService('settings');
    const [rules, { calendar }] = await Promise.all([settings.retention(), settings.deadlineRules()]);
    const today = localDate(now, calendar.timeZone);
    const items: RetentionItem[] = [];
    for await (const block of endedCases(strapi, rules.months, calendar.timeZone)) {
      items.push(...pastRetention(block, rules, today));
    }
    return items;
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
      await unlistOthers(items);
      const fresh = items.filter(({ listedOn }) => listedOn === null).slice(0, MOST);
      await list(fresh, today);

      let anonymized = 0;
      for (const { documentId, listedOn, erasableOn } of items) {
        if (listedOn === null || erasableOn > today) continue;
        if (await persons.anonymize(documentId, 'retention', SYSTEM)) anonymized += 1;
      }
      return { listed: fresh.length, anonymized };
    },
  };

  /** Forgets the listing of cases that are no longer due: the settings were corrected, and who reads of them later is told. */
  async function unlistOthers(items: readonly RetentionItem[]): Promise<void> {
    const due = new Set(items.map(({ documentId }) => documentId));
    const listed = (await strapi.db.query(INQUIRY).findMany({
      where: { listedForErasureOn: { $notNull: true }, anonymizedAt: { $null: true } },
      select: ['id', 'documentId'],
    })) as { id: number; documentId: string }[];
    for (const { id, documentId } of listed) {
      if (due.has(documentId)) continue;
      await strapi.db.query(INQUIRY).updateMany({ where: { id }, data: { listedForErasureOn: null } });
    }
  }

  async function list(items: readonly RetentionItem[], today: string): Promise<void> {
    const heads = await getService('access').planningHeads();
    const [first] = items;
    if (!first) return;
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
          // A case is listed once a day: another list of the same day begins with another one.
          key: `inquiry.retention:${today}:${first.filingNumber}:${id}`,
          to: email,
          data: { numbers: items.map(({ filingNumber }) => filingNumber), erasableOn: first.erasableOn },
        });
      }
    });
  }
}
