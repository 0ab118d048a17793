import { setImmediate } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import type { CalendarRules } from '../../deadlines';
import { recalculated } from '../case/apply';
import { toCaseFile } from '../case/record';

import { openCases } from '../case/open-cases';

const CASES_SHOWN = 100;

/** A due date that would move. */
interface MovedCase {
  filingNumber: string;
  from: string;
  to: string;
}

export interface CalendarPreview {
  /** Open cases. */
  total: number;
  /** Those whose due date would move. */
  changed: number;
  /** The first of them: priority cases, then those that fall due first. */
  cases: MovedCase[];
}

/** What a calendar would do to the due dates of the cases open now. Changes nothing. */
export async function previewCalendar(
  strapi: Core.Strapi,
  calendar: CalendarRules,
): Promise<CalendarPreview> {
  let total = 0;
  const moved: (MovedCase & { priority: boolean })[] = [];
  for await (const rows of openCases(strapi)) {
    total += rows.length;
    for (const row of rows) {
      const file = toCaseFile(row);
      const { dueOn: from } = file.deadline;
      const { dueOn: to } = recalculated(file, calendar);
      const priority = file.priorityReason !== null;
      if (from !== to) moved.push({ filingNumber: row.filingNumber, from, to, priority });
    }
    // SQLite answers without ever letting go of the thread.
    await setImmediate();
  }
  moved.sort(
    (one, other) => Number(other.priority) - Number(one.priority) || one.from.localeCompare(other.from),
  );
  const cases = moved.slice(0, CASES_SHOWN).map(({ filingNumber, from, to }) => ({ filingNumber, from, to }));
  return { total, changed: moved.length, cases };
}
