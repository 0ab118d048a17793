import type { Core } from '@strapi/strapi';

import { MANAGEMENT_REPORT } from '../uids';

import type { ReportKind } from './schema';

/** A report that names a hearing, as editors have it. */
export interface HearingReport {
  documentId: string;
  title: string;
  kind: ReportKind;
  /** `YYYY-MM-DD` */
  periodStart: string;
  /** When it was published first; `null` while the public cannot read it. */
  publishedAt: Date | null;
}

interface DraftRow extends Omit<HearingReport, 'publishedAt'> {
  firstPublishedAt: string | Date | null;
}

/** The reports that name a hearing, by its documentId, published or not. */
export async function reportsOfHearing(strapi: Core.Strapi, hearingId: string): Promise<HearingReport[]> {
  const rows = strapi.db.query(MANAGEMENT_REPORT);
  const drafts = (await rows.findMany({
    where: { hearing: { documentId: hearingId }, publishedAt: { $null: true } },
    select: ['documentId', 'title', 'kind', 'periodStart', 'firstPublishedAt'],
    orderBy: { id: 'asc' },
  })) as DraftRow[];
  const published = (await rows.findMany({
    where: {
      documentId: { $in: drafts.map(({ documentId }) => documentId) },
      publishedAt: { $notNull: true },
    },
    select: ['documentId', 'publishedAt'],
  })) as { documentId: string; publishedAt: string | Date }[];
  const current = new Map(published.map(({ documentId, publishedAt }) => [documentId, publishedAt]));
  return drafts.map(({ firstPublishedAt, ...draft }) => {
    const publishedAt = current.get(draft.documentId);
    // One published before this was kept has the instant of its last publication.
    return {
      ...draft,
      publishedAt: publishedAt === undefined ? null : new Date(firstPublishedAt ?? publishedAt),
    };
  });
}
