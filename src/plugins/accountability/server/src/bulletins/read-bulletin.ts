import type { Core } from '@strapi/strapi';

import { renderMarkdown } from '../shared/text/markdown';
import { byKey } from '../shared/public-reads/key';
import { lastModified } from '../shared/public-reads/present';
import type { Publication } from '../shared/documents/publication';
import { BULLETIN } from '../uids';

/** A published bulletin, as far as it is printed. */
export interface Bulletin {
  documentId: string;
  /** `null` where one was published before bulletins were numbered. */
  number: number | null;
  title: string;
  slug: string;
  summary: string | null;
  /** Markdown. */
  body: string | null;
  /** `YYYY-MM-DD` */
  issuedOn: string;
  changedAt: Date;
}

/** What the public has under a documentId or a slug; `null` where there is none. */
export async function readPublished(strapi: Core.Strapi, key: string): Promise<Bulletin | null> {
  const entry = await byKey(key, true, (filters) =>
    strapi.documents(BULLETIN).findFirst({
      filters,
      fields: ['number', 'title', 'slug', 'summary', 'body', 'issuedOn', 'updatedAt'],
      status: 'published',
    }),
  );
  if (!entry) return null;
  return {
    documentId: entry.documentId,
    number: entry.number ?? null,
    title: entry.title ?? '',
    slug: entry.slug ?? '',
    summary: entry.summary ?? null,
    body: entry.body ?? null,
    issuedOn: String(entry.issuedOn),
    changedAt: lastModified(entry) ?? new Date(0),
  };
}

/** The published bulletins of the newest dates, the newest first, and of one date by number. */
export async function readLatest(strapi: Core.Strapi, most: number): Promise<Publication[]> {
  const entries = await strapi.documents(BULLETIN).findMany({
    fields: ['title', 'slug', 'summary', 'body', 'issuedOn', 'updatedAt'],
    populate: ['cover'],
    sort: [{ issuedOn: 'desc' }, { number: 'desc' }, { id: 'asc' }],
    limit: most,
    status: 'published',
  });
  return entries.map((entry) => ({
    documentId: entry.documentId,
    slug: entry.slug ?? '',
    title: entry.title ?? '',
    summary: entry.summary ?? null,
    html: renderMarkdown(entry.body),
    day: String(entry.issuedOn),
    at: null,
    changedAt: lastModified(entry) ?? new Date(0),
    cover: (entry.cover ?? null) as Publication['cover'],
    files: [],
  }));
}
