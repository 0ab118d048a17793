/** @import { Child } from '../dom.js' */
import { h } from '../dom.js';

/**
 * @typedef {object} Column
 * @property {string} title
 * @property {boolean} [heading] the cells of this column name their rows
 * @property {boolean} [numeric]
 */

/**
 * A table that becomes a list of cards on a narrow screen. The roles stand in the markup because changing the layout
 * of a table by CSS makes browsers forget that it is one.
 *
 * @param {string} caption
 * @param {Column[]} columns
 * @param {(Child | Child[])[][]} rows a cell for each column
 * @param {string[]} [anchors] what leads to a row, a row each
 * @returns {HTMLTableElement}
 */
export function dataTable(caption, columns, rows, anchors = []) {
  const headings = columns.map(({ title, numeric }) =>
    h('th', { scope: 'col', role: 'columnheader', class: numeric && 'numeric' }, title),
  );
  return h(
    'table',
    { class: 'data-table', role: 'table' },
    h('caption', {}, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, headings)),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((cells, at) =>
        h(
          'tr',
          { role: 'row', id: anchors[at], tabindex: anchors[at] && -1 },
          cells.map((content, index) => cell(columns[index], content)),
        ),
      ),
    ),
  );
}

/**
 * @param {Column | undefined} column
 * @param {Child | Child[]} content
 */
function cell(column, content) {
  const shared = { 'data-label': column?.title, class: column?.numeric && 'numeric' };
  const body = h('div', { class: 'data-table__content' }, ...[content].flat());
  return column?.heading
    ? h('th', { ...shared, scope: 'row', role: 'rowheader' }, body)
    : h('td', { ...shared, role: 'cell' }, body);
}
