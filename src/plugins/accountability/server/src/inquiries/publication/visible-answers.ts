import type { Core } from '@strapi/strapi';

import { type InquiryType, localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { stored } from '../../shared/documents/stored';
import { INQUIRY } from '../../uids';

import { PUBLISHABLE_STATES } from './duty';
import { publicHtml } from './public-html';

/** What the public reads of a case: nothing else of it is even read from the database. */
const FIELDS = [
  'documentId',
  'type',
  'topic',
  'publicQuestion',
  'publicAnswer',
  'receivedAt',
  'dueOn',
  'answeredAt',
  'updatedAt',
] as const;
const HEARING_FIELDS = ['documentId', 'title', 'slug', 'updatedAt'] as const;

/** The newest first; the identifier last, so that two of one instant keep their places between pages. */
export const NEWEST_FIRST: { publicFrom?: 'desc'; documentId?: 'asc' }[] = [
  { publicFrom: 'desc' },
  { documentId: 'asc' },
];
export interface PublishedAnswer {
  id: string;
  topic: string | null;
  type: InquiryType;
  question: string;
  /** Markdown. */
  answer: string;
  /** The same as sanitized HTML. */
  answerHtml: string;
  /** `YYYY-MM-DD`, where the institute is. */
  askedOn: string;
  /** The last day the institute had to answer. */
  dueOn: string;
  answeredOn: string;
  /** Of a question that was asked to a hearing the public knows. */
  hearing: { title: string; slug: string } | null;
}

/** Which cases the public knows, and what it reads of them. */
export function visibleAnswers(strapi: Core.Strapi) {
  const documents = () => strapi.documents(INQUIRY);

  /** What is public on a day: what was published and has not passed its last day. No job takes anything down. */
  async function visible(now: Date) {
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(now, calendar.timeZone);
    const filters = {
      state: { $in: [...PUBLISHABLE_STATES] },
      publicFrom: { $notNull: true as const },
      $or: [{ publicUntil: { $null: true as const } }, { publicUntil: { $gte: today } }],
    };
    return { filters, timeZone: calendar.timeZone };
  }

  function read(filters: object, page: { start: number; limit: number }, sort = NEWEST_FIRST) {
    return documents().findMany({
      fields: [...FIELDS],
      populate: { hearing: { fields: [...HEARING_FIELDS] } },
      filters,
      sort,
      ...page,
      // Of a hearing, what the public sees of it.
      status: 'published',
    });
  }

  function present(found: Awaited<ReturnType<typeof read>>[number], timeZone: string): PublishedAnswer {
    const entry = stored(
      found,
      'type',
      'publicQuestion',
      'publicAnswer',
      'receivedAt',
      'dueOn',
      'answeredAt',
    );
    const { hearing } = entry;
    const day = (at: string | Date) => localDate(new Date(at), timeZone);
    return {
      id: entry.documentId,
      topic: entry.topic ?? null,
      type: entry.type,
      question: entry.publicQuestion,
      answer: entry.publicAnswer,
      answerHtml: publicHtml(entry.publicAnswer),
      askedOn: day(entry.receivedAt),
      dueOn: String(entry.dueOn),
      answeredOn: day(entry.answeredAt),
      hearing: hearing?.title && hearing.slug ? { title: hearing.title, slug: hearing.slug } : null,
    };
  }

  return { documents, visible, read, present };
}
