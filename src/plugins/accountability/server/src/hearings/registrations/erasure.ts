import type { Core } from '@strapi/strapi';

import { daysBefore, localDate } from '../../deadlines';
import { getService } from '../../get-service';

import { aboutOf } from './news-desk';
import { registrationStore } from './store';

const ERASED = {
  person: null,
  emailFingerprint: null,
  codeHash: null,
  consent: null,
  told: null,
  idempotencyKeyHash: null,
  requestFingerprint: null,
} as const;

/** Forgets who came to a hearing when their time is over: what is left of a registration are its marks, to be counted. */
export function registrationErasure(strapi: Core.Strapi) {
  const store = registrationStore(strapi);

  return {
    /**
     * Erases the people of hearings that ended longer ago than the settings keep them, and of hearings that are no more.
     * Mail about them that waits is forgotten too. Run again, it does nothing more.
     *
     * @returns how many people were erased
     */
    async eraseOver(now = new Date()): Promise<number> {
      const [{ calendar }, days] = await Promise.all([
        getService('settings').deadlineRules(),
        getService('settings').registrationRetentionDays(),
      ]);
      const lastDay = daysBefore(localDate(now, calendar.timeZone), days);
      const kept = (await getService('hearings').everyHearing())
        .filter(({ endsOn }) => endsOn >= lastDay)
        .map(({ documentId }) => documentId);
      const over = await store.list({ person: { $notNull: true }, hearingId: { $notIn: kept } });
      for (const row of over) {
        await strapi.db.transaction(async () => {
          await getService('outbox').forget(aboutOf(row));
          await store.change({ id: row.id }, { ...ERASED, erasedAt: now });
        });
      }
      return over.length;
    },
  };
}
