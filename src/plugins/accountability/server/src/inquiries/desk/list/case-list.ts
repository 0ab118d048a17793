import type { Core } from '@strapi/strapi';
import { Temporal } from 'temporal-polyfill';

import { localDate } from '../../../deadlines';
import { getService } from '../../../get-service';
import { INQUIRY } from '../../../uids';
import { OPEN_STATES } from '../../case/states';
import { personSearch } from '../../person-fingerprints';
import type { State } from '../../vocabulary';

import { type ListParameters, searchOf } from './filters';
import { ITEM_COLUMNS, ITEM_RELATIONS, type ItemRow, type ListItem, toListItem } from './item';
import { type Calendar, type CaseCounts, caseSelection, type Selection } from './selection';
import { trafficLight } from './traffic-light';

const PAGE_SIZE = 25;
const EXPORT_PAGE = 500;

export interface CasePage {
  items: ListItem[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

function statesOf(states: readonly (State | 'open')[]): State[] {
  return [...new Set(states.flatMap((state) => (state === 'open' ? [...OPEN_STATES] : [state])))];
}

function assigneeOf(assignee: string, userId: number): number | null {
  if (assignee === 'none') return null;
  return assignee === 'me' ? userId : Number(assignee);
}

/** The desk's list: fifty thousand cases and more, of which a page is read. */
export function caseList(strapi: Core.Strapi) {
  const cases = caseSelection(strapi);

  function selectionOf(parameters: ListParameters, userId: number): Selection {
    const { assignee, person } = parameters;
    return {
      states: statesOf(parameters.state ?? []),
      types: parameters.type ?? [],
      ...(assignee === undefined ? {} : { assigneeId: assigneeOf(assignee, userId) }),
      ...(parameters.due ? { due: parameters.due } : {}),
      ...(parameters.priority === undefined ? {} : { priority: parameters.priority }),
      ...(parameters.hearing === undefined ? {} : { hearing: parameters.hearing }),
      ...searchOf(parameters.q),
      ...(person === undefined ? {} : { person: personSearch(person) }),
    };
  }

  async function itemsOf(ids: readonly number[], today: string): Promise<ListItem[]> {
    if (ids.length === 0) return [];
    const { calendar } = await getService('settings').deadlineRules();
    const rows = (await strapi.db.query(INQUIRY).findMany({
      where: { id: { $in: [...ids] } },
      select: ITEM_COLUMNS,
      populate: ITEM_RELATIONS,
    })) as ItemRow[];
    const found = new Map(rows.map((row) => [row.id, row]));
    const urgencyOf = trafficLight(today, calendar);
    return ids
      .map((id) => found.get(id))
      .filter((row) => row !== undefined)
      .map((row) => toListItem(row, urgencyOf(row), today));
  }

  async function calendarOf(now: Date): Promise<Calendar> {
    const { calendar } = await getService('settings').deadlineRules();
    const today = localDate(now, calendar.timeZone);
    const day = Temporal.PlainDate.from(today);
    return { today, weekEnd: day.add({ days: 7 - day.dayOfWeek }).toString() };
  }

  async function page(parameters: ListParameters, userId: number, now: Date): Promise<CasePage> {
    const { page: number = 1, pageSize = PAGE_SIZE, sort = 'urgency' } = parameters;
    const selection = selectionOf(parameters, userId);
    const calendar = await calendarOf(now);
    const total = await cases.total(selection, calendar);
    const ids = await cases.ids(selection, calendar, sort, {
      limit: pageSize,
      offset: (number - 1) * pageSize,
    });
    return {
      items: await itemsOf(ids, calendar.today),
      pagination: { page: number, pageSize, pageCount: Math.ceil(total / pageSize), total },
    };
  }

  return {
    page,

    counts: async (now = new Date()): Promise<CaseCounts> => cases.counts(await calendarOf(now)),

    /** Every case of a selection, page by page, for what is too much to hold at once. */
    async *all(parameters: ListParameters, userId: number, now = new Date()): AsyncGenerator<ListItem[]> {
      const { sort = 'urgency' } = parameters;
      const selection = selectionOf(parameters, userId);
      const calendar = await calendarOf(now);
      // Chosen at once, so that a case that changes meanwhile is neither left out nor told twice.
      const ids = await cases.ids(selection, calendar, sort);
      for (let start = 0; start < ids.length; start += EXPORT_PAGE) {
        yield await itemsOf(ids.slice(start, start + EXPORT_PAGE), calendar.today);
      }
    },

    /** What the homepage shows: the counts, and the first few of what presses. */
    async summary(userId: number, each: number, now = new Date()) {
      const of = async (parameters: ListParameters) =>
        (await page({ ...parameters, pageSize: each }, userId, now)).items;
      return {
        counts: await cases.counts(await calendarOf(now)),
        late: await of({ due: 'late' }),
        dueThisWeek: await of({ due: 'week' }),
        unassigned: await of({ state: ['open'], assignee: 'none' }),
      };
    },
  };
}
