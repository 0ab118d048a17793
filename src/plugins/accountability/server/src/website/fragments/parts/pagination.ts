import { type Child, html } from '../html';
import type { Pagination } from '../shapes';
import type { Surroundings } from '../surroundings';

/** The ways to the pages beside this one; nothing where there is only one. */
export function pagination(
  { page, pageCount }: Pagination,
  { pageLink }: Pick<Surroundings, 'pageLink'>,
): Child {
  if (page === undefined || pageCount === undefined || (pageCount <= 1 && page <= 1)) return null;
  const last = Math.max(pageCount, 1);
  const previous =
    page > 1 && html`<li><a rel="prev" href="${pageLink(Math.min(page - 1, last))}">Página anterior</a></li>`;
  const next = page < last && html`<li><a rel="next" href="${pageLink(page + 1)}">Página siguiente</a></li>`;
  return html`<nav class="rc-pagination" aria-label="Páginas">
    <ul>
      ${previous}
      <li><span aria-current="page">Página ${page} de ${last}</span></li>
      ${next}
    </ul>
  </nav>`;
}
