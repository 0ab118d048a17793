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
export function explainRefusal({ status, message, retryAfter }) {
  if (status === 429) {
    const wait = retryAfter === null ? 'unos minutos' : duration(retryAfter);
    return `Desde esta conexión se han enviado muchas solicitudes. Espere ${wait} y vuelva a intentarlo. Lo que escribió sigue aquí.`;
  }
  if (status === 413) return 'Lo que quiere enviar es demasiado grande. Acorte el texto e intente de nuevo.';
  return message;
}
