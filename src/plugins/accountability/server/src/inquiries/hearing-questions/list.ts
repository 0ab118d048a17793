import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { localDate } from '../../deadlines';
import { getService } from '../../get-service';
import { isPublicOn } from '../publication/duty';
import { findPersonalData, redact } from '../publication/redaction';
import type { State } from '../vocabulary';

import { isLive, type Moment, momentOf } from './moment';
import { type LiveAnswer, questionRows } from './rows';
import type { Mark } from './vocabulary';

/** A question as the moderator reads it, aloud too: nothing of the person, and their data taken out of the texts. */
interface HearingQuestion {
  /** Of the case. */
  documentId: string;
  filingNumber: string;
  subject: string;
  question: string;
  receivedAt: string;
  moment: Moment;
  state: State;
  /** The last day for the written answer, `YYYY-MM-DD` (Ley 1757 de 2015, art. 56, letter f; rule T2). */
  dueOn: string;
  /** The day it was answered in writing. */
  answeredOn: string | null;
  published: boolean;
  group: string | null;
  /** Among those chosen to be asked next, the smallest first. */
  place: number | null;
  mark: Mark;
  live: Omit<LiveAnswer, 'userId'> | null;
  /** How many published commitments come from it. */
  commitments: number;
}

export interface QuestionList {
  hearing: { documentId: string; title: string; startsAt: string; state: string };
  today: string;
  /** Whether questions can be answered at the hearing now. */
  live: boolean;
  /** Changes with whatever the list shows. */
  tag: string;
  questions: HearingQuestion[];
}

/** The live list of a hearing's questions. */
export function questionList(strapi: Core.Strapi) {
  const rows = questionRows(strapi);

  async function standing(hearingId: string, now: Date, texts: boolean) {
    const hearing = await getService('hearings').publishedById(hearingId);
    if (!hearing) return null;
    const { timeZone } = (await getService('settings').deadlineRules()).calendar;
    const [questions, moderated] = await Promise.all([
      rows.of(hearingId, { texts }),
      rows.moderated(hearingId),
    ]);
    const commitments = await getService('commitments').countsOf(questions.map((one) => one.documentId));
    const today = localDate(now, timeZone);
    const { title, startsAt, endsAt, state } = hearing;
    // What changes a text counts a version of its case.
    const told = questions.map((one) => [
      one.documentId,
      one.version,
      one.state,
      one.dueOn,
      one.publicFrom,
      one.publicUntil,
      one.publishedWith,
    ]);
    const shown = [title, startsAt, endsAt, state, today, told, moderated, [...commitments]];
    const tag = createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 27);
    return { hearing, timeZone, questions, moderated, commitments, today, tag };
  }

  /** Takes what may be somebody's data out of texts, as their publication would propose it. */
  async function redactor(filingNumbers: readonly string[]) {
    const people = await getService('inquiries').peopleByFiling(filingNumbers);
    const settings = await getService('settings').get();
    const institute = [settings.address, settings.email, settings.phone].filter(
      (one) => typeof one === 'string',
    );
    return (filingNumber: string, text: string) => {
      const person = people.get(filingNumber);
      return redact(text, findPersonalData(text, person ? [person] : [], institute));
    };
  }

  return {
    /** Tells whether anything changed, without reading a text or a person. `null` where there is no such hearing. */
    async tag(hearingId: string, now = new Date()): Promise<string | null> {
      return (await standing(hearingId, now, false))?.tag ?? null;
    },

    /** `null` where the public knows no such hearing. */
    async read(hearingId: string, now = new Date()): Promise<QuestionList | null> {
      const found = await standing(hearingId, now, true);
      if (!found) return null;
      const { hearing, timeZone, questions, moderated, commitments, today, tag } = found;
      const without = await redactor(questions.map(({ filingNumber }) => filingNumber));
      const said = await rows.liveAnswers(questions.map(({ id }) => id));
      const decided = new Map(moderated.map((row) => [row.inquiryId, row]));
      return {
        hearing: {
          documentId: hearing.documentId,
          title: hearing.title,
          startsAt: hearing.startsAt,
          state: hearing.state,
        },
        today,
        live: isLive(hearing, now, timeZone),
        tag,
        questions: questions.map((row) => {
          const { groupLabel = null, place = null, mark = 'to-ask' } = decided.get(row.documentId) ?? {};
          const live = mark === 'answered-live' ? said.get(row.id) : undefined;
          const receivedAt = new Date(row.receivedAt).toISOString();
          return {
            documentId: row.documentId,
            filingNumber: row.filingNumber,
            subject: without(row.filingNumber, row.subject),
            question: without(row.filingNumber, row.message),
            receivedAt,
            moment: momentOf(receivedAt, hearing, timeZone),
            state: row.state,
            dueOn: row.dueOn,
            answeredOn: row.answeredAt === null ? null : localDate(new Date(row.answeredAt), timeZone),
            published: isPublicOn(today, row) || row.publishedWith !== null,
            group: groupLabel,
            place,
            mark,
            live: live ? { at: live.at, by: live.by, note: live.note } : null,
            commitments: commitments.get(row.documentId) ?? 0,
          };
        }),
      };
    },

    /** Of each question, what it is chosen by in a form. */
    async choices(
      hearingId: string,
    ): Promise<{ documentId: string; filingNumber: string; subject: string }[]> {
      const questions = await rows.of(hearingId, { texts: true });
      const without = await redactor(questions.map(({ filingNumber }) => filingNumber));
      return questions.map(({ documentId, filingNumber, subject }) => ({
        documentId,
        filingNumber,
        subject: without(filingNumber, subject),
      }));
    },
  };
}
