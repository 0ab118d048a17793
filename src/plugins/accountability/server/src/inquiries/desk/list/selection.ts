import type { Core } from '@strapi/strapi';

import type { InquiryType } from '../../../deadlines';
import { joinTableOf } from '../../../shared/database/join-table';
import { HEARING, INQUIRY, INQUIRY_SECRET } from '../../../uids';
import { OPEN_STATES } from '../../case/states';
import type { PersonSearch } from '../../person-fingerprints';
import type { State } from '../../vocabulary';

import type { Due, Sort } from './filters';
import { BY_URGENCY, RUNNING_STATES } from './urgency';
import { wordIndex } from './word-index';

/** Which cases, in columns. */
export interface Selection {
  states: readonly State[];
  types: readonly InquiryType[];
  /** The user in charge; `null`: nobody. */
  assigneeId?: number | null;
  due?: Due;
  priority?: boolean;
  /** A hearing's documentId. */
  hearing?: string;
  /** A filing number's beginning, year and hyphen at least. */
  number: string | null;
  /** Beginnings of words, folded; each has to be there. */
  words: readonly string[];
  person?: PersonSearch;
}

/** The days `due` means, as `YYYY-MM-DD` where the institute is. */
export interface Calendar {
  today: string;
  /** The Sunday of this week. */
  weekEnd: string;
}

type Query = ReturnType<Core.Strapi['db']['getConnection']>;

const list = (values: readonly string[]) => values.map(() => '?').join(', ');
/** `2026-000001` */
const NUMBER_LENGTH = 11;

const COLUMNS = { receivedAt: 'received_at', dueOn: 'due_on', filingNumber: 'filing_number' } as const;

function ordered(query: Query, sort: Sort): Query {
  if (sort === 'urgency') return query.orderByRaw(BY_URGENCY);
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const column = COLUMNS[sort.replace('-', '') as keyof typeof COLUMNS];
  return query.orderBy(column, direction).orderBy('id', direction);
}

/** Statements over the table of inquiries: of many thousands, only what the condition and the order need is read. */
export function caseSelection(strapi: Core.Strapi) {
  const tableOf = (uid: typeof INQUIRY | typeof INQUIRY_SECRET | typeof HEARING) =>
    strapi.db.metadata.get(uid).tableName;
  const table = () => strapi.db.getConnection(tableOf(INQUIRY));
  const wordsOfCases = wordIndex(strapi);

  function ofHearing(documentId: string): Query {
    const { name, joinColumn, inverseJoinColumn } = joinTableOf(strapi, INQUIRY, 'hearing');
    const hearings = strapi.db.getConnection(tableOf(HEARING)).select('id').where('document_id', documentId);
    return strapi.db.getConnection(name).select(joinColumn.name).whereIn(inverseJoinColumn.name, hearings);
  }

  function ofPerson({ column, fingerprints }: PersonSearch): Query {
    const name = column === 'emailFingerprint' ? 'email_fingerprint' : 'id_number_fingerprint';
    return strapi.db
      .getConnection(tableOf(INQUIRY_SECRET))
      .select('filing_number')
      .whereIn(name, fingerprints);
  }

  function dueWithin(query: Query, due: Due, { today, weekEnd }: Calendar): Query {
    query.whereIn('state', RUNNING_STATES);
    if (due === 'late') return query.where('due_on', '<', today);
    if (due === 'today') return query.where('due_on', today);
    return query.where('due_on', '>=', today).where('due_on', '<=', weekEnd);
  }

  function chosen(selection: Selection, calendar: Calendar): Query {
    const { states, types, assigneeId, due, priority, hearing, number, words, person } = selection;
    const query = table();
    if (states.length > 0) query.whereIn('state', states);
    if (types.length > 0) query.whereIn('type', types);
    if (assigneeId === null) query.whereNull('assignee_id');
    if (typeof assigneeId === 'number') query.where('assignee_id', assigneeId);
    if (due) dueWithin(query, due, calendar);
    if (priority !== undefined) query.where('priority', priority);
    if (hearing !== undefined) query.whereIn('id', ofHearing(hearing));
    // All numbers are as long, so that what begins alike lies between two of them.
    if (number !== null) {
      query.whereBetween('filing_number', [
        number.padEnd(NUMBER_LENGTH, '0'),
        number.padEnd(NUMBER_LENGTH, '9'),
      ]);
    }
    if (words.length > 0) wordsOfCases.choose(query, words);
    if (person) query.whereIn('filing_number', ofPerson(person));
    return query;
  }

  const sum = (condition: string, bindings: readonly (string | boolean)[], name: string) =>
    strapi.db.connection.raw(`sum(case when ${condition} then 1 else 0 end) as ${name}`, [...bindings]);

  return {
    /** The rows' ids, in order; all of them, or a page. */
    async ids(
      selection: Selection,
      calendar: Calendar,
      sort: Sort,
      page: { limit: number; offset: number } | null = null,
    ): Promise<number[]> {
      const query = ordered(chosen(selection, calendar).select('id'), sort);
      const rows: unknown = await (page ? query.limit(page.limit).offset(page.offset) : query);
      return (rows as { id: number }[]).map(({ id }) => Number(id));
    },

    async total(selection: Selection, calendar: Calendar): Promise<number> {
      const rows: unknown = await chosen(selection, calendar).count({ total: '*' });
      const [row] = rows as { total: number | string }[];
      return Number(row?.total ?? 0);
    },

    /** How many open cases there are, of all of them; in one reading. */
    async counts({ today, weekEnd }: Calendar): Promise<CaseCounts> {
      const running = `state in (${list(RUNNING_STATES)})`;
      const rows: unknown = await table()
        .whereIn('state', OPEN_STATES)
        .select(
          strapi.db.connection.raw('count(*) as open'),
          sum(`${running} and due_on between ? and ?`, [...RUNNING_STATES, today, weekEnd], 'due'),
          sum(`${running} and due_on < ?`, [...RUNNING_STATES, today], 'late'),
          sum('assignee_id is null', [], 'unassigned'),
          sum('priority = ?', [true], 'priority'),
        );
      const [row = {}] = rows as Record<string, number | string | null>[];
      const of = (name: string) => Number(row[name] ?? 0);
      return {
        open: of('open'),
        dueThisWeek: of('due'),
        late: of('late'),
        unassigned: of('unassigned'),
        priority: of('priority'),
      };
    },
  };
}

/** Of the open cases. */
export interface CaseCounts {
  open: number;
  /** From today to Sunday, clocks that stand still left out. */
  dueThisWeek: number;
  late: number;
  unassigned: number;
  priority: number;
}
