import type { Core } from '@strapi/strapi';

import { type Interval, within } from '../shared/period';

import { hearingPageAddress } from './page-address';
import { type PublishedHearing, publishedHearings } from './published-hearing';

/** A hearing as other texts tell of it. */
export type ToldHearing = PublishedHearing & {
  /** On the website; `null` where that is not configured. */
  page: string | null;
};

/** Published hearings as other texts tell of them, the first to begin first. */
export function toldHearings(strapi: Core.Strapi) {
  const { findPublished } = publishedHearings(strapi);

  /** @param where of the query engine */
  async function tell(where: object): Promise<ToldHearing[]> {
    return (await findPublished(where))
      .reverse()
      .map((hearing) => ({ ...hearing, page: hearingPageAddress(strapi, hearing.slug) }));
  }

  return {
    /** The hearings people were called to in an interval, and those that were held in it. */
    async announcedAndHeldIn(interval: Interval): Promise<{ announced: ToldHearing[]; held: ToldHearing[] }> {
      const instants = within(interval);
      const [announced, held] = await Promise.all([
        tell({
          // One published before this was kept has the instant of its last publication.
          $or: [{ announcedAt: instants }, { $and: [{ announcedAt: null }, { publishedAt: instants }] }],
        }),
        tell({ state: 'held', startsAt: instants }),
      ]);
      return { announced, held };
    },
  };
}
