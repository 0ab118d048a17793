/** @import { Filing } from '../types.js' */
import { deadlineExplanation, dueDate } from '../components/deadline.js';
import { linkButton } from '../components/section.js';
import { resolveUrl } from '../config.js';
import { copyText } from '../copy.js';
import { h, pageUrl } from '../dom.js';
import { instantInWords } from '../format.js';
import { inquiryTypeLabel } from '../labels.js';

/**
 * What the citizen takes away: the number and the code, the day the answer is due and why, the receipt.
 *
 * @param {Filing} filing
 * @param {string} timeZone
 * @returns {Node[]}
 */
export function confirmation(filing, timeZone) {
  const receipt = resolveUrl(filing.receiptUrl);
  return [
    h(
      'p',
      { class: 'lead' },
      `${inquiryTypeLabel(filing.type)} radicada el ${instantInWords(filing.receivedAt, timeZone)}`,
    ),
    codes(filing),
    h(
      'div',
      { class: 'notice notice--warning' },
      h('p', { class: 'notice__title' }, 'Guarde el código ahora: no lo podemos recuperar'),
      h(
        'p',
        {},
        'Con el número y el código podrá consultar el estado y leer la respuesta. No los comparta: quien los tenga verá su solicitud.',
      ),
    ),
    h(
      'section',
      { class: 'section' },
      h('h2', {}, '¿Cuándo le responderemos?'),
      h('p', { class: 'due' }, 'A más tardar', dueDate(filing.dueOn)),
      deadlineExplanation(filing.deadline),
    ),
    h(
      'p',
      { class: 'actions no-print' },
      receipt ? linkButton(receipt, 'Descargar la constancia (PDF)', 'primary') : null,
      printButton(),
      linkButton(
        pageUrl('seguimiento.html', { radicado: filing.filingNumber }),
        'Consultar el estado',
        'quiet',
      ),
    ),
    h('p', { class: 'no-print' }, h('a', { href: 'preguntar.html' }, 'Presentar otra solicitud')),
  ];
}

/** @param {Filing} filing */
function codes({ filingNumber, trackingCode }) {
  const status = h('p', { class: 'codes__status', role: 'status' });
  const copy = h('button', { type: 'button', class: 'button no-print' }, 'Copiar número y código');
  copy.addEventListener('click', async () => {
    const text = `Número de radicado: ${filingNumber}\nCódigo de seguimiento: ${trackingCode}`;
    status.textContent = (await copyText(text))
      ? 'Copiado. Péguelo en un lugar seguro.'
      : 'Su navegador no permitió copiar: selecciónelos o anótelos.';
  });
  return h(
    'div',
    { class: 'codes' },
    h(
      'dl',
      { class: 'codes__list' },
      h('div', {}, h('dt', {}, 'Número de radicado'), h('dd', { id: 'numero-radicado' }, filingNumber)),
      h('div', {}, h('dt', {}, 'Código de seguimiento'), h('dd', { id: 'codigo-seguimiento' }, trackingCode)),
    ),
    copy,
    status,
  );
}

function printButton() {
  const button = h('button', { type: 'button', class: 'button button--quiet' }, 'Imprimir');
  button.addEventListener('click', () => print());
  return button;
}
