import { dayInWords } from '../core/dates';
import { type Child, h } from '../core/dom';
import type { Shell } from '../core/shell';

/** What `POST /inquiries` answers. */
export interface Filing {
  filingNumber: string;
  trackingCode: string;
  dueOn: string;
  deadline: { businessDays: number; rule: { norm: string; article: string; text: string } };
  receiptUrl: string | null;
}

/** What the citizen takes away: number and code, the day the answer is due and why, the receipt. */
export function filedView(filing: Filing, shell: Shell): Child[] {
  const { filingNumber, trackingCode, dueOn, deadline, receiptUrl } = filing;
  const status = h('p', { role: 'status' });
  const copy = () => {
    const text = `Número de radicado: ${filingNumber}\nCódigo de seguimiento: ${trackingCode}`;
    // Only secure contexts have a clipboard.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('No clipboard'));
    copied.then(
      () => (status.textContent = 'Copiado. Péguelo en un lugar seguro.'),
      () => (status.textContent = 'Su navegador no permitió copiar: selecciónelos o anótelos.'),
    );
  };
  const { norm, article } = deadline.rule;
  return [
    shell.heading('Recibimos su solicitud'),
    h(
      'dl',
      { class: 'codes' },
      h('dt', {}, 'Número de radicado'),
      h('dd', { id: 'radicado' }, filingNumber),
      h('dt', {}, 'Código de seguimiento'),
      h('dd', { id: 'codigo' }, trackingCode),
      h('dt', {}, 'Le responderemos a más tardar'),
      h('dd', {}, h('time', { datetime: dueOn }, dayInWords(dueOn))),
    ),
    h('p', { class: 'help' }, `${deadline.businessDays} días hábiles: ${norm}, ${article}.`),
    h(
      'div',
      { class: 'rc-notice', part: 'aviso' },
      h('p', {}, h('strong', {}, 'Guarde el código ahora: no lo podemos recuperar.')),
      h('p', {}, 'Con el número y el código podrá consultar el estado y leer la respuesta. No los comparta.'),
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'rc-button', part: 'boton', onclick: copy },
        'Copiar número y código',
      ),
      receiptUrl && h('a', { href: new URL(receiptUrl, shell.base).href }, 'Descargar la constancia (PDF)'),
    ),
    status,
  ];
}
