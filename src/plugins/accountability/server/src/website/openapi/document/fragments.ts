import type { Core } from '@strapi/strapi';

import { LINK_KINDS } from '../../fragments/surroundings';

import { code, text } from './json-schema';
import { type Answer, inQuery, type Operation, type Parameter } from './operation';

const MIDDLEWARE = 'plugin::accountability.fragment';

interface Router {
  prefix?: string;
  routes?: { path: string; config?: { middlewares?: unknown[] } }[];
}

/** The paths whose routes also answer as HTML, as the routes themselves say it; below `/api`, as this document has them. */
export function pathsWithFragment(strapi: Core.Strapi): ReadonlySet<string> {
  const owners = [
    ...Object.entries(strapi.plugins).map(([name, { routes }]) => ({ prefix: `/${name}`, routes })),
    ...Object.values(strapi.apis).map(({ routes }) => ({ prefix: '', routes })),
  ] as { prefix: string; routes?: Record<string, Router> }[];
  const paths = owners.flatMap(({ prefix, routes = {} }) =>
    Object.values(routes).flatMap((router) =>
      (router.routes ?? [])
        .filter(({ config }) => config?.middlewares?.some(isFragment))
        .map(({ path }) => `${router.prefix ?? prefix}${path.replace(/:(\w+)/g, '{$1}')}`),
    ),
  );
  return new Set(paths);
}

const isFragment = (middleware: unknown) =>
  typeof middleware === 'object' &&
  middleware !== null &&
  'name' in middleware &&
  middleware.name === MIDDLEWARE;

const PARAMETERS: readonly Parameter[] = [
  inQuery(
    'format',
    'Como HTML en lugar de JSON: `html`, un fragmento para ponerlo en una página propia; `page`, una página entera.',
    code(['html', 'page']),
  ),
  inQuery('heading', 'De un fragmento: el nivel de su primer título, de 1 a 5.', {
    ...code(['1', '2', '3', '4', '5']),
    default: '2',
  }),
  inQuery(
    'link',
    `De un fragmento: a dónde llevan sus enlaces, con \`{slug}\` donde va cada entrada; o por clase, \`link[bulletin]=…\` (${LINK_KINDS.join(', ')}).`,
    { ...text(), maxLength: 500 },
  ),
  inQuery('pageLink', 'De un fragmento: la dirección de las otras páginas de la lista, con `{page}`.', {
    ...text(),
    maxLength: 500,
  }),
];

const HTML = { 'text/html': { schema: { type: 'string' } } };
const SHOWN_AS_HTML = ['200', '400', '404', '410'];

/** A read that is also given as HTML. */
export function alsoAsHtml<Described extends Pick<Operation, 'parameters' | 'responses'>>(
  operation: Described,
): Described {
  const shown = ([status, answer]: [string, Answer]): [string, Answer] =>
    SHOWN_AS_HTML.includes(status)
      ? [status, { ...answer, content: { ...answer.content, ...HTML } }]
      : [status, answer];
  return {
    ...operation,
    parameters: [...(operation.parameters ?? []), ...PARAMETERS],
    responses: Object.fromEntries(Object.entries(operation.responses).map(shown)),
  };
}
