import type { Core } from '@strapi/strapi';

import { keyFilter } from '../shared/public-reads/key';
import { lastModified } from '../shared/public-reads/present';
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
  const entry = await strapi.documents(BULLETIN).findFirst({
    filters: keyFilter(key, true),
    fields: ['number', 'title', 'slug', 'summary', 'body', 'issuedOn', 'updatedAt'],
    status: 'published',
  });
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
