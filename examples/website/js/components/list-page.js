/** @import { Pagination } from '../types.js' */
import { getList } from '../api.js';
import { byId, h, pageUrl, queryParam } from '../dom.js';
import { empty, fillRegion } from '../region.js';

const PAGE_SIZE = 12;

/**
 * Fills a page that lists things, a page of them at a time (`?pagina=2`).
 *
 * @template T
 * @param {object} list
 * @param {string} list.path of the API, such as `/bulletins`
 * @param {string} list.sort newest first, such as `issuedOn:desc`
 * @param {(item: T) => HTMLElement} list.card
 * @param {string} list.nothing what to say when there is none
 * @returns {Promise<void>}
 */
export async function fillList({ path, sort, card, nothing }) {
  const query = { sort, ...requestedPage() };
  await fillRegion(
    byId('contenido-api'),
    () => getList(path, query),
    ({ items, pagination }) =>
      items.length === 0
        ? [empty(nothing)]
        : [h('ul', { class: 'cards cards--list' }, items.map(card)), pager(pagination)],
  );
}

/**
 * @returns {Record<string, number>} the page of a list that the address asks for, as the API wants it
 */
export function requestedPage() {
  const page = Math.max(1, Math.trunc(Number(queryParam('pagina'))) || 1);
  return { 'pagination[page]': page, 'pagination[pageSize]': PAGE_SIZE };
}

/**
 * Links to the neighbouring pages of a list.
 *
 * @param {Pagination | null} pagination
 * @param {Record<string, string>} [query] what else the addresses carry
 * @returns {HTMLElement | null} null when everything is on one page
 */
export function pager(pagination, query = {}) {
  if (!pagination || pagination.pageCount < 2) return null;
  const { page, pageCount } = pagination;
  const here = location.pathname.split('/').pop() || 'index.html';
  /** @param {number} number */
  const link = (number, /** @type {string} */ text) =>
    h(
      'a',
      { class: 'button button--quiet', href: pageUrl(here, { ...query, pagina: String(number) }) },
      text,
    );
  return h(
    'nav',
    { class: 'pager', 'aria-label': 'Páginas' },
    page > 1 && link(page - 1, '← Más recientes'),
    h('span', {}, `Página ${page} de ${pageCount}`),
    page < pageCount && link(page + 1, 'Más antiguos →'),
  );
}
