import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import type { Channel, Frequency } from '../plans';
import { stored } from '../shared/documents/stored';
import { lastModified } from '../shared/public-reads/present';
import { PLAN } from '../uids';

import type { Period, ScheduledAction, ScheduledHearing } from './schedule';

export interface FollowedAction extends ScheduledAction {
  name: string;
  order: number;
  responsibles: { documentId: string; name: string }[];
}

export interface FollowedHearing extends ScheduledHearing {
  title: string;
  slug: string;
  cancelled: boolean;
  /** Neither held nor cancelled yet. */
  announced: boolean;
  /** Why it was moved the last time. */
  movedBecause: string | null;
}

/** A published plan, as far as its dates depend on it. */
export interface FollowedPlan extends Period {
  documentId: string;
  title: string;
  slug: string;
  closed: boolean;
  /** When it changed, or one of its actions, offices or hearings did. */
  modified: Date | null;
  actions: FollowedAction[];
  hearings: FollowedHearing[];
}

/** Plans as the public knows them: drafts decide nothing. */
export function publishedPlans(strapi: Core.Strapi) {
  async function find(filters: object, timeZone: string): Promise<FollowedPlan[]> {
    const found = await strapi.documents(PLAN).findMany({
      filters,
      fields: ['title', 'slug', 'periodStart', 'periodEnd', 'closed', 'updatedAt'],
      populate: {
        actions: {
          fields: ['name', 'channel', 'frequencies', 'leadDays', 'order', 'updatedAt'],
          sort: 'order:asc',
          populate: { responsibles: { fields: ['name', 'updatedAt'] } },
        },
        hearings: {
          fields: ['title', 'slug', 'startsAt', 'state', 'reschedulings', 'updatedAt'],
          sort: 'startsAt:asc',
        },
      },
      sort: 'periodStart:desc',
      limit: -1,
      status: 'published',
    });
    return found.map((entry) => toPlan(entry as unknown as PlanEntry, timeZone));
  }

  return {
    find,
    async byId(documentId: string, timeZone: string): Promise<FollowedPlan | null> {
      const [plan] = await find({ documentId: { $eq: documentId } }, timeZone);
      return plan ?? null;
    },
    async bySlug(slug: string, timeZone: string): Promise<FollowedPlan | null> {
      const [plan] = await find({ slug: { $eq: slug } }, timeZone);
      return plan ?? null;
    },
    /** The plan of a day: the one whose period it lies in, else the latest. */
    async ofDay(today: IsoDate, timeZone: string): Promise<FollowedPlan | null> {
      const plans = await find({}, timeZone);
      const current = plans.find(({ periodStart, periodEnd }) => periodStart <= today && today <= periodEnd);
      return current ?? plans[0] ?? null;
    },
  };
}

interface PlanEntry {
  documentId: string;
  title?: string;
  slug?: string;
  periodStart?: string;
  periodEnd?: string;
  closed?: boolean | null;
  actions?: ActionEntry[];
  hearings?: HearingEntry[];
}

interface ActionEntry {
  documentId: string;
  name?: string;
  channel?: Channel | null;
  frequencies?: Frequency[] | null;
  leadDays?: number | null;
  order?: number | null;
  responsibles?: { documentId: string; name?: string }[];
}

interface HearingEntry {
  documentId: string;
  title?: string;
  slug?: string;
  startsAt?: string | Date;
  state?: string;
  reschedulings?: { reason?: string }[] | null;
}

function toPlan(entry: PlanEntry, timeZone: string): FollowedPlan {
  const { title, slug, periodStart, periodEnd } = stored(entry, 'title', 'slug', 'periodStart', 'periodEnd');
  return {
    documentId: entry.documentId,
    title,
    slug,
    periodStart,
    periodEnd,
    closed: entry.closed ?? false,
    modified: lastModified(entry),
    actions: (entry.actions ?? []).map((action) => ({
      documentId: action.documentId,
      name: action.name ?? '',
      channel: action.channel ?? null,
      frequencies: action.frequencies ?? [],
      leadDays: action.leadDays ?? null,
      order: action.order ?? 0,
      responsibles: (action.responsibles ?? []).map(({ documentId, name = '' }) => ({ documentId, name })),
    })),
    hearings: (entry.hearings ?? []).map((found) => {
      const hearing = stored(found, 'startsAt', 'title', 'slug');
      return {
        documentId: hearing.documentId,
        title: hearing.title,
        slug: hearing.slug,
        on: localDate(new Date(hearing.startsAt), timeZone),
        cancelled: hearing.state === 'cancelled',
        announced: hearing.state === 'announced',
        movedBecause: hearing.reschedulings?.at(-1)?.reason ?? null,
      };
    }),
  };
}
