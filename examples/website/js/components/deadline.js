/** @import { Adjustment, Deadline } from '../types.js' */
import { h } from '../dom.js';
import { capitalize, dateInWords, longDate } from '../format.js';

/**
 * Why the answer is due on that day: the rule, the day the count starts, the days that do not count, and what moved it.
 *
 * @param {Deadline} deadline
 * @returns {HTMLElement}
 */
export function deadlineExplanation(deadline) {
  const { businessDays, rule, receivedOn, countedFrom, dueOn, skipped, adjustments = [], stopped } = deadline;
  return h(
    'details',
    { class: 'details' },
    h('summary', {}, '¿Cómo se contó este plazo?'),
    h(
      'div',
      { class: 'details__body' },
      h('p', {}, `${rule.norm}, artículo ${rule.article}. ${rule.text}`),
      h(
        'ul',
        {},
        h('li', {}, `Se recibió el ${dateInWords(receivedOn)}.`),
        h('li', {}, `El plazo empieza a contar el ${dateInWords(countedFrom)}.`),
        h('li', {}, `Son ${businessDays} días hábiles.`),
        adjustments.map((one) => h('li', {}, adjustmentInWords(one))),
        stopped
          ? h('li', {}, 'El plazo está detenido: sigue cuando usted complete su solicitud.')
          : h('li', {}, `Vence el ${dateInWords(dueOn)}, al final del día.`),
      ),
      skipped.length > 0 ? skippedDays(skipped) : null,
    ),
  );
}

/** @param {Adjustment} adjustment */
function adjustmentInWords(adjustment) {
  if (adjustment.kind === 'extension') {
    const { decidedOn, to, reason } = adjustment;
    return `El ${longDate(decidedOn)} se amplió hasta el ${longDate(to)}: ${reason}`;
  }
  const { requestedOn, completedOn } = adjustment;
  return completedOn
    ? `Estuvo detenido del ${longDate(requestedOn)} al ${longDate(completedOn)}, mientras se completaba.`
    : `Está detenido desde el ${longDate(requestedOn)}, cuando le pedimos completarla.`;
}

/** @param {Deadline['skipped']} skipped */
const skippedDays = (skipped) =>
  h(
    'div',
    {},
    h('p', {}, 'Estos días no se cuentan:'),
    h(
      'ul',
      { class: 'skipped-days' },
      skipped.map(({ date, reason }) => h('li', {}, `${longDate(date)}: ${reason}`)),
    ),
  );

/**
 * @param {string} dueOn `YYYY-MM-DD`
 * @returns {HTMLElement} the date in words
 */
export const dueDate = (dueOn) =>
  h('time', { datetime: dueOn, class: 'due-date' }, capitalize(dateInWords(dueOn)));
