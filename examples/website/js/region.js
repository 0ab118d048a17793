/** @import { Child } from './dom.js' */
import { HttpError } from './api.js';
import { announce } from './announce.js';
import { h, present } from './dom.js';

/**
 * @typedef {object} RegionOptions
 * @property {string} [missing] what to say when the API has no such thing (404)
 * @property {string} [gone] what to say over the API's explanation when it was there and was withdrawn (410)
 * @property {{ href: string, text: string }} [back] where to go from there, when the page's address asked for it
 * @property {boolean} [quiet] for a region beside others: it does not announce that it is ready
 */

/**
 * Fills a part of the page with what the API gives: says that it is loading, shows the result, or the problem with a button
 * to try again.
 *
 * @template T
 * @param {HTMLElement} region
 * @param {() => Promise<T>} load
 * @param {(data: T) => Child[]} render
 * @param {RegionOptions} [options]
 * @returns {Promise<void>}
 */
export async function fillRegion(region, load, render, options = {}) {
  region.setAttribute('aria-busy', 'true');
  region.replaceChildren(h('p', { class: 'loading' }, 'Cargando…'));
  if (!options.quiet) announce('Cargando');
  try {
    region.replaceChildren(...present(render(await load())));
    if (!options.quiet) announce('Contenido cargado');
  } catch (error) {
    const retry = async () => {
      region.tabIndex = -1;
      region.focus();
      await fillRegion(region, load, render, options);
    };
    if (isGone(error)) region.replaceChildren(gone(error, options));
    else if (isMissing(error)) region.replaceChildren(missing(options));
    else {
      region.replaceChildren(problem(error, retry));
      console.error(error);
    }
  }
  region.removeAttribute('aria-busy');
}

/** @param {unknown} error */
const isMissing = (error) => error instanceof HttpError && error.status === 404;

/**
 * @param {unknown} error
 * @returns {error is HttpError}
 */
const isGone = (error) => error instanceof HttpError && error.status === 410;

/**
 * @param {HttpError} error
 * @param {RegionOptions} options
 */
function gone(error, { gone: title, back }) {
  return h(
    'div',
    { class: 'notice notice--warning', role: 'alert' },
    h('p', { class: 'notice__title' }, title ?? 'Esto ya no está publicado'),
    h('p', {}, error.message),
    back && h('p', {}, h('a', { class: 'button button--quiet', href: back.href }, back.text)),
  );
}

/** @param {RegionOptions} options */
function missing({ missing: text, back }) {
  return h(
    'div',
    { class: 'empty', role: 'alert' },
    h('p', { class: 'empty__title' }, text ?? 'No encontramos lo que busca.'),
    back && h('p', {}, 'Puede que la dirección esté mal escrita o que el contenido ya no esté publicado.'),
    back && h('p', {}, h('a', { class: 'button button--quiet', href: back.href }, back.text)),
  );
}

/**
 * @param {unknown} error
 * @param {() => void} retry
 */
function problem(error, retry) {
  const button = h('button', { type: 'button', class: 'button button--quiet' }, 'Reintentar');
  button.addEventListener('click', retry);
  const text =
    error instanceof HttpError
      ? 'El servicio no pudo responder en este momento. Intente de nuevo en unos minutos.'
      : 'Revise su conexión a internet e intente de nuevo.';
  return h(
    'div',
    { class: 'notice notice--danger', role: 'alert' },
    h('p', { class: 'notice__title' }, 'No pudimos cargar esta información'),
    h('p', {}, text),
    h('p', {}, button),
  );
}

/**
 * What stands in the place of a list that has nothing yet.
 *
 * @param {string} title
 * @param {string} [text]
 */
export const empty = (title, text) =>
  h('div', { class: 'empty' }, h('p', { class: 'empty__title' }, title), text ? h('p', {}, text) : null);
