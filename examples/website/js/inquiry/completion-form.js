/** @import { Pair, TrackedInquiry } from '../types.js' */
import { HttpError, post, postForm } from '../api.js';
import { h } from '../dom.js';
import { dateInWords } from '../format.js';
import { formBody } from './attachments/form-body.js';
import { filePicker } from './attachments/picker.js';
import { explainRefusal } from './problem.js';
import { sendingProgress } from './sending-progress.js';

const REQUESTED = 'completion-requested';
const LEAST = 2;

/**
 * What the institute asked for, until when, and the form to send it with.
 *
 * @param {object} options
 * @param {TrackedInquiry} options.inquiry that waits for its citizen
 * @param {Pair} options.pair
 * @param {() => Promise<void>} options.onCompleted
 */
export function completionSection({ inquiry, pair, onCompleted }) {
  const request = inquiry.timeline.filter(({ kind }) => kind === REQUESTED).at(-1);
  const dueOn = completionDueOn(inquiry);
  return h(
    'section',
    { class: 'section panel', 'aria-labelledby': 't-completar' },
    h('h2', { id: 't-completar' }, 'Complete su solicitud'),
    request ? h('p', {}, request.text) : null,
    dueOn ? h('p', {}, h('strong', {}, `Tiene hasta el ${dateInWords(dueOn)}.`)) : null,
    completionForm(pair, onCompleted),
  );
}

/** @param {TrackedInquiry} inquiry */
function completionDueOn({ deadline }) {
  const pause = deadline?.adjustments?.at(-1);
  return pause?.kind === 'pause' ? pause.citizenDueOn : null;
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
    mark(text.length < LEAST ? 'Escriba lo que le pedimos, o qué contienen los archivos.' : '');
    if (text.length < LEAST) return message.focus();
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
