import { announce } from '../../announce.js';
import { h } from '../../dom.js';
import { fileSize } from '../../format.js';
import { chosenFiles } from './chosen-files.js';
import { ACCEPT, MOST_FILES, problemOf, RULES_IN_WORDS, TOO_MANY } from './rules.js';

/** @typedef {ReturnType<typeof filePicker>} FilePicker */

/**
 * The part of a form where files are attached: two choosers (the second opens a phone's camera), what is wrong, and the list
 * with sizes and a button to take each away again.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {string} [options.note] said after what may be attached
 */
export function filePicker({ label, note = '' }) {
  const files = chosenFiles();
  const error = h('p', { class: 'field__error', id: 'attachments-error', 'data-error-for': 'attachments' });
  const list = h('ol', { class: 'chosen-files', 'aria-label': 'Archivos por enviar', hidden: true });
  const chooser = fileInput({ id: 'attachments', name: 'attachments', accept: ACCEPT, multiple: true });
  const camera = fileInput({ id: 'camara', accept: 'image/*', capture: 'environment' });
  const element = h(
    'fieldset',
    { class: 'group group--inner files' },
    h('legend', {}, `${label} `, h('span', { class: 'field__optional' }, '(opcional)')),
    h('p', { class: 'field__help', id: 'attachments-ayuda' }, `${RULES_IN_WORDS} ${note}`.trim()),
    error,
    h(
      'div',
      { class: 'actions' },
      h('div', { class: 'file-chooser' }, chooser, h('label', { for: 'attachments' }, 'Elegir archivos')),
      h(
        'div',
        { class: 'file-chooser file-chooser--camera' },
        camera,
        h('label', { for: 'camara' }, 'Tomar una foto'),
      ),
    ),
    list,
  );

  /** @param {string} problem empty when nothing is wrong */
  function tell(problem) {
    error.textContent = problem;
    chooser.toggleAttribute('aria-invalid', false);
    if (problem) chooser.setAttribute('aria-invalid', 'true');
  }

  function show() {
    list.replaceChildren(...files.list().map(row));
    list.hidden = files.list().length === 0;
  }

  /** @param {File} file */
  function row(file) {
    const button = h('button', { type: 'button', class: 'link-button' }, 'Quitar');
    button.append(h('span', { class: 'visually-hidden' }, ` ${file.name}`));
    button.addEventListener('click', () => {
      files.remove(file);
      tell('');
      show();
      chooser.focus();
      announce(`Se quitó ${file.name}`);
    });
    const size = h('span', { class: 'chosen-files__size' }, fileSize(file.size / 1000));
    return h('li', {}, h('span', { class: 'chosen-files__name' }, file.name), ' ', size, ' ', button);
  }

  /** @param {HTMLInputElement} input */
  function take(input) {
    const problems = new Set();
    let added = 0;
    for (const file of input.files ?? []) {
      const problem = files.list().length >= MOST_FILES ? TOO_MANY : problemOf(file);
      if (problem) problems.add(problem);
      else if (files.add(file)) added += 1;
    }
    input.value = ''; // so that the same file can be chosen again after it was taken away
    tell([...problems].join(' '));
    show();
    const total = files.list().length;
    const words = total === 1 ? 'Un archivo por enviar' : `${total} archivos por enviar`;
    announce([...problems, added > 0 ? words : ''].join(' ').trim());
  }

  for (const input of [chooser, camera]) input.addEventListener('change', () => take(input));

  return {
    element,
    list: files.list,
    find: files.find,
    clear() {
      files.clear();
      tell('');
      show();
    },
  };
}

/** @param {Record<string, string | boolean>} attributes */
function fileInput(attributes) {
  const described = { 'aria-describedby': 'attachments-ayuda attachments-error' };
  return h('input', { type: 'file', class: 'file-chooser__input', ...described, ...attributes });
}
