import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { MODERATED_QUESTION } from '../../uids';
import type { Actor } from '../case/case-file';

import { isLive } from './moment';
import { AnsweredAlreadyError, NotHeldYetError, UnknownQuestionError } from './refusals';
import { questionRows, type QuestionRow } from './rows';
import type { QuestionStep } from './validation';
import { ANSWERED_LIVE, LIVE_WITHDRAWN } from './vocabulary';

type Of<Name extends QuestionStep['step']> = Extract<QuestionStep, { step: Name }>;

/**
 * What a moderator does with questions. Each step says how they are to stand, and none writes what another one decided:
 * two moderators at once lose nothing.
 */
export function questionSteps(strapi: Core.Strapi) {
  const rows = questionRows(strapi);
  const moderated = () => strapi.db.query(MODERATED_QUESTION);

  /** There is a row for each, so that what is decided is compared and written in one statement. */
  async function prepare(hearingId: string, inquiryIds: readonly string[]): Promise<void> {
    await strapi.db
      .queryBuilder(MODERATED_QUESTION)
      .insert(inquiryIds.map((inquiryId) => ({ inquiryId, hearingId, mark: 'to-ask' })))
      .onConflict('inquiry_id')
      .ignore()
      .execute();
  }

  async function choose(hearingId: string, inquiryIds: readonly string[], { place }: Of<'choose'>) {
    if (place === 'none') {
      await moderated().updateMany({ where: { inquiryId: { $in: inquiryIds } }, data: { place: null } });
      return;
    }
    const places = (await rows.moderated(hearingId)).flatMap((row) => row.place ?? []);
    const first = place === 'first' ? Math.min(0, ...places) - inquiryIds.length : Math.max(0, ...places) + 1;
    for (const [index, inquiryId] of inquiryIds.entries()) {
      // Chosen already, it keeps its place, unless it is to come first.
      const where = { inquiryId, ...(place === 'last' ? { place: null } : {}) };
      await moderated().updateMany({ where, data: { place: first + index } });
    }
  }

  async function answerLive(questions: readonly QuestionRow[], { note }: Of<'answer-live'>, actor: Actor) {
    let marked = 0;
    for (const { id, documentId } of questions) {
      const { count } = await moderated().updateMany({
        where: { inquiryId: documentId, mark: { $ne: 'answered-live' } },
        data: { mark: 'answered-live', answeredLiveAt: new Date(), place: null },
      });
      marked += count;
      if (count > 0) await getService('inquiries').addRecord(id, ANSWERED_LIVE, { note }, actor);
    }
    if (marked > 0) return;
    const before = [...(await rows.liveAnswers(questions.map(({ id }) => id))).values()].at(-1);
    // Sent again after a lost answer, it is the same.
    if (before?.userId !== actor.userId || before?.note !== note) {
      throw new AnsweredAlreadyError(before?.by ?? '');
    }
  }

  async function takeBack(questions: readonly QuestionRow[], actor: Actor) {
    for (const { id, documentId } of questions) {
      const { count } = await moderated().updateMany({
        where: { inquiryId: documentId, mark: 'answered-live' },
        data: { mark: 'to-ask', answeredLiveAt: null },
      });
      if (count > 0) await getService('inquiries').addRecord(id, LIVE_WITHDRAWN, null, actor);
    }
  }

  return {
    /**
     * Groups, chooses or marks questions: all of them, or none. An answer given live goes into the history of each case;
     * the case stays as it is, with its term.
     *
     * @returns whether the public knows the hearing
     * @throws UnknownQuestionError, NotHeldYetError, AnsweredAlreadyError
     */
    async take(hearingId: string, asked: QuestionStep, actor: Actor, now = new Date()): Promise<boolean> {
      const hearing = await getService('hearings').publishedById(hearingId);
      if (!hearing) return false;
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      if (asked.step === 'answer-live' && !isLive(hearing, now, timeZone)) throw new NotHeldYetError();

      await strapi.db.transaction(async () => {
        const wanted = new Set(asked.questions);
        const questions = (await rows.of(hearingId, { texts: false })).filter(({ documentId }) =>
          wanted.has(documentId),
        );
        if (questions.length < wanted.size) throw new UnknownQuestionError();
        const inquiryIds = questions.map(({ documentId }) => documentId);
        await prepare(hearingId, inquiryIds);

        if (asked.step === 'answer-live') return answerLive(questions, asked, actor);
        if (asked.step === 'take-back-live') return takeBack(questions, actor);
        if (asked.step === 'choose') return choose(hearingId, inquiryIds, asked);
        const change =
          asked.step === 'group'
            ? { where: { inquiryId: { $in: inquiryIds } }, data: { groupLabel: asked.group ?? null } }
            : {
                // What was answered live stays so until that is taken back.
                where: { inquiryId: { $in: inquiryIds }, mark: { $ne: 'answered-live' } },
                data: { mark: asked.mark, ...(asked.mark === 'in-writing' ? { place: null } : {}) },
              };
        await moderated().updateMany(change);
      });
      return true;
    },
  };
}
