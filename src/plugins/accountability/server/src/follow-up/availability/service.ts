import type { Core } from '@strapi/strapi';

import { localDate, parseDate } from '../../deadlines';
import { getService } from '../../get-service';
import type { JobContext } from '../../shared/jobs/job';

import { addressBook } from './address-book';
import { availabilityReport } from './report';
import { probe } from './probe';
import { publishedAddresses } from './published-addresses';
import { tellOffices } from './tell-offices';
import { type Pace, visitPolitely } from './visit';

const USUAL = { hosts: 4, spacingMs: 1_000, timeoutMs: 10_000 };

/** How long a check is remembered. */
const MONTHS_KEPT = 25;

/** Whether what is published is there: asked every day, remembered, and told. */
export function availabilityService({ strapi }: { strapi: Core.Strapi }) {
  const book = addressBook(strapi);
  const ownOrigin = () => new URL(strapi.config.get<string>('server.absoluteUrl')).origin;

  return {
    ...availabilityReport(strapi),

    /**
     * The day's check of everything published. Each address is written as it is checked, so that a run that died is gone
     * on with where it stopped; only a whole one tells the offices.
     *
     * @param pace how politely; the usual one where nothing else is said
     */
    async check(
      { now, signal: stop }: JobContext,
      pace: Partial<Pace & { timeoutMs: number }> = {},
    ): Promise<void> {
      const { calendar, internalHosts } = await getService('settings').availabilityRules();
      const day = localDate(now, calendar.timeZone);
      const reach = { ownOrigin: ownOrigin(), internalHosts };
      const { timeoutMs, ...polite } = { ...USUAL, ...pace };

      await book.takeIn(await publishedAddresses(strapi, reach.ownOrigin, now));
      await visitPolitely(
        await book.waiting(day),
        { ...polite, ownOrigin: reach.ownOrigin, stop },
        async (row) => {
          await book.remember(row, await probe(row.url, { reach, timeoutMs, stop }), day);
        },
      );
      if (stop.aborted) return;
      await tellOffices(strapi, day);
      await book.forgetBefore(parseDate(day).subtract({ months: MONTHS_KEPT }).toString());
    },
  };
}
