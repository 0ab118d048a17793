import type { Core } from '@strapi/strapi';

import { webPage } from '../../shared/web-page';
import { BULLETIN, HEARING, MANAGEMENT_REPORT } from '../../uids';
import type { HearingFacts, Message } from '../channel';
import type { SourceKind } from '../vocabulary';

const UIDS = { bulletin: BULLETIN, 'management-report': MANAGEMENT_REPORT, hearing: HEARING } as const;

/** The website's page of each, as the operator configured it. */
const PAGES: Record<SourceKind, string> = {
  bulletin: 'bulletinPage',
  'management-report': 'reportPage',
  hearing: 'hearingPage',
};

/** What a dispatch tells of, as it is published now. */
export interface Source {
  kind: SourceKind;
  documentId: string;
  slug: string;
  title: string;
  /** Markdown: what a new dispatch starts with. */
  summary: string | null;
  body: string | null;
  /** The hearing it is, calls to, or belongs to. */
  hearing: HearingFacts | null;
}

interface HearingEntry {
  documentId: string;
  slug?: string;
  title?: string;
  startsAt?: string | Date;
  venue?: string | null;
  address?: string | null;
  streamUrl?: string | null;
  state?: string;
}

interface Entry extends HearingEntry {
  summary?: string | null;
  body?: string | null;
  invitation?: string | null;
  hearing?: HearingEntry | null;
}

const factsOf = (entry: HearingEntry): HearingFacts => ({
  documentId: entry.documentId,
  slug: entry.slug ?? '',
  title: entry.title ?? '',
  startsAt: new Date(entry.startsAt ?? 0),
  venue: entry.venue ?? null,
  address: entry.address ?? null,
  streamUrl: entry.streamUrl ?? null,
  cancelled: entry.state === 'cancelled',
});

/** Bulletins, reports and hearings, as far as a message tells of them: what the public knows, and nothing else. */
export function sources(strapi: Core.Strapi) {
  /** `null` where nothing of that kind is published under that documentId */
  async function read(kind: SourceKind, documentId: string): Promise<Source | null> {
    const ofHearing = kind === 'hearing';
    const entry = (await strapi.documents(UIDS[kind] as typeof BULLETIN).findOne({
      documentId,
      status: 'published',
      ...(ofHearing ? {} : { populate: { hearing: true } }),
    })) as unknown as Entry | null;
    if (!entry) return null;
    const hearing = ofHearing ? entry : (entry.hearing ?? null);
    return {
      kind,
      documentId,
      slug: entry.slug ?? '',
      title: entry.title ?? '',
      summary: entry.summary ?? null,
      body: ofHearing ? (entry.invitation ?? null) : (entry.body ?? null),
      hearing: hearing && factsOf(hearing),
    };
  }

  return {
    read,

    /** Those that can be told of, the latest first. */
    async list(): Promise<NonNullable<Message['source']>[]> {
      const lists = await Promise.all(
        (Object.keys(UIDS) as SourceKind[]).map(async (kind) => {
          const found = await strapi.documents(UIDS[kind] as typeof BULLETIN).findMany({
            fields: ['title'],
            status: 'published',
            sort: 'updatedAt:desc',
            limit: 30,
          });
          return found.map(({ documentId, title }) => ({ kind, documentId, title: title ?? '' }));
        }),
      );
      return lists.flat();
    },

    /** Its page on the website; `null` where the operator named none. */
    page({ kind, slug }: Pick<Source, 'kind' | 'slug'>): string | null {
      const address = webPage(strapi.plugin('accountability').config<string>(PAGES[kind]) || '');
      if (!address || !slug) return null;
      address.searchParams.set('slug', slug);
      return address.href;
    },
  };
}
