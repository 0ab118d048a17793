import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY } from '../../uids';
import type { AnsweredCase } from '../answer/answer-text';
import { StaleCaseError } from '../case/case-desk';
import { decide, type StepRequest } from '../case/decide';
import { CASE_COLUMNS, type CaseRow, toCaseFile } from '../case/record';
import { StepRefusedError } from '../case/refusals';
import { NO_SUCH_CASE, STALE } from '../desk/case/refusals';

import type { RefusedCase } from './refusals';

/** A case of a group, with what its steps and its answer read. */
export type GroupedCase = CaseRow & AnsweredCase;

const COLUMNS = [...new Set([...CASE_COLUMNS, 'type', 'subject', 'receivedAt'])];

/** The cases somebody chose, and which of them may be answered. */
export function groups(strapi: Core.Strapi) {
  return {
    /** The cases there are, in the order they were filed. */
    async read(documentIds: readonly string[]): Promise<GroupedCase[]> {
      return (await strapi.db.query(INQUIRY).findMany({
        where: { documentId: { $in: [...documentIds] } },
        select: COLUMNS,
        orderBy: { filingNumber: 'asc' },
      })) as GroupedCase[];
    },

    /**
     * The cases that may not be answered, in the order they were asked for; none: all may.
     *
     * @param versions the versions the editor had before them, of as many cases as they name
     */
    async refused(
      documentIds: readonly string[],
      group: readonly GroupedCase[],
      request: Extract<StepRequest, { step: 'answer' }>,
      versions: Readonly<Record<string, number>>,
      now: Date,
    ): Promise<RefusedCase[]> {
      const rules = await getService('settings').deadlineRules();
      const byId = new Map(group.map((row) => [row.documentId, row]));
      const refusalOf = (documentId: string) => {
        const row = byId.get(documentId);
        if (!row) return { filingNumber: null, sentences: NO_SUCH_CASE };
        const version = Object.hasOwn(versions, documentId) ? versions[documentId] : undefined;
        if (version !== undefined && version !== (row.version ?? 0)) return refusedCase(row, STALE);
        try {
          decide(toCaseFile(row), request, now, rules);
          return null;
        } catch (error) {
          return refusedCase(row, sentencesOf(error));
        }
      };
      return documentIds.flatMap((documentId) => {
        const refusal = refusalOf(documentId);
        return refusal ? [{ documentId, ...refusal }] : [];
      });
    },
  };
}

const refusedCase = ({ filingNumber }: GroupedCase, sentences: RefusedCase['sentences']) => ({
  filingNumber,
  sentences,
});

/** What a case says against a step; what is no refusal is thrown on. */
export function sentencesOf(error: unknown): RefusedCase['sentences'] {
  if (error instanceof StaleCaseError) return STALE;
  if (error instanceof StepRefusedError) return error.sentences;
  throw error;
}
