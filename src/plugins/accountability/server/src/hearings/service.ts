import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import { stored } from '../shared/documents/stored';
import { HEARING } from '../uids';

import { calendarEventsOf } from './calendar-events';
import { hearingPageAddress } from './page-address';
import { publishedHearings } from './published-hearing';
import { toldHearings } from './told';

/** More than an institute holds in decades. */
const LISTED = 200;

/** A hearing the public knows, to choose it from a list. */
export interface ListedHearing {
  slug: string;
  title: string;
  /** ISO 8601 instant. */
  startsAt: string;
}

interface DatedRow {
  documentId: string;
  startsAt: string | Date;
  endsAt: string | Date | null;
}

/** Public hearings, for the slices that refer to one. */
export function hearingsService({ strapi }: { strapi: Core.Strapi }) {
  return {
    ...publishedHearings(strapi),
    ...calendarEventsOf(strapi),
    ...toldHearings(strapi),
    /** Its page on the website; `null` where none is configured. */
    pageAddress: (slug: string): string | null => hearingPageAddress(strapi, slug),

    /**
     * The published hearing with this slug, as the rows a relation made with the query engine points at: the published
     * one and its draft, as the document service links a type without drafts. `null` where the public knows no such
     * hearing.
     */
    async published(slug: string): Promise<{ id: number }[] | null> {
      const hearing = await strapi
        .documents(HEARING)
        .findFirst({ filters: { slug: { $eq: slug } }, fields: ['documentId'], status: 'published' });
      if (!hearing) return null;
      const { documentId } = hearing;
      const rows = await strapi.db.query(HEARING).findMany({ where: { documentId }, select: ['id'] });
      return rows as { id: number }[];
    },

    /** Every hearing there is, published or not, with the last day it has anything to do with, `YYYY-MM-DD`. */
    async everyHearing(): Promise<{ documentId: string; endsOn: IsoDate }[]> {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const rows = (await strapi.db
        .query(HEARING)
        .findMany({ select: ['documentId', 'startsAt', 'endsAt'] })) as DatedRow[];
      const last = new Map<string, IsoDate>();
      for (const { documentId, startsAt, endsAt } of rows) {
        const endsOn = localDate(new Date(endsAt ?? startsAt), timeZone);
        if (endsOn > (last.get(documentId) ?? '')) last.set(documentId, endsOn);
      }
      return [...last].map(([documentId, endsOn]) => ({ documentId, endsOn }));
    },

    /** The published hearings, the latest first. */
    async listPublished(): Promise<ListedHearing[]> {
      const found = await strapi.documents(HEARING).findMany({
        fields: ['slug', 'title', 'startsAt'],
        sort: 'startsAt:desc',
        status: 'published',
        limit: LISTED,
      });
      return found
        .map((hearing) => stored(hearing, 'slug', 'title', 'startsAt'))
        .map(({ slug, title, startsAt }) => ({ slug, title, startsAt: new Date(startsAt).toISOString() }));
    },
  };
}
