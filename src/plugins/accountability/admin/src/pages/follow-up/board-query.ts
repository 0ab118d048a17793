import type { BoardFilters } from '../../components/follow-up/board-dates';

const VIEWS = ['timeline', 'table'] as const;
type BoardView = (typeof VIEWS)[number];

/** What the board shows, as its address says it. */
export interface BoardQuery extends BoardFilters {
  /** Of the plan, its documentId; empty: the plan of today. */
  plan: string;
  view: BoardView;
}

export function readQuery(address: URLSearchParams): BoardQuery {
  const of = (name: string): string => address.get(name) ?? '';
  return {
    plan: of('plan'),
    office: of('office'),
    channel: of('channel'),
    view: VIEWS.find((view) => view === of('view')) ?? 'timeline',
  };
}

/** The query as an address has it: without what goes without saying. */
export function writeQuery({ view, ...said }: BoardQuery): URLSearchParams {
  const given = { ...said, view: view === 'timeline' ? '' : view };
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
}

/** A change of what is shown; another plan has other offices and channels. */
export function changed(query: BoardQuery, change: Partial<BoardQuery>): BoardQuery {
  const anew = change.plan === undefined ? {} : { office: '', channel: '' };
  return { ...query, ...anew, ...change };
}
