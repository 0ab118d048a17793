import type { Core } from '@strapi/strapi';

import { type Interval, within } from '../shared/period';
import type { Publication } from '../shared/documents/publication';
import { renderMarkdown } from '../shared/text/markdown';
import { byKey } from '../shared/public-reads/key';
import { lastModified } from '../shared/public-reads/present';
import { MANAGEMENT_REPORT } from '../uids';

import type { Correction } from './corrections';
import type { Indicator } from './figures';
import type { ReportKind } from './schema';

/** A report with what is drawn and printed of it. */
export interface Report {
  documentId: string;
  title: string;
  slug: string;
  kind: ReportKind;
  /** `YYYY-MM-DD` */
  periodStart: string;
  periodEnd: string;
  summary: string | null;
  /** Markdown. */
  body: string | null;
  /** In the report's order. */
  indicators: Indicator[];
  corrections: Correction[];
  /** `null` for a draft. */
  publishedAt: Date | null;
  changedAt: Date;
}

type Status = 'draft' | 'published';

const WITH_INDICATORS = { populate: { indicators: { sort: 'order:asc' } } } as const;

type Entry = NonNullable<Awaited<ReturnType<typeof find>>>;

const find = (strapi: Core.Strapi, filters: object, status: Status) =>
  strapi.documents(MANAGEMENT_REPORT).findFirst({ filters, ...WITH_INDICATORS, status });

function toReport(entry: Entry, status: Status): Report {
  return {
    documentId: entry.documentId,
    title: entry.title ?? '',
    slug: entry.slug ?? '',
    kind: entry.kind ?? 'quarterly',
    periodStart: String(entry.periodStart),
    periodEnd: String(entry.periodEnd),
    summary: entry.summary ?? null,
    body: entry.body ?? null,
    indicators: (entry.indicators ?? []).map((one) => ({
      name: one.name ?? '',
      unit: one.unit ?? null,
      target: one.target ?? null,
      result: one.result ?? null,
      group: one.group ?? null,
    })),
    corrections: (entry.corrections ?? []) as unknown as Correction[],
    publishedAt: status === 'published' && entry.publishedAt ? new Date(entry.publishedAt) : null,
    changedAt: lastModified(entry) ?? new Date(0),
  };
}

/** @returns `null` where there is none */
async function read(strapi: Core.Strapi, filters: object, status: Status): Promise<Report | null> {
  const entry = await find(strapi, filters, status);
  return entry && toReport(entry, status);
}

/** What the public has under a documentId or a slug. */
export const readPublished = (strapi: Core.Strapi, key: string) =>
  byKey(key, true, (filters) => read(strapi, filters, 'published'));

/** What an editor is working on. */
export const readDraft = (strapi: Core.Strapi, documentId: string) =>
  read(strapi, { documentId: { $eq: documentId } }, 'draft');

/** What is public and was published first in an interval, as it is now, by its period. */
export async function readPublishedFirst(strapi: Core.Strapi, interval: Interval): Promise<Report[]> {
  const instants = within(interval);
  const entries = await strapi.documents(MANAGEMENT_REPORT).findMany({
    // One published before this was kept has the instant of its last publication.
    filters: {
      $or: [{ firstPublishedAt: instants }, { firstPublishedAt: { $null: true }, publishedAt: instants }],
    },
    ...WITH_INDICATORS,
    sort: [{ periodStart: 'asc' }, { id: 'asc' }],
    limit: -1,
    status: 'published',
  });
  return entries.map((entry) => toReport(entry, 'published'));
}

/** The reports that became public last, the last first. */
export async function readLatest(strapi: Core.Strapi, most: number): Promise<Publication[]> {
  const entries = await strapi.documents(MANAGEMENT_REPORT).findMany({
    fields: ['title', 'slug', 'summary', 'body', 'periodEnd', 'firstPublishedAt', 'publishedAt', 'updatedAt'],
    populate: ['documents'],
    // One published before this was kept has the instant of its last publication.
    sort: [{ firstPublishedAt: 'desc' }, { publishedAt: 'desc' }, { id: 'asc' }],
    limit: most,
    status: 'published',
  });
  return entries.map((entry) => ({
    documentId: entry.documentId,
    slug: entry.slug ?? '',
    title: entry.title ?? '',
    summary: entry.summary ?? null,
    html: renderMarkdown(entry.body),
    day: String(entry.periodEnd),
    at: new Date(String(entry.firstPublishedAt ?? entry.publishedAt)),
    changedAt: lastModified(entry) ?? new Date(0),
    cover: null,
    files: (entry.documents ?? []) as Publication['files'],
  }));
}
