import type { Core } from '@strapi/strapi';

import { type IsoDate, localDate } from '../deadlines';
import { getService } from '../get-service';
import { INQUIRY } from '../uids';

import { isPublishable } from './publication/duty';
import type { State } from './vocabulary';

/** A question of a hearing, as far as it is counted. */
interface QuestionRow {
  id: number;
  state: State;
  dueOn: IsoDate;
  assigneeId: number | null;
  answeredAt: string | Date | null;
  publicFrom: string | Date | null;
  publishedWith: string | null;
  unpublishedAt: string | Date | null;
}

/** The `id` keeps them apart: joined to a relation, rows that are alike come once. */
const COLUMNS = [
  'id',
  'state',
  'dueOn',
  'assigneeId',
  'answeredAt',
  'publicFrom',
  'publishedWith',
  'unpublishedAt',
] satisfies (keyof QuestionRow)[];

/** What the institute does not answer: annulled, withdrawn, or another authority's. */
const NOT_OURS: readonly State[] = ['annulled', 'withdrawn', 'transferred'];

/** @param timeZone IANA, in which answers have their day */
function countQuestions(all: readonly QuestionRow[], today: IsoDate, timeZone: string) {
  const rows = all.filter(({ state }) => !NOT_OURS.includes(state));
  const answered = rows.filter(({ state }) => isPublishable(state));
  const unanswered = rows.filter(({ state }) => !isPublishable(state));
  const published = answered.filter((one) => one.publicFrom !== null || one.publishedWith !== null);
  // Taken back was decided too.
  const unpublished = answered.filter((one) => !published.includes(one) && one.unpublishedAt === null);
  const open = [...unanswered, ...unpublished];
  // While the citizen completes a question its clock stands still.
  const overdue = open.filter(({ dueOn, state }) => dueOn < today && state !== 'awaiting-citizen');
  const dueDays = (of: readonly QuestionRow[]) => of.map(({ dueOn }) => dueOn).sort();
  const acts = answered.flatMap(({ answeredAt, publicFrom }) => [answeredAt, publicFrom]);
  const days = acts.filter((at) => at !== null).map((at) => localDate(new Date(at), timeZone));
  return {
    asked: rows.length,
    answered: answered.length,
    published: published.length,
    unassigned: unanswered.filter(({ assigneeId }) => assigneeId === null).length,
    unanswered: unanswered.length,
    unpublished: unpublished.length,
    overdue: overdue.length,
    nextDueOn: dueDays(open.filter(({ state }) => state !== 'awaiting-citizen'))[0] ?? null,
    lastDueOn: dueDays(rows).at(-1) ?? null,
    lastDoneOn: days.sort().at(-1) ?? null,
  };
}

/** The questions of hearings, counted: nothing of what they say, and nothing of who asked. */
export function questionCounts(strapi: Core.Strapi) {
  return {
    /**
     * How the questions of a hearing stand on the day of an instant: asked, answered, published, and which of that is late.
     * Days `YYYY-MM-DD` where the institute is.
     */
    async questionsOf(hearingId: string, now = new Date()) {
      const { timeZone } = (await getService('settings').deadlineRules()).calendar;
      const rows = await strapi.db.query(INQUIRY).findMany({
        where: { type: 'pregunta', hearing: { documentId: hearingId } },
        select: COLUMNS,
      });
      return countQuestions(rows as QuestionRow[], localDate(now, timeZone), timeZone);
    },
  };
}
