import type { Core } from '@strapi/strapi';

import { INQUIRY, INQUIRY_EVENT, MODERATED_QUESTION } from '../../uids';
import { isRecord } from '../../shared/values';
import type { State } from '../vocabulary';

import { ANSWERED_LIVE, type Mark } from './vocabulary';

/** A question of a hearing as the database gives it. */
export interface QuestionRow {
  id: number;
  documentId: string;
  filingNumber: string;
  subject: string;
  message: string;
  receivedAt: string | Date;
  dueOn: string;
  state: State;
  answeredAt: string | Date | null;
  publicFrom: string | Date | null;
  publicUntil: string | null;
  publishedWith: string | null;
  version: number | null;
}

export interface ModeratedRow {
  inquiryId: string;
  groupLabel: string | null;
  place: number | null;
  mark: Mark;
  answeredLiveAt: string | Date | null;
}

/** What was said of a question at its hearing. */
export interface LiveAnswer {
  /** ISO 8601 instant. */
  at: string;
  by: string;
  userId: number | null;
  note: string;
}

/** Everything but the texts. */
const MARKED = [
  'id',
  'documentId',
  'filingNumber',
  'receivedAt',
  'dueOn',
  'state',
  'answeredAt',
  'publicFrom',
  'publicUntil',
  'publishedWith',
  'version',
];

/** What nobody can be asked any more: the filing was taken back or annulled. */
const ENDED: State[] = ['withdrawn', 'annulled'];

/** Reads the questions of a hearing and what its moderators did with them. */
export function questionRows(strapi: Core.Strapi) {
  /** A hearing has a row as a draft and one as published, so that one question is found twice: once is enough. */
  async function idsOf(hearingId: string): Promise<number[]> {
    const found = (await strapi.db.query(INQUIRY).findMany({
      where: { type: 'pregunta', state: { $notIn: ENDED }, hearing: { documentId: hearingId } },
      select: ['id'],
    })) as { id: number }[];
    return [...new Set(found.map(({ id }) => id))];
  }

  return {
    /** In the order they came in. @param texts whether subject and message are read too */
    async of(hearingId: string, { texts }: { texts: boolean }): Promise<QuestionRow[]> {
      return (await strapi.db.query(INQUIRY).findMany({
        where: { id: { $in: await idsOf(hearingId) } },
        select: texts ? [...MARKED, 'subject', 'message'] : MARKED,
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      })) as QuestionRow[];
    },

    async moderated(hearingId: string): Promise<ModeratedRow[]> {
      return (await strapi.db.query(MODERATED_QUESTION).findMany({
        where: { hearingId },
        select: ['inquiryId', 'groupLabel', 'place', 'mark', 'answeredLiveAt'],
        orderBy: { id: 'asc' },
      })) as ModeratedRow[];
    },

    /** What was said last of each question that was answered live, by the row of its case. */
    async liveAnswers(inquiryIds: readonly number[]): Promise<Map<number, LiveAnswer>> {
      const events = (await strapi.db.query(INQUIRY_EVENT).findMany({
        where: { kind: ANSWERED_LIVE, inquiry: { id: { $in: [...inquiryIds] } } },
        select: ['at', 'by', 'userId', 'detail'],
        populate: { inquiry: { select: ['id'] } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })) as {
        at: string | Date;
        by: string;
        userId: number | null;
        detail: unknown;
        inquiry: { id: number } | null;
      }[];
      return new Map(
        events.flatMap(({ at, by, userId, detail, inquiry }) =>
          inquiry
            ? [
                [
                  inquiry.id,
                  {
                    at: new Date(at).toISOString(),
                    by,
                    userId,
                    note: isRecord(detail) ? String(detail.note) : '',
                  },
                ] as const,
              ]
            : [],
        ),
      );
    },
  };
}
