import type { Core } from '@strapi/strapi';

import { changesAt } from '../shared/public-reads/answer-depends';
import { HEARING } from '../uids';

import type { Rescheduling } from './rescheduling';
import type { HEARING_STATES, MODALITIES } from './schema';

export type Modality = (typeof MODALITIES)[number];

/** A hearing as the public knows it, as far as the people who come to it need it. Instants in ISO 8601. */
export interface PublishedHearing {
  documentId: string;
  slug: string;
  title: string;
  startsAt: string;
  endsAt: string | null;
  modality: Modality;
  venue: string | null;
  address: string | null;
  streamUrl: string | null;
  state: (typeof HEARING_STATES)[number];
  /** People in person; `null`: no limit. */
  capacity: number | null;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
  reschedulings: Rescheduling[];
  cancellationReason: string | null;
  attendance: number | null;
  recordingUrl: string | null;
  updatedAt: string;
}

const COLUMNS = [
  'documentId',
  'slug',
  'title',
  'startsAt',
  'endsAt',
  'modality',
  'venue',
  'address',
  'streamUrl',
  'state',
  'capacity',
  'registrationOpensAt',
  'registrationClosesAt',
  'reschedulings',
  'cancellationReason',
  'attendance',
  'recordingUrl',
  'updatedAt',
];

type Instant = string | Date;
type Row = Omit<
  PublishedHearing,
  'startsAt' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'reschedulings' | 'updatedAt'
> & {
  startsAt: Instant;
  endsAt: Instant | null;
  registrationOpensAt: Instant | null;
  registrationClosesAt: Instant | null;
  reschedulings: Rescheduling[] | null;
  updatedAt: Instant;
};

/** No hearing goes on for longer. */
const LONGEST = 86_400_000;
/** How long one takes that nobody said the end of. */
const USUAL = 4 * 3_600_000;

/** When a hearing is over. */
const endOf = ({ startsAt, endsAt }: Pick<PublishedHearing, 'startsAt' | 'endsAt'>): Date =>
  endsAt === null ? new Date(Date.parse(startsAt) + USUAL) : new Date(endsAt);

const iso = (at: Instant) => new Date(at).toISOString();
const isoOrNull = (at: Instant | null) => (at === null ? null : iso(at));

/** Hearings as they are published: drafts decide nothing. */
export function publishedHearings(strapi: Core.Strapi) {
  /** @param where of the query engine; the latest first */
  async function find(where: object): Promise<PublishedHearing[]> {
    const rows = (await strapi.db.query(HEARING).findMany({
      where: { ...where, publishedAt: { $notNull: true } },
      select: COLUMNS,
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    })) as Row[];
    return rows.map((row) => ({
      ...row,
      startsAt: iso(row.startsAt),
      endsAt: isoOrNull(row.endsAt),
      registrationOpensAt: isoOrNull(row.registrationOpensAt),
      registrationClosesAt: isoOrNull(row.registrationClosesAt),
      reschedulings: row.reschedulings ?? [],
      updatedAt: iso(row.updatedAt),
    }));
  }

  const one = async (where: object) => (await find(where))[0] ?? null;

  /** The announced hearing that comes next, or is being held; `null` where there is none. */
  async function next(now: Date): Promise<PublishedHearing | null> {
    const since = new Date(now.getTime() - LONGEST);
    const upcoming = await find({ state: 'announced', startsAt: { $gte: since } });
    changesAt(
      upcoming.map((hearing) => endOf(hearing).getTime()),
      now,
    );
    return upcoming.filter((hearing) => endOf(hearing) > now).at(-1) ?? null;
  }

  return {
    findPublished: find,
    nextAnnounced: next,
    /** `null` where the public knows no such hearing. */
    /** PostgreSQL compares no text with NUL: nothing has such a slug. */
    publishedBySlug: async (slug: string): Promise<PublishedHearing | null> =>
      slug.includes('\0') ? null : one({ slug }),
    publishedById: (documentId: string): Promise<PublishedHearing | null> => one({ documentId }),
  };
}
