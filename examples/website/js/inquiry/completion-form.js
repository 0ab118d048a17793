/** @import { Pair } from '../types.js' */
import { HttpError, post, postForm } from '../api.js';
import { h } from '../dom.js';
import { dateInWords } from '../format.js';
import { formBody } from './attachments/form-body.js';
import { filePicker } from './attachments/picker.js';
import { explainRefusal } from './problem.js';
import { sendingProgress } from './sending-progress.js';

/**
 * What the institute asked for, until when, and the form to send it with.
 *
 * @param {object} options
 * @param {{ missing: string, dueOn: string }} options.completion
 * @param {Pair} options.pair
 * @param {() => Promise<void>} options.onCompleted
 */
export function completionSection({ completion, pair, onCompleted }) {
  const { missing, dueOn } = completion;
  return h(
    'section',
    { class: 'section panel', 'aria-labelledby': 't-completar' },
    h('h2', { id: 't-completar' }, 'Complete su solicitud'),
    h('p', {}, 'Para responderle necesitamos:'),
    h('p', { class: 'plain-text asked' }, missing),
    h('p', {}, h('strong', {}, `Envíelo a más tardar el ${dateInWords(dueOn)}.`)),
    h(
      'p',
      {},
      'Mientras tanto el plazo para responderle está detenido. Si no lo envía, el caso puede archivarse.',
    ),
    completionForm(pair, onCompleted),
  );
}

/**
 * @param {Pair} pair
 * @param {() => Promise<void>} onCompleted
 */
function completionForm(pair, onCompleted) {
  const error = h('p', { class: 'field__error', id: 'completar-error' });
  const message = h('textarea', {
    id: 'completar',
    rows: 6,
    required: true,
    'aria-describedby': 'completar-error',
  });
  const picker = filePicker({ label: 'Archivos' });
  const problem = h('div', { role: 'alert' });
  const avance = h('div', { class: 'sending', hidden: true });
  const progress = sendingProgress(avance);
  const button = h('button', { type: 'submit', class: 'button' }, 'Enviar lo que faltaba');
  let busy = false;

  /** @param {string} text */
  function mark(text) {
    error.textContent = text;
    message.toggleAttribute('aria-invalid', false);
    if (text) message.setAttribute('aria-invalid', 'true');
  }

  async function send() {
    const text = message.value.trim();
    mark(text ? '' : 'Escriba lo que le pedimos, o qué contienen los archivos.');
    if (!text) return message.focus();
    problem.replaceChildren();
    progress.start('Enviando lo que faltaba…');
    try {
      await deliver({ ...pair, message: text }, picker.list(), progress.advance);
      await onCompleted();
    } catch (cause) {
      problem.replaceChildren(h('div', { class: 'notice notice--danger' }, h('p', {}, explain(cause))));
    } finally {
      progress.end();
    }
  }

  const form = h(
    'form',
    { method: 'post', novalidate: true, id: 'formulario-completar' },
    h('div', { class: 'field' }, h('label', { for: 'completar' }, 'Su respuesta'), error, message),
    picker.element,
    problem,
    avance,
    h('p', { class: 'actions' }, button),
  );
  message.addEventListener('input', () => mark(''));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    await send();
    button.removeAttribute('aria-disabled');
    busy = false;
  });
  return form;
}

/**
 * @param {Pair & { message: string }} body
 * @param {File[]} files
 * @param {(part: number) => void} onProgress
 */
const deliver = (body, files, onProgress) =>
  files.length === 0
    ? post('/inquiries/complete', body)
    : postForm('/inquiries/complete', formBody(body, files), {}, onProgress);

/** @param {unknown} cause */
function explain(cause) {
  if (!(cause instanceof HttpError)) {
    return 'No recibimos respuesta del servicio. Consulte de nuevo su solicitud antes de reintentar: puede que ya haya llegado. Lo que escribió sigue aquí.';
  }
  if (cause.fields.length > 0) return cause.fields.map(({ message }) => message).join(' ');
  return explainRefusal(cause);
}
