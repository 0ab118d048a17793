/** @import { FollowUp, FollowUpStatus, FollowUpSummary } from '../types.js' */
import { h } from '../dom.js';
import { percentage, quantity } from '../format.js';
import { statusMark } from './follow-up-status.js';
import { bar } from './indicator-table.js';
import { dataTable } from './table.js';

/** @type {FollowUpStatus[]} */
const STATUSES = ['late', 'due-soon', 'on-track', 'done'];

const OFFICE_COLUMNS = [
  { title: 'Cargo responsable', heading: true },
  { title: 'Fechas', numeric: true },
  { title: 'Cumplidas', numeric: true },
  { title: 'Atrasadas', numeric: true },
  { title: 'Cumplimiento', numeric: true },
];

/**
 * The plan in numbers.
 *
 * @param {FollowUpSummary} summary
 */
export function summaryTiles({ total, done, late, dueSoon, onTrack, fulfilment }) {
  return h(
    'ul',
    { class: 'tiles follow-up-tiles' },
    tile(
      'Cumplidas',
      [`${quantity(done)} `, h('span', { class: 'tile__unit' }, `de ${quantity(total)}`)],
      [bar(fulfilment), h('p', { class: 'tile__target' }, `${percentage(fulfilment)} del plan`)],
    ),
    tile('Atrasadas', [quantity(late)]),
    tile('Por vencer', [quantity(dueSoon)]),
    tile('A tiempo', [quantity(onTrack)]),
  );
}

/**
 * @param {string} name
 * @param {import('../dom.js').Child[]} result
 * @param {import('../dom.js').Child[]} [more]
 */
const tile = (name, result, more = []) =>
  h(
    'li',
    { class: 'tile' },
    h('p', { class: 'tile__name' }, name),
    h('p', { class: 'tile__result' }, ...result),
    ...more,
  );

/** What the signs mean. */
export const legend = () =>
  h(
    'ul',
    { class: 'legend', 'aria-label': 'Qué significa cada signo' },
    STATUSES.map((status) => h('li', {}, statusMark(status))),
  );

/**
 * Fulfilment by responsible office; an action of two offices counts in both.
 *
 * @param {FollowUp['offices']} offices
 * @returns {HTMLTableElement | null} null when no action has one
 */
export function officeTable(offices) {
  if (offices.length === 0) return null;
  return dataTable(
    'Una acción de dos cargos cuenta en los dos',
    OFFICE_COLUMNS,
    offices.map(({ name, summary: { total, done, late, fulfilment } }) => [
      name,
      quantity(total),
      quantity(done),
      quantity(late),
      [percentage(fulfilment), bar(fulfilment)],
    ]),
  );
}
