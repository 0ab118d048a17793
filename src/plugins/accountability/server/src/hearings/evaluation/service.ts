import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { insertRow } from '../../shared/database/insert-row';
import { hashCode, normalizeCode } from '../../shared/secret-code';
import type { Transaction } from '../../shared/database/transaction';
import { withoutItsValues } from '../../shared/database/without-values';
import { EVALUATION, REGISTRATION } from '../../uids';

import { closedBecause } from './openness';
import { type EvaluationQuestion, LEAST, MOST, QUESTION_CODES } from './questions';
import { EvaluationRefusedError, UnknownCodeError } from './refusals';
import { evaluationReport } from './report';
import type { EvaluationForm } from './validation';

/** How many gave each grade, from 1 to 5, and the mean to one decimal; `null` where nobody answered. */
export interface EvaluatedQuestion {
  question: EvaluationQuestion;
  counts: number[];
  mean: number | null;
}

export interface EvaluationResults {
  sheets: number;
  questions: EvaluatedQuestion[];
}

type Sheet = Record<EvaluationQuestion, number>;

function evaluated(question: EvaluationQuestion, sheets: readonly Sheet[]): EvaluatedQuestion {
  const grades = sheets.map((sheet) => sheet[question]);
  const counts = Array.from(
    { length: MOST - LEAST + 1 },
    (_, index) => grades.filter((grade) => grade === LEAST + index).length,
  );
  const sum = grades.reduce((total, grade) => total + grade, 0);
  return { question, counts, mean: grades.length > 0 ? Math.round((sum / grades.length) * 10) / 10 : null };
}

/** What people thought of a hearing, without knowing who they are. */
export function evaluationService({ strapi }: { strapi: Core.Strapi }) {
  const ballotOf = (hearingId: string, code: string) =>
    getService('personal-data').fingerprint(`evaluation ${hearingId} ${normalizeCode(code)}`);
  const used = async (ballot: string) =>
    (await strapi.db.query(EVALUATION).findOne({ where: { ballot }, select: ['id'] })) !== null;

  async function ballotFor(hearingId: string, code: string): Promise<string> {
    const registration: unknown = await strapi.db
      .query(REGISTRATION)
      .findOne({ where: { hearingId, codeHash: hashCode(code) }, select: ['id'] });
    if (registration === null) throw new UnknownCodeError();
    return ballotOf(hearingId, code);
  }

  async function results(hearingId: string): Promise<EvaluationResults> {
    const sheets = (await strapi.db
      .query(EVALUATION)
      .findMany({ where: { hearingId }, select: [...QUESTION_CODES] })) as Sheet[];
    return { sheets: sheets.length, questions: QUESTION_CODES.map((code) => evaluated(code, sheets)) };
  }

  return {
    results,

    /**
     * Takes a sheet: once with a code, or behind the limits of open forms.
     *
     * @param ip where it comes from, for the limits; nothing of it is kept
     * @returns whether there is such a hearing
     * @throws EvaluationRefusedError, UnknownCodeError, TooManyError, PuzzleError
     */
    async evaluate(
      slug: string,
      { answers, code, altcha }: EvaluationForm,
      { ip, now = new Date() }: { ip: string; now?: Date },
    ): Promise<boolean> {
      const hearing = await getService('hearings').publishedBySlug(slug);
      if (!hearing) return false;
      const hearingId = hearing.documentId;
      const closed = closedBecause(hearing, now);
      if (closed) throw new EvaluationRefusedError(closed);
      const ballot = code === undefined ? null : await ballotFor(hearingId, code);
      const gate = getService('abuse').gate({ altcha, ip });
      try {
        await strapi.db.transaction(async ({ trx }: { trx: Transaction }) => {
          if (ballot === null) await gate(trx);
          await insertRow(strapi, EVALUATION, { hearingId, ballot, ...answers });
        });
      } catch (error) {
        // Asked afterwards, since the database takes a ballot once, also of two sheets at the same moment.
        if (ballot !== null && (await used(ballot))) throw new EvaluationRefusedError('used-code');
        throw withoutItsValues(error, 'evaluation');
      }
      return true;
    },

    /** Writes the hearing's evaluation as the draft of a management report. @returns its documentId, or `null` */
    async draftReport(hearingId: string): Promise<string | null> {
      const hearing = await getService('hearings').publishedById(hearingId);
      if (!hearing) return null;
      const { calendar } = await getService('settings').deadlineRules();
      const before = (
        await getService('hearings').findPublished({ startsAt: { $lt: hearing.startsAt } })
      ).find(({ state, documentId }) => state !== 'cancelled' && documentId !== hearingId);
      const [counts, found, own, previous] = await Promise.all([
        getService('registrations').counts(hearingId),
        results(hearingId),
        getService('commitments').ofHearing(hearingId),
        before ? getService('commitments').ofHearing(before.documentId) : [],
      ]);
      const report = evaluationReport({
        hearing,
        timeZone: calendar.timeZone,
        counts,
        results: found,
        commitments: own,
        previous: before ? { title: before.title, commitments: previous } : null,
      });
      return getService('reports').createDraft(report);
    },
  };
}
