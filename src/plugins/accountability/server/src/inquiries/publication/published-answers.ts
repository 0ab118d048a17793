import type { Core } from '@strapi/strapi';

import type { Interval } from '../../shared/period';
import { lastModified } from '../../shared/public-reads/present';
import { webPage } from '../../shared/web-page';
import { INQUIRY } from '../../uids';

import { countTopics, firstPublishedIn } from './first-published';
import { beginnings, mostAlike, tellingBeginnings } from './public-words';
import { NEWEST_FIRST, type PublishedAnswer, visibleAnswers } from './visible-answers';

/** Of how many, the newest, a subject is compared with each. */
const COMPARED = 500;
const MOST_SIMILAR = 3;
/** Where all are read: an answer can have a hundred thousand characters. */
const PAGE_ROWS = 100;

export interface PublishedAnswersQuery {
  /** Words: each has to be there, whatever its accents, case and number. */
  q?: string | undefined;
  topic?: string | undefined;
  /** A hearing's slug. */
  hearing?: string | undefined;
}

/** The answers that became public in an interval, told together. */
export interface ToldAnswers {
  total: number;
  /** How many are about each topic, the most first; those without one are in none. */
  topics: { topic: string; count: number }[];
  /** The newest of them. */
  examples: PublishedAnswer[];
  /** Where all are read on the website; `null` where that is not configured. */
  page: string | null;
}

/** Answers as the public reads them. */
export function publishedAnswers(strapi: Core.Strapi) {
  const { documents, visible, read, present } = visibleAnswers(strapi);

  return {
    /** A page of them, how many there are where that is wanted, and when the last of the page changed (`null` for none). */
    async list(
      { q, topic, hearing }: PublishedAnswersQuery,
      page: { start: number; limit: number; withCount?: boolean },
      now = new Date(),
    ) {
      const { filters, timeZone } = await visible(now);
      const asked = {
        ...filters,
        ...(topic === undefined ? {} : { topic: { $eq: topic } }),
        ...(hearing === undefined ? {} : { hearing: { slug: { $eq: hearing } } }),
        $and: beginnings(q ?? '').map((word) => ({ publicSearchText: { $contains: word } })),
      };
      const [entries, total] = await Promise.all([
        read(asked, page),
        page.withCount ? documents().count({ filters: asked, status: 'published' }) : null,
      ]);
      return {
        answers: entries.map((entry) => present(entry, timeZone)),
        total,
        modified: lastModified(entries),
      };
    },

    /** All of them, a page at a time, by their identifier: answers that change meanwhile keep their places. */
    async *pages(now = new Date()): AsyncGenerator<PublishedAnswer[], void> {
      const { filters, timeZone } = await visible(now);
      for (let after = ''; ;) {
        const further = { $and: [filters, { documentId: { $gt: after } }] };
        const entries: Awaited<ReturnType<typeof read>> = await read(
          further,
          { start: 0, limit: PAGE_ROWS },
          [{ documentId: 'asc' }],
        );
        const last = entries.at(-1);
        if (!last) return;
        after = last.documentId;
        yield entries.map((entry) => present(entry, timeZone));
      }
    },

    /** `null` where the public knows no such answer. */
    async one(id: string, now = new Date()) {
      const { filters, timeZone } = await visible(now);
      const [entry] = await read({ ...filters, documentId: { $eq: id } }, { start: 0, limit: 1 });
      return entry ? { answer: present(entry, timeZone), modified: lastModified(entry) } : null;
    },

    /** What may answer a question before it is asked: the few answers most like its subject. */
    async similar(subject: string, now = new Date()): Promise<PublishedAnswer[]> {
      const wanted = tellingBeginnings(subject);
      if (wanted.length === 0) return [];
      const { filters, timeZone } = await visible(now);
      const candidates = await documents().findMany({
        fields: ['documentId', 'publicSearchText'],
        filters: {
          ...filters,
          $and: [{ $or: wanted.map((word) => ({ publicSearchText: { $contains: word } })) }],
        },
        sort: NEWEST_FIRST,
        limit: COMPARED,
        status: 'published',
      });
      const texts = candidates.map(({ documentId, publicSearchText }) => ({
        documentId,
        searchText: publicSearchText ?? '',
      }));
      const ids = mostAlike(wanted, texts, MOST_SIMILAR).map(({ documentId }) => documentId);
      const entries = await read({ documentId: { $in: ids } }, { start: 0, limit: MOST_SIMILAR });
      const inOrder = [...entries].sort(
        (one, other) => ids.indexOf(one.documentId) - ids.indexOf(other.documentId),
      );
      return inOrder.map((entry) => present(entry, timeZone));
    },

    /** What the public reads now of what became public first in an interval. @param most how many examples */
    async toldOf(interval: Interval, most: number, now = new Date()): Promise<ToldAnswers> {
      const { filters, timeZone } = await visible(now);
      const found = await firstPublishedIn(strapi, filters, interval);
      const examples = found.slice(0, most).map(({ documentId }) => documentId);
      const entries = await read({ ...filters, documentId: { $in: examples } }, { start: 0, limit: most });
      const page = webPage(strapi.plugin('accountability').config<string>('answersPage') || '');
      return {
        total: found.length,
        topics: countTopics(found),
        examples: entries.map((entry) => present(entry, timeZone)),
        page: page?.href ?? null,
      };
    },

    /** The topics of what is public, in alphabetical order. */
    async topics(now = new Date()): Promise<string[]> {
      const { filters } = await visible(now);
      const rows = await strapi.db
        .query(INQUIRY)
        .findMany({ select: ['topic'], where: { ...filters, topic: { $notNull: true } } });
      const topics = new Set((rows as { topic: string }[]).map(({ topic }) => topic));
      return [...topics].sort((one, other) => one.localeCompare(other, 'es'));
    },
  };
}
