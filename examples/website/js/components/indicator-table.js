/** @import { Indicator } from '../types.js' */
import { h } from '../dom.js';
import { percentage, quantity } from '../format.js';
import { dataTable } from './table.js';

const COLUMNS = [
  { title: 'Indicador', heading: true },
  { title: 'Unidad' },
  { title: 'Meta', numeric: true },
  { title: 'Resultado', numeric: true },
  { title: 'Cumplimiento', numeric: true },
];

/**
 * The part of the target that was reached.
 *
 * @param {Indicator} indicator
 * @returns {number | null} 1 is the whole target; null when there is no target or result to compare
 */
export function fulfilment({ target, result }) {
  if (target === null || target === '' || result === null || result === '') return null;
  const ratio = Number(result) / Number(target);
  return Number.isFinite(ratio) ? ratio : null;
}

/**
 * A drawn bar beside a percentage that is also written, so that it says nothing new to who cannot see it.
 *
 * @param {number} ratio
 */
export function bar(ratio) {
  const fill = h('span', { class: 'bar__fill' });
  fill.style.inlineSize = `${Math.min(100, Math.max(0, ratio * 100))}%`;
  return h('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
}

/**
 * A report's indicators: a table for each group, in the order of the report.
 *
 * @param {Indicator[]} indicators
 * @returns {HTMLTableElement[]}
 */
export function indicatorTables(indicators) {
  const sorted = [...indicators].sort((one, other) => one.order - other.order);
  const groups = [...new Set(sorted.map(({ group }) => group ?? ''))];
  return groups.map((group) =>
    dataTable(
      group || 'Indicadores',
      COLUMNS,
      sorted.filter((indicator) => (indicator.group ?? '') === group).map(row),
    ),
  );
}

/** @param {Indicator} indicator */
function row(indicator) {
  const ratio = fulfilment(indicator);
  return [
    indicator.name,
    indicator.unit || '—',
    quantity(indicator.target),
    quantity(indicator.result),
    ratio === null ? '—' : [percentage(ratio), bar(ratio)],
  ];
}
