import type { Core } from '@strapi/strapi';

import { keyFilter } from '../shared/public-reads/key';
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

/** @returns `null` where there is none */
async function read(
  strapi: Core.Strapi,
  filters: object,
  status: 'draft' | 'published',
): Promise<Report | null> {
  const entry = await strapi.documents(MANAGEMENT_REPORT).findFirst({
    filters,
    populate: { indicators: { sort: 'order:asc' } },
    status,
  });
  if (!entry) return null;
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

/** What the public has under a documentId or a slug. */
export const readPublished = (strapi: Core.Strapi, key: string) =>
  read(strapi, keyFilter(key, true), 'published');

/** What an editor is working on. */
export const readDraft = (strapi: Core.Strapi, documentId: string) =>
  read(strapi, keyFilter(documentId, false), 'draft');
