import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import type { CalendarRules } from '../../deadlines';
import { getService } from '../../get-service';
import { errorKind } from '../../shared/error-kind';
import { INQUIRY } from '../../uids';
import { recalculated } from '../case/apply';
import { type CaseEvent, type CaseFile, SYSTEM } from '../case/case-file';
import { type CaseRow, toCaseFile } from '../case/record';
import { isOpen } from '../case/states';

import { calendarMark } from './calendar-mark';
import { openCases } from '../case/open-cases';
import { reasonOfMove } from './reason';

export interface Recalculation {
  /** Open cases whose due date was worked out with another calendar. */
  checked: number;
  /** Of these, those whose due date moved. */
  moved: number;
}

/** Brings the due dates of open cases in line with the calendar. */
export function recalculation(strapi: Core.Strapi) {
  const update = (where: object, data: object) => strapi.db.query(INQUIRY).updateMany({ where, data });

  /** @returns whether the due date moved */
  async function recalculate(row: CaseRow, calendar: CalendarRules, mark: string): Promise<boolean> {
    const file = toCaseFile(row);
    const deadline = recalculated(file, calendar);
    if (deadline.dueOn !== file.deadline.dueOn) {
      const { changeCase } = getService('inquiries');
      const stepped = await changeCase(
        row.documentId,
        (current, _at, rules) => movedEvent(current, rules.calendar),
        SYSTEM,
        { calendarMark: mark },
      );
      return stepped !== null;
    }
    // Without an event, since no date moved: only the days that led to it are told as they are now. A step taken
    // meanwhile has another version, and the case its turn again.
    const explanation = isDeepStrictEqual(deadline, file.deadline) ? {} : { deadline };
    await update({ id: row.id, version: row.version }, { ...explanation, calendarMark: mark });
    return false;
  }

  return {
    /**
     * Works out again every open case whose due date was worked out with another calendar, each with an event in its
     * history where the date moves. What was done stays done: a run that ends in the middle leaves the others to the
     * next, and so does a case that cannot be, which the log names.
     */
    async recalculateOpenCases({ now, signal }: { now: Date; signal?: AbortSignal }): Promise<Recalculation> {
      const { calendar } = await getService('settings').deadlineRules();
      const mark = calendarMark(calendar, now);
      const outdated = { $or: [{ calendarMark: { $null: true } }, { calendarMark: { $ne: mark } }] };
      const done: Recalculation = { checked: 0, moved: 0 };
      const failed: string[] = [];
      for await (const rows of openCases(strapi, outdated)) {
        for (const row of rows) {
          if (signal?.aborted) return done;
          done.checked += 1;
          try {
            if (await recalculate(row, calendar, mark)) done.moved += 1;
          } catch (error) {
            failed.push(`${row.filingNumber} (${errorKind(error)})`);
          }
        }
      }
      if (done.moved > 0) strapi.log.info(`The calendar moved the due date of ${done.moved} open cases`);
      if (failed.length > 0) strapi.log.error(`Not recalculated, tried again shortly: ${failed.join(', ')}`);
      return done;
    },
  };
}

function movedEvent(file: CaseFile, calendar: CalendarRules): CaseEvent | null {
  const after = recalculated(file, calendar);
  const { dueOn: from } = file.deadline;
  if (!isOpen(file.state) || after.dueOn === from) return null;
  return {
    kind: 'recalculated',
    detail: { from, to: after.dueOn, reason: reasonOfMove(file.deadline, after) },
  };
}
