/** @import { PlanAction } from '../types.js' */
import { h } from '../dom.js';
import { audiencesLabel, frequencyLabel, scopeLabel } from '../labels.js';
import { dataTable } from './table.js';

/** The columns of the plan as the institute writes it, in their order. */
const COLUMNS = [
  { title: 'Alcance' },
  { title: 'Nombre', heading: true },
  { title: 'Descripción' },
  { title: 'Público' },
  { title: 'Frecuencia' },
  { title: 'Responsable' },
];

/**
 * The actions of a communication plan, as a table.
 *
 * @param {PlanAction[]} actions
 * @returns {HTMLTableElement}
 */
export function planTable(actions) {
  const inOrder = [...actions].sort((one, other) => one.order - other.order);
  const rows = inOrder.map((action) => [
    scopeLabel(action.scope),
    action.name,
    action.description,
    audiencesLabel(action.audiences),
    lines(action.frequencies.map(frequencyLabel)),
    lines(action.responsibles.map(({ name }) => name)),
  ]);
  const anchors = inOrder.map(({ documentId }) => actionAnchor(documentId));
  return dataTable('Comunicaciones externas e internas', COLUMNS, rows, anchors);
}

/**
 * What leads to an action in its plan.
 *
 * @param {string} documentId
 */
export const actionAnchor = (documentId) => `accion-${documentId}`;

/** @param {string[]} values */
const lines = (values) =>
  values.length > 1
    ? h(
        'ul',
        { class: 'plain-list' },
        values.map((value) => h('li', {}, value)),
      )
    : values[0];
