import type { Core } from '@strapi/strapi';

import { getService } from '../../get-service';
import { INQUIRY, INQUIRY_EVENT } from '../../uids';
import type { PriorityReason } from '../vocabulary';

import { applyEvent } from './apply';
import type { Actor, CaseEvent, CaseFile } from './case-file';
import { decide, type StepRequest, type StepRules } from './decide';
import { CASE_COLUMNS, type CaseRow, toCaseFile, toColumns } from './record';
import { tellAssignee } from './tell-assignee';
import { tellCitizen } from './tell-citizen';

/** Somebody else acted on the case since it was read. */
export class StaleCaseError extends Error {}

export interface StepOptions {
  /** The version the actor had before them; a case that has moved on since is not changed. */
  version?: number;
  /** What else belongs to the step (files, a draft to remove): done in its transaction. */
  within?: (row: Pick<CaseRow, 'id' | 'documentId' | 'filingNumber'>) => Promise<void>;
}

/** A case as it stands after a step. */
export interface SteppedCase {
  filingNumber: string;
  version: number;
  file: CaseFile;
  event: CaseEvent;
}

const TRIES = 3;

/** What an answer writes beside what its event says. */
function answerColumns(documentId: string, { text, together }: Extract<StepRequest, { step: 'answer' }>) {
  const elsewhere = together?.published && together.group !== documentId;
  return { answer: text, ...(elsewhere ? { publishedWith: together.group } : {}) };
}

/** The steps of a case, each stored with its event, or not at all. */
export function caseDesk(strapi: Core.Strapi) {
  const inquiries = () => strapi.db.query(INQUIRY);

  async function rules(): Promise<StepRules> {
    return getService('settings').deadlineRules();
  }

  async function once(
    documentId: string,
    eventOf: (file: CaseFile, at: Date, rules: StepRules) => CaseEvent | null,
    actor: Actor,
    columns: Record<string, unknown>,
    { version, within }: StepOptions,
  ): Promise<SteppedCase | null> {
    const stepRules = await rules();
    return strapi.db.transaction(async () => {
      const row = (await inquiries().findOne({
        where: { documentId },
        select: CASE_COLUMNS,
      })) as CaseRow | null;
      if (!row) return null;
      const current = row.version ?? 0;
      if (version !== undefined && version !== current) throw new StaleCaseError();
      const at = new Date();
      const before = toCaseFile(row);
      const event = eventOf(before, at, stepRules);
      if (!event) return null;
      const file = applyEvent(before, event, at, stepRules.calendar);

      // Not the document service: the version has to be compared in the same statement that writes it.
      const { count } = await inquiries().updateMany({
        where: { documentId, version: current },
        data: { ...toColumns(file), ...columns, version: current + 1 },
      });
      if (count === 0) throw new StaleCaseError();
      await addEvent(row.id, event, at, actor);
      await within?.(row);
      const happened = {
        documentId,
        filingNumber: row.filingNumber,
        version: current + 1,
        event,
        dueOn: file.deadline.dueOn,
      };
      await tellCitizen(strapi, happened);
      await tellAssignee(strapi, happened, actor);
      return { filingNumber: row.filingNumber, version: current + 1, file, event };
    });
  }

  async function addEvent(
    inquiry: number,
    { kind, detail }: { kind: string; detail: object | null },
    at: Date,
    actor: Actor,
  ): Promise<void> {
    await strapi.db.query(INQUIRY_EVENT).create({
      data: { inquiry, kind, detail, at, by: actor.name, userId: actor.userId },
    });
  }

  async function change(
    documentId: string,
    eventOf: Parameters<typeof once>[1],
    actor: Actor,
    columns: Record<string, unknown> = {},
    options: StepOptions = {},
  ): Promise<SteppedCase | null> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await once(documentId, eventOf, actor, columns, options);
      } catch (error) {
        // Whoever named no version means the case as it is now: what came between is read again.
        const again = error instanceof StaleCaseError && options.version === undefined && tried < TRIES;
        if (!again) throw error;
      }
    }
  }

  return {
    /**
     * Takes a step.
     *
     * @returns the case after it; `null` where there is none
     * @throws StepRefusedError, StaleCaseError
     */
    takeStep(documentId: string, request: StepRequest, actor: Actor, options: StepOptions = {}) {
      const columns = request.step === 'answer' ? answerColumns(documentId, request) : {};
      const eventOf = (file: CaseFile, at: Date, stepRules: StepRules) =>
        decide(file, request, at, stepRules);
      return change(documentId, eventOf, actor, columns, options);
    },

    /** Marks a case to come first (rule T8), or no longer. `null` where that changes nothing. */
    markPriority(documentId: string, reason: PriorityReason | null, actor: Actor) {
      return change(
        documentId,
        (file) => (file.priorityReason === reason ? null : { kind: 'priority-marked', detail: { reason } }),
        actor,
      );
    },

    /** Changes a case by an event of the application's own; `null` from `eventOf` leaves it. */
    changeCase: change,

    /**
     * Writes into a case's history what leaves the case as it stands: a note, a reading of the person's data.
     * Joins the caller's transaction.
     */
    async addRecord(inquiryId: number, kind: string, detail: object | null, actor: Actor): Promise<void> {
      await addEvent(inquiryId, { kind, detail }, new Date(), actor);
    },
  };
}
