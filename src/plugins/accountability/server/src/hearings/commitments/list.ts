import type { Core } from '@strapi/strapi';

import type { IsoDate } from '../../deadlines';
import type { DateChange } from '../../shared/documents/announced-date';
import { COMMITMENT } from '../../uids';

import type { COMMITMENT_SOURCES } from '../schema';
import { originalDueOn } from './original-due-on';
import type { CommitmentRow } from './rows';
import { type Standing, standingOf } from './standing';

interface Row extends CommitmentRow {
  publishedAt: string | Date | null;
  progressNote: string | null;
  evidenceUrl: string | null;
  source: (typeof COMMITMENT_SOURCES)[number];
  evidence: { name: string; url: string }[] | null;
  inquiry: { documentId: string; filingNumber: string } | null;
}

/** A commitment as the office lists it. */
export interface DeskCommitment {
  documentId: string;
  text: string;
  office: string | null;
  dueOn: IsoDate | null;
  originalDueOn: IsoDate | null;
  delays: DateChange[];
  progress: number;
  progressNote: string | null;
  fulfilledOn: IsoDate | null;
  standing: Standing;
  /** Whether the public sees it. */
  published: boolean;
  source: (typeof COMMITMENT_SOURCES)[number];
  /** The question it comes from; of the case, what is nobody's personal data. */
  question: { documentId: string; filingNumber: string } | null;
  evidenceUrl: string | null;
  evidence: { name: string; url: string }[];
}

/** All commitments of a hearing, as they are published, and as drafts those that are not; the first due first. */
export async function commitmentsForDesk(
  strapi: Core.Strapi,
  hearingId: string,
  today: IsoDate,
): Promise<DeskCommitment[]> {
  const rows = (await strapi.db.query(COMMITMENT).findMany({
    where: { hearing: { documentId: hearingId } },
    populate: {
      responsible: { select: ['documentId', 'name'] },
      inquiry: { select: ['documentId', 'filingNumber'] },
      evidence: { select: ['name', 'url'] },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })) as Row[];
  const published = new Set(
    rows.filter(({ publishedAt }) => publishedAt !== null).map(({ documentId }) => documentId),
  );
  return rows
    .filter(({ documentId, publishedAt }) => publishedAt !== null || !published.has(documentId))
    .map((row) => ({
      documentId: row.documentId,
      text: row.text,
      office: row.responsible?.name ?? null,
      dueOn: row.dueOn,
      originalDueOn: originalDueOn(row),
      delays: row.delays ?? [],
      progress: row.progress ?? 0,
      progressNote: row.progressNote,
      fulfilledOn: row.fulfilledOn,
      standing: standingOf(row, today),
      published: row.publishedAt !== null,
      source: row.source,
      question: row.inquiry && {
        documentId: row.inquiry.documentId,
        filingNumber: row.inquiry.filingNumber,
      },
      evidenceUrl: row.evidenceUrl,
      evidence: (row.evidence ?? []).map(({ name, url }) => ({ name, url })),
    }));
}
