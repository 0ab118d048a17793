import { isRecord, ownMember } from '../../shared/values';

import { fillIn, withAnchor } from './addresses';
import type { Options } from './options';
import type { LinkKind, Surroundings } from './surroundings';

/** Our own pages, by what they show. A registration is the website's business alone. */
const PATHS: Readonly<Partial<Record<LinkKind, string>>> = {
  bulletin: '/api/accountability/bulletins/{slug}?format=page',
  'management-report': '/api/accountability/management-reports/{slug}?format=page',
  plan: '/api/accountability/plans/{slug}?format=page',
  'plan-action': '/api/accountability/plan-actions/{slug}?format=page',
  'follow-up': '/api/accountability/follow-up?plan={slug}&format=page',
  hearing: '/api/accountability/hearings/{slug}?format=page',
  commitment: '/api/accountability/commitments/{slug}?format=page',
  'published-answer': '/api/accountability/published-answers/{slug}?format=page',
  page: '/api/transparency-sections/{slug}?format=page',
  dictionary: '/api/accountability/open-data/{slug}/dictionary?format=page',
  collection: '/api/accountability/{slug}?format=page',
};

/** The pages of the institute's website, as the operator configured them, by the slug of an entry. */
export type WebsitePages = Readonly<Partial<Record<LinkKind, (slug: string) => string | null>>>;

/** Where a request is: its path, and its query without the fragment's own parameters. */
export interface Requested {
  path: string;
  query: URLSearchParams;
}

/**
 * Where links lead: where the request says, else to the institute's website, else to our own pages. A whole page leads to
 * pages like it.
 */
export function linksFor(options: Options, base: string, website: WebsitePages): Surroundings['link'] {
  const given = options.format === 'html' ? options.link : undefined;
  const own = options.format === 'page';
  const link: Surroundings['link'] = (kind, key, plan) => {
    const pattern = isRecord(given) ? ownMember(given, kind) : given;
    if (typeof pattern === 'string') return fillIn(pattern, { kind, slug: key });
    if (plan !== undefined) return withAnchor(link('plan', plan), actionAnchor(key));
    const page = own && kind !== 'registration' ? null : website[kind]?.(key);
    const path = PATHS[kind];
    return page ?? (path === undefined ? null : `${base}${fillIn(path, { slug: key })}`);
  };
  return link;
}

/** The place of an action in its plan: what the row of it is called there. */
export const actionAnchor = (documentId: string): string => `accion-${documentId}`;

/** The address of another page of the list: as the request says, or of our own page of it. */
export function pageLinksFor(
  options: Options,
  base: string,
  { path, query }: Requested,
): Surroundings['pageLink'] {
  const pattern = options.format === 'html' ? options.pageLink : undefined;
  if (pattern !== undefined) return (page) => fillIn(pattern, { page: String(page) });
  return (page) => {
    const kept = new URLSearchParams(query);
    kept.set('pagination[page]', String(page));
    kept.set('format', 'page');
    return `${base}${path}?${kept.toString()}`;
  };
}

/** What a form of a fragment asks for itself, or starts anew. */
const ASKED = ['q', 'kind', 'anio', 'year', 'topic'];

/**
 * Where a form leads: to the page it stands on, with what else its address holds. A form sent with `get` loses the query of
 * its address, so that it is kept in hidden fields.
 */
export function formFor(options: Options): Surroundings['form'] {
  if (options.format === 'page') return { action: null, hidden: [['format', 'page']] };
  if (options.pageLink === undefined) return { action: null, hidden: [] };
  const [action = '', query = ''] = (options.pageLink.split('#')[0] ?? '').split('?');
  const hidden = [...new URLSearchParams(query)].filter(
    ([name, value]) => !ASKED.includes(name) && !value.includes('{page}'),
  );
  return { action: action === '' ? null : action, hidden };
}
