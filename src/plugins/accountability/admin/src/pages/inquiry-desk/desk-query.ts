import type { DeskParams } from '../../api/inquiry-desk';

export const STATES = [
  'received',
  'assigned',
  'awaiting-citizen',
  'extended',
  'transferred',
  'answered',
  'closed',
  'withdrawn',
  'annulled',
] as const;
export const TYPES = [
  'peticion',
  'queja',
  'reclamo',
  'sugerencia',
  'denuncia',
  'consulta',
  'informacion',
  'pregunta',
] as const;
export const DUE = ['today', 'week', 'late'] as const;
export const ORDERS = ['urgency', 'dueOn', '-receivedAt', 'receivedAt', 'filingNumber'] as const;

const FILTERS = ['state', 'type', 'assignee', 'due', 'priority', 'hearing', 'q'] as const;
const FIRST_ORDER = 'urgency';

export type FilterName = (typeof FILTERS)[number];

/** What the list shows, as its address says it; an empty text does not narrow it. Never says who a citizen is. */
export type DeskQuery = Record<FilterName, string> & { sort: string; page: string };

/** A change of the filters or of the order, which goes back to the first page; or of the page alone. */
export type DeskChange = Partial<DeskQuery>;

export function readQuery(address: URLSearchParams): DeskQuery {
  const of = (name: string): string => address.get(name) ?? '';
  return {
    state: of('state'),
    type: of('type'),
    assignee: of('assignee'),
    due: of('due'),
    priority: of('priority'),
    hearing: of('hearing'),
    q: of('q'),
    sort: of('sort') || FIRST_ORDER,
    page: of('page') || '1',
  };
}

/** The query as an address has it: without what goes without saying. */
export function writeQuery({ sort, page, ...filters }: DeskQuery): URLSearchParams {
  const said = Object.entries({
    ...filters,
    sort: sort === FIRST_ORDER ? '' : sort,
    page: page === '1' ? '' : page,
  }).filter(([, value]) => value !== '');
  return new URLSearchParams(said);
}

export function changed(query: DeskQuery, change: DeskChange): DeskQuery {
  return { ...query, page: '1', ...change };
}

export const withoutFilters = (query: DeskQuery): DeskQuery =>
  changed(query, Object.fromEntries(FILTERS.map((name) => [name, ''])));

export const filtersIn = (query: DeskQuery): FilterName[] => FILTERS.filter((name) => query[name] !== '');

const PAGE_SIZE = '25';

/** What the server is asked for. */
export function toParams(query: DeskQuery): DeskParams {
  return { ...filterParams(query), sort: query.sort, page: query.page, pageSize: PAGE_SIZE };
}

/** The filters alone, as the export takes them. */
export function filterParams(query: DeskQuery): DeskParams {
  return Object.fromEntries(filtersIn(query).map((name) => [name, query[name]]));
}
