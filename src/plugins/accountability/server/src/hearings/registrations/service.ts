import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import type { Transaction } from '../../shared/database/transaction';

import type { PublishedHearing } from '../published-hearing';
import { doorDesk } from './door';
import { registrationErasure } from './erasure';
import type { Arrangement } from './news';
import { newsDesk } from './news-desk';
import { registrationView, type RegistrationView } from './openness';
import { attendanceReadings } from './readings';
import { registrationDesk } from './register';
import { ACTIVE, registrationStore } from './store';

/** Who comes to a hearing: registering, being told, the door, and being forgotten. */
export function registrationsService({ strapi }: { strapi: Core.Strapi }) {
  const store = registrationStore(strapi);
  const news = newsDesk(strapi);

  return {
    ...registrationDesk(strapi),
    ...doorDesk(strapi),
    ...registrationErasure(strapi),
    ...attendanceReadings(strapi),

    /** What the public sees of how people register for a hearing. */
    async view(hearing: PublishedHearing, now = new Date()): Promise<RegistrationView> {
      const taken = hearing.capacity === null ? 0 : await store.taken(hearing.documentId);
      return registrationView(hearing, taken, now);
    },

    /** Moves the queue up and tells everybody what is news to them, after a hearing was published. */
    async hearingPublished(documentId: string): Promise<void> {
      const hearing = await getService('hearings').publishedById(documentId);
      if (!hearing) return;
      await strapi.db.transaction(({ trx }: { trx: Transaction }) => news.settle(trx, hearing));
    },

    /** Whether people count on a hearing: the last they were told, whatever is published by now, is that it is to come. One that was held is not. */
    async expected(hearingId: string, now = new Date()): Promise<boolean> {
      const hearing = await getService('hearings').publishedById(hearingId);
      if (hearing?.state === 'held') return false;
      const rows = await store.list({ hearingId, state: { $in: [...ACTIVE] }, person: { $notNull: true } });
      return rows.some(({ told }) => {
        const known = told === null ? null : (JSON.parse(told) as Arrangement);
        return known !== null && !known.cancelled && Date.parse(known.startsAt) > now.getTime();
      });
    },
  };
}
