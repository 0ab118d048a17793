import type { Core } from '@strapi/strapi';

import { localDate, toldIn } from '../../../deadlines';
import { getService } from '../../../get-service';
import type { Language } from '../../../shared/http/language';
import { renderMarkdown } from '../../../shared/text/markdown';
import { INQUIRY, INQUIRY_EVENT } from '../../../uids';
import { answerToOffice } from '../../answer/answer-text';
import { latestExtension } from '../../case/decide';
import { CASE_COLUMNS, type CaseRow, toCaseFile } from '../../case/record';
import { isOpen } from '../../case/states';
import { inquirySecrets } from '../../secrets';
import type { ReplyMedium } from '../../vocabulary';
import { ITEM_COLUMNS, ITEM_RELATIONS, type ItemRow, toListItem } from '../list/item';
import { trafficLight } from '../list/traffic-light';

import { toHistoryEntry } from './history';
import { possibleSteps } from './possible-steps';

const CASE_TEXTS = [
  'message',
  'replyBy',
  'copiesDueOn',
  'answer',
  'publicQuestion',
  'publicAnswer',
  'topic',
  'anonymizedAt',
  'publishedWith',
];

type Row = ItemRow &
  CaseRow & {
    message: string;
    replyBy: ReplyMedium;
    copiesDueOn: string | null;
    answer: string | null;
    publicQuestion: string | null;
    publicAnswer: string | null;
    topic: string | null;
    anonymizedAt: string | Date | null;
    publishedWith: string | null;
  };

type EventRow = Parameters<typeof toHistoryEntry>[0];

const instant = (at: string | Date | null) => (at === null ? null : new Date(at).toISOString());

/** One case with all the desk shows of it. Of the person, only whether there is one. */
export function caseView(strapi: Core.Strapi) {
  const secrets = inquirySecrets(strapi);

  async function attachmentsOf(filingNumber: string, named: boolean) {
    const files = await getService('attachments').list(filingNumber);
    return files.map(({ name, ...file }) => (named ? { ...file, name } : file));
  }

  async function historyOf(inquiry: number, language: Language) {
    const events = (await strapi.db.query(INQUIRY_EVENT).findMany({
      where: { inquiry },
      select: ['kind', 'at', 'by', 'userId', 'detail'],
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })) as EventRow[];
    return events.map((event) => toHistoryEntry(event, language));
  }

  async function rowOf(documentId: string): Promise<{ id: number; filingNumber: string } | null> {
    return (await strapi.db
      .query(INQUIRY)
      .findOne({ where: { documentId }, select: ['id', 'filingNumber'] })) as {
      id: number;
      filingNumber: string;
    } | null;
  }

  /** The case whose publication is another's too. */
  async function publishedWith(documentId: string) {
    const row = await rowOf(documentId);
    return row && { documentId, filingNumber: row.filingNumber };
  }

  return {
    /**
     * @param readsPerson whether the names citizens gave their files may be shown
     * @returns `null` where there is no such case
     */
    async read(
      documentId: string,
      { readsPerson, language }: { readsPerson: boolean; language: Language },
      now = new Date(),
    ) {
      const row = (await strapi.db.query(INQUIRY).findOne({
        where: { documentId },
        select: [...new Set([...ITEM_COLUMNS, ...CASE_COLUMNS, ...CASE_TEXTS])],
        populate: ITEM_RELATIONS,
      })) as Row | null;
      if (!row) return null;

      const rules = await getService('settings').deadlineRules();
      const today = localDate(now, rules.calendar.timeZone);
      const file = toCaseFile(row);
      const secret = await secrets.find({ filingNumber: row.filingNumber });
      return {
        ...toListItem(row, trafficLight(today, rules.calendar)(row), today),
        message: row.message,
        deadline: toldIn(file.deadline, language),
        completionDueOn: row.completionDueOn,
        acceptedOn: row.acceptedOn,
        copiesDueOn: row.copiesDueOn,
        answer: row.answer,
        answerHtml: row.answer === null ? null : renderMarkdown(answerToOffice(row.answer)),
        outcome: row.outcome,
        answeredAt: instant(row.answeredAt),
        transferredTo: row.transferredTo,
        replyBy: row.replyBy,
        hasPerson: Boolean(secret?.person),
        publicQuestion: row.publicQuestion,
        publicAnswer: row.publicAnswer,
        topic: row.topic,
        publicFrom: instant(row.publicFrom),
        publicUntil: row.publicUntil,
        anonymizedAt: instant(row.anonymizedAt),
        publishedWith: row.publishedWith === null ? null : await publishedWith(row.publishedWith),
        version: row.version ?? 0,
        steps: possibleSteps(file, now, rules, language),
        latestExtension: isOpen(row.state) ? latestExtension(file, rules) : null,
        attachments: await attachmentsOf(row.filingNumber, readsPerson),
        timeline: await historyOf(row.id, language),
      };
    },

    /** The row behind a case, to write into its history. */
    rowOf,
  };
}
