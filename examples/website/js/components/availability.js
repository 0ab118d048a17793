/** @import { Availability } from '../types.js' */
import { h } from '../dom.js';
import { longDate, percentage, quantity } from '../format.js';
import { bar } from './indicator-table.js';
import { dataTable } from './table.js';

const COLUMNS = [
  { title: 'Mes', heading: true },
  { title: 'Revisiones', numeric: true },
  { title: 'Disponible', numeric: true },
];

/** @param {string} month `2026-11` */
const monthName = (month) =>
  new Intl.DateTimeFormat('es-CO', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/**
 * Whether what is published was there, month by month, and what is not there now.
 *
 * @param {Availability} availability
 */
export function availabilityTable({ checkedOn, addresses, months, broken }) {
  if (checkedOn === null) return [h('p', {}, 'Todavía no se ha hecho la primera revisión.')];
  const rows = months.map(({ month, checks, percentage: percent }) => {
    const share = percent === null ? null : percent / 100;
    return [monthName(month), quantity(checks), share === null ? '—' : [percentage(share, 1), bar(share)]];
  });
  return [
    h(
      'p',
      {},
      `Cada noche se revisa que lo publicado esté: páginas, archivos y enlaces. El ${longDate(checkedOn)} se revisaron ${quantity(addresses)} direcciones.`,
    ),
    dataTable('Parte de lo publicado que se encontró, mes a mes', COLUMNS, rows),
    broken.length === 0
      ? h('p', {}, 'En la última revisión no faltaba nada.')
      : h(
          'ul',
          { 'aria-label': 'Lo que no se encontró en la última revisión' },
          broken.map(({ url, title, since }) =>
            h(
              'li',
              { class: 'plain-text' },
              `${title}: ${url}${since ? `, desde el ${longDate(since)}` : ''}`,
            ),
          ),
        ),
  ];
}
