import type { Core } from '@strapi/strapi';

import type { BULLETIN } from '../../../uids';

import { type Item, plain, type PublishedFile } from './item';
import type { Source } from './sources';

/** A published document with its relations, as the document service gives it. */
export interface ContentEntry {
  documentId: string;
  title?: string;
  slug?: string | null;
  updatedAt?: string | Date;
  publishedAt?: string | Date | null;
  [attribute: string]: unknown;
}

type Words = Pick<Item, 'headings' | 'text' | 'date' | 'url'> & {
  title: string | undefined;
  plan?: Item['plan'];
};

interface Options {
  kind: Source['kind'];
  uid: string;
  /** Attributes with files. */
  media?: readonly string[];
  /** Files that are public with it and hang elsewhere. */
  otherFiles?: (strapi: Core.Strapi, documentId: string) => Promise<PublishedFile[]>;
  /** Relations `toItem` reads. */
  populate?: Readonly<Record<string, object>>;
  toItem: (entry: ContentEntry) => Words | Promise<Words>;
}

/** How its words are made: raised when that changes, so that everything is made anew. */
const EDITION = 2;

/** A content type as a source. */
export function contentSource({ kind, uid, media = [], otherFiles, populate = {}, toItem }: Options): Source {
  // Strapi's types of the documents differ in their relations, which they do not take from a table of sources.
  const documents = (strapi: Core.Strapi) =>
    strapi.documents(uid as typeof BULLETIN) as unknown as {
      findOne(params: object): Promise<ContentEntry | null>;
    };

  return {
    kind,
    uid,
    async read(strapi, documentId) {
      const entry = await documents(strapi).findOne({
        documentId,
        status: 'published',
        populate: { ...populate, ...Object.fromEntries(media.map((name) => [name, true])) },
      });
      if (!entry) return null;
      const words = await toItem(entry);
      return {
        plan: null,
        ...words,
        title: plain(words.title ?? ''),
        slug: entry.slug ?? null,
        until: null,
        changedAt: entry.updatedAt ? new Date(entry.updatedAt) : null,
        files: [
          ...media.flatMap((name) => [entry[name] ?? []].flat() as PublishedFile[]),
          ...((await otherFiles?.(strapi, documentId)) ?? []),
        ],
      };
    },
    async published(strapi, documentId) {
      const rows = (await strapi.db.query(uid).findMany({
        where: { publishedAt: { $notNull: true }, ...(documentId === undefined ? {} : { documentId }) },
        select: ['id', 'documentId', 'updatedAt'],
      })) as { id: number; documentId: string; updatedAt: string | Date }[];
      // Each publication is a new row.
      return new Map(
        rows.map((row) => [row.documentId, `${EDITION}:${row.id}:${new Date(row.updatedAt).getTime()}`]),
      );
    },
  };
}
