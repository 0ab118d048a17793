/** @import { Pair, PrivateFile } from '../types.js' */
import { HttpError, postForFile } from '../api.js';
import { announce } from '../announce.js';
import { h } from '../dom.js';
import { fileSize } from '../format.js';
import { tooMany } from '../inquiry/problem.js';

/**
 * Files of a case, each with a button that fetches it with number and code: they have no address of their own.
 *
 * @param {PrivateFile[]} files
 * @param {Pair} pair
 * @returns {HTMLElement | null} null when there is none
 */
export function privateFiles(files, pair) {
  if (files.length === 0) return null;
  return h(
    'ul',
    { class: 'documents' },
    files.map((file) => h('li', {}, fileButton(file, pair))),
  );
}

/**
 * @param {PrivateFile} file
 * @param {Pair} pair
 */
function fileButton({ id, name, bytes }, pair) {
  const kind = name.includes('.') ? (name.split('.').pop() ?? '').toUpperCase() : '';
  const problem = h('p', { class: 'field__error', role: 'alert' });
  const button = h(
    'button',
    { type: 'button', class: 'document' },
    h('span', { class: 'document__kind', 'aria-hidden': 'true' }, kind.slice(0, 4) || 'DOC'),
    h('span', {}, h('span', { class: 'document__name' }, name), ` (${fileSize(bytes / 1000)})`),
  );
  let busy = false;
  button.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    problem.textContent = '';
    announce(`Descargando ${name}`);
    try {
      save(await postForFile(`/inquiries/attachments/${encodeURIComponent(id)}`, pair), name);
    } catch (error) {
      problem.textContent = explain(error);
    } finally {
      busy = false;
    }
  });
  return h('div', {}, button, problem);
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof HttpError)) return 'No se pudo descargar. Revise su conexión e intente de nuevo.';
  if (error.status === 429) return tooMany(error);
  return error.message || 'No se pudo descargar. Intente de nuevo en unos minutos.';
}

/**
 * @param {Blob} content
 * @param {string} name
 */
function save(content, name) {
  const address = URL.createObjectURL(content);
  const link = h('a', { href: address, download: name });
  link.click();
  // The browser reads it after the click; a minute is long enough for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
