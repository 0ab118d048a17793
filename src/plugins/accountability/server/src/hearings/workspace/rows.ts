import type { Core } from '@strapi/strapi';

import { HEARING } from '../../uids';

import type { Modality, PublishedHearing } from '../published-hearing';

type Instant = string | Date;

/** A hearing as the office has it: the published version, or the draft of one nobody was called to yet. */
export interface WorkspaceRow {
  documentId: string;
  slug: string | null;
  title: string;
  startsAt: Instant;
  endsAt: Instant | null;
  state: PublishedHearing['state'];
  modality: Modality;
  venue: string | null;
  streamUrl: string | null;
  agenda: string | null;
  recordingUrl: string | null;
  attendance: number | null;
  registrationOpensAt: Instant | null;
  cancellationReason: string | null;
  announcedAt: Instant | null;
  publishedAt: Instant | null;
  minutes: { id: number } | null;
  plan: { documentId: string } | null;
}

const COLUMNS = [
  'documentId',
  'slug',
  'title',
  'startsAt',
  'endsAt',
  'state',
  'modality',
  'venue',
  'streamUrl',
  'agenda',
  'recordingUrl',
  'attendance',
  'registrationOpensAt',
  'cancellationReason',
  'announcedAt',
  'publishedAt',
] satisfies (keyof WorkspaceRow)[];

/** @param where of the query engine; one row a hearing, the latest first */
export async function workspaceRows(strapi: Core.Strapi, where: object = {}): Promise<WorkspaceRow[]> {
  const rows = (await strapi.db.query(HEARING).findMany({
    where,
    select: COLUMNS,
    populate: { minutes: { select: ['id'] }, plan: { select: ['documentId'] } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
  })) as WorkspaceRow[];
  const published = new Set(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => row.documentId),
  );
  return rows.filter(({ documentId, publishedAt }) => publishedAt !== null || !published.has(documentId));
}
