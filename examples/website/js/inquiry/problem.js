/** @import { HttpError } from '../api.js' */
import { byId, h } from '../dom.js';
import { duration } from '../format.js';

/**
 * @typedef {{ text: string, action: () => void }} Way a way out: what its button says and does
 */

/**
 * Says, beside the button that sends, why it could not be sent and what can be done.
 *
 * @param {string} title
 * @param {string} text
 * @param {...Way} ways
 */
export function showProblem(title, text, ...ways) {
  const buttons = ways.map(({ text: label, action }, index) => {
    const button = h(
      'button',
      { type: 'button', class: index === 0 ? 'button' : 'button button--quiet' },
      label,
    );
    button.addEventListener('click', action);
    return button;
  });
  byId('problema').replaceChildren(
    h(
      'div',
      { class: 'notice notice--danger' },
      h('p', { class: 'notice__title' }, title),
      h('p', {}, text),
      buttons.length > 0 ? h('p', { class: 'actions' }, buttons) : null,
    ),
  );
}

/** Takes the problem away. The focus, when it is on one of its buttons, goes back to the button that sends. */
export function clearProblem() {
  const place = byId('problema');
  if (place.contains(document.activeElement)) {
    const send = byId('formulario').querySelector('button[type="submit"]');
    if (send instanceof HTMLElement) send.focus();
  }
  place.replaceChildren();
}

/**
 * @param {HttpError} error
 * @returns {string} what to tell the citizen about a refusal that names no field
 */
export function explainRefusal(error) {
  if (error.status === 429) return `${tooMany(error)} Lo que escribió sigue aquí.`;
  if (error.status === 413) {
    return 'Lo que quiere enviar es demasiado grande. Acorte el texto o quite archivos e intente de nuevo.';
  }
  return error.message || 'El servicio no recibió la solicitud. Intente de nuevo en unos minutos.';
}

/**
 * Of a 429: the API says until when it takes no more, and where else to go meanwhile.
 *
 * @param {HttpError} error
 * @returns {string}
 */
export function tooMany({ message, retryAfter }) {
  const wait = retryAfter === null ? 'unos minutos' : duration(retryAfter);
  return message || `Llegaron demasiados envíos desde su conexión. Espere ${wait} y vuelva a intentarlo.`;
}
