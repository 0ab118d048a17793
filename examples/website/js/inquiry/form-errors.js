/** @import { FieldError } from './validation.js' */
import { byId, h } from '../dom.js';

/**
 * Shows each error next to its field, and all of them in a summary above the form, which takes the focus and links to the
 * fields. An error whose field is not on the page stands in the summary only.
 *
 * @param {HTMLFormElement} form
 * @param {FieldError[]} errors
 * @param {{ named?: boolean }} [options] `named` when the messages do not say of which field they speak: the summary
 *   puts the field's label before them
 */
export function showErrors(form, errors, { named = false } = {}) {
  clearErrors(form);
  const items = errors.map(({ name, message }) => {
    const control = controlNamed(form, name);
    if (!control) return h('li', {}, message);
    markWrong(form, name, message);
    const text = named ? `${labelOf(control)}: ${message}` : message;
    const link = h('a', { href: `#${control.id}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      control.focus();
    });
    return h('li', {}, link);
  });
  const count = errors.length === 1 ? 'Hay un dato por corregir' : `Hay ${errors.length} datos por corregir`;
  const summary = byId('resumen-errores');
  summary.replaceChildren(h('h2', {}, count), h('ul', {}, items));
  summary.hidden = false;
  summary.focus();
}

/**
 * @param {HTMLFormElement} form
 */
export function clearErrors(form) {
  byId('resumen-errores').hidden = true;
  for (const place of form.querySelectorAll('[data-error-for]')) {
    clearError(form, place.getAttribute('data-error-for') ?? '');
  }
}

/**
 * Takes away the error of one field, as soon as its value changes.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 */
export function clearError(form, name) {
  const place = errorPlace(form, name);
  if (place) place.textContent = '';
  markedElement(form, name)?.removeAttribute('aria-invalid');
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} message
 */
function markWrong(form, name, message) {
  const place = errorPlace(form, name);
  if (place) place.textContent = message;
  markedElement(form, name)?.setAttribute('aria-invalid', 'true');
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLElement | null}
 */
const errorPlace = (form, name) => form.querySelector(`[data-error-for="${CSS.escape(name)}"]`);

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {HTMLElement | null} the control, or the first of a group; null when it is not on the page or hidden
 */
function controlNamed(form, name) {
  /** @type {HTMLElement | null} */
  const control = form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`);
  return control?.closest('[hidden], [aria-hidden="true"]') ? null : control;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {Element | null} what carries `aria-invalid`: the group of radio buttons, or the control itself
 */
function markedElement(form, name) {
  const control = controlNamed(form, name);
  return control?.closest('[role="radiogroup"]') ?? control;
}

/**
 * @param {HTMLElement} control
 * @returns {string} its label, or the legend of its group, without what is said beside it
 */
function labelOf(control) {
  const group = control.closest('[role="radiogroup"], .files');
  const label =
    group?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  const own = label?.querySelector('span:not(.field__optional)') ?? label;
  return own?.textContent?.replace('(opcional)', '').trim() ?? '';
}
