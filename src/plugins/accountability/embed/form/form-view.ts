import { type Child, h, replace } from '../core/dom';

import type { Entries } from './attempts';
import { type Field, fieldView } from './fields';
import { filesProblem } from './files';

export interface FieldError {
  /** The field's; one the form does not have stands in the summary only. */
  name: string;
  message: string;
}

/** A way out of a problem: what its button says and does. */
export interface Way {
  text: string;
  action: () => void;
}

/** A form that checks itself, says what is wrong where it is wrong, and is sent once at a time. */
export interface FormView {
  form: HTMLFormElement;
  /** What is written in it, fields that are hidden left out. */
  entries(): Entries;
  value(name: string): string;
  /** Shows or hides a field; hidden, it is not sent and not asked for. */
  toggle(name: string, shown: boolean): void;
  /** Asks for a field, with what is said when it is empty, or (`null`) leaves it optional. */
  demand(name: string, missing: string | null): void;
  showErrors(errors: readonly FieldError[]): void;
  /** Beside the button: why it could not be sent, and what can be done. */
  showProblem(title: string, text: string, ...ways: Way[]): void;
  /** Runs `work` unless one is under way, with `says` told meanwhile. */
  busy(says: string, work: (progress: (part: number) => void) => Promise<void>): Promise<void>;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function errorOf({ label, kind, missing, least = 0 }: Field, value: string): string | null {
  if (!value) return missing ?? null;
  if (value.length < least) return `${label}: escriba al menos ${least} caracteres.`;
  return kind === 'email' && !EMAIL.test(value) ? 'Escriba un correo válido, como nombre@ejemplo.com.' : null;
}

/**
 * @param parts what it consists of, fields and what stands between them, in order
 * @param send called when nothing is missing
 */
export function formView(parts: readonly (Field | Node)[], submit: string, send: () => void): FormView {
  const fields = parts.filter((part): part is Field => !(part instanceof Node));
  const summary = h('div', {
    class: 'rc-notice errors',
    tabindex: '-1',
    role: 'group',
    'aria-label': 'Por corregir',
  });
  const problem = h('div', { role: 'alert' });
  const progress = h('progress', { max: '1', 'aria-label': 'Avance del envío' });
  const state = h('p', { class: 'sending', role: 'status' });
  const button = h('button', { type: 'submit', class: 'rc-button', part: 'boton' }, submit);
  const form = h(
    'form',
    { novalidate: true, onsubmit: submitted, oninput: cleared },
    h('p', { class: 'help' }, 'Los campos son obligatorios, salvo los que dicen «opcional».'),
    ...parts.map((part) => (part instanceof Node ? part : fieldView(part))),
    problem,
    state,
    progress,
    h('p', { class: 'actions' }, button),
  );
  let busy = false;
  summary.hidden = true;
  progress.hidden = true;
  form.prepend(summary);

  const viewOf = (name: string) => form.querySelector<HTMLElement>(`[data-field="${name}"]`);
  const controlOf = (name: string) => form.querySelector<HTMLElement>(`[id="${name}"]`);
  const isShown = (name: string) => viewOf(name)?.hidden !== true;
  const value = (name: string): string => {
    const found = new FormData(form).get(name);
    return typeof found === 'string' ? found.trim() : '';
  };
  const filesOf = (name: string): File[] =>
    new FormData(form).getAll(name).filter((one): one is File => one instanceof File && isWritten(one));

  function submitted(event: Event): void {
    event.preventDefault();
    if (busy) return;
    const errors: FieldError[] = [];
    for (const field of fields) {
      const { name, kind } = field;
      const message = kind === 'file' ? filesProblem(filesOf(name)) : errorOf(field, value(name));
      if (message && isShown(name)) errors.push({ name, message });
    }
    showErrors(errors);
    if (errors.length === 0) send();
  }

  function cleared({ target }: Event): void {
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
      markError(target.name, '');
  }

  function markError(name: string, message: string): void {
    const place = controlOf(`${name}-error`);
    if (place) place.textContent = message;
    const control = controlOf(name);
    const marked = control?.closest('[role="radiogroup"]') ?? control;
    if (message) marked?.setAttribute('aria-invalid', 'true');
    else marked?.removeAttribute('aria-invalid');
  }

  function showErrors(errors: readonly FieldError[]): void {
    replace(problem);
    for (const { name } of fields) markError(name, '');
    for (const { name, message } of errors) markError(name, message);
    const items = errors.map(({ name, message }) => {
      const control = controlOf(name);
      if (!control || !isShown(name)) return h('li', {}, message);
      const goTo = (event: Event) => {
        event.preventDefault();
        control.focus();
      };
      return h('li', {}, h('a', { href: `#${name}`, onclick: goTo }, message));
    });
    const title = items.length === 1 ? 'Hay un dato por corregir' : `Hay ${items.length} datos por corregir`;
    replace(summary, h('p', {}, h('strong', {}, title)), h('ul', {}, ...items));
    summary.hidden = items.length === 0;
    if (items.length > 0) summary.focus();
  }

  return {
    form,
    value,
    showErrors,
    entries: () =>
      [...new FormData(form)]
        .map(([name, one]): [string, string | File] => [name, typeof one === 'string' ? one.trim() : one])
        .filter(([name, one]) => isShown(name) && isWritten(one)),
    toggle(name, shown) {
      const view = viewOf(name);
      if (view) view.hidden = !shown;
    },
    demand(name, missing) {
      const field = fields.find((one) => one.name === name);
      if (!field || missing === (field.missing ?? null)) return;
      field.missing = missing ?? undefined;
      const mark = viewOf(name)?.querySelector<HTMLElement>('.optional');
      if (mark) mark.hidden = missing !== null;
      controlOf(name)?.toggleAttribute('required', missing !== null);
      markError(name, '');
    },
    showProblem(title, text, ...ways) {
      const buttons: Child[] = ways.map((way) =>
        h('button', { type: 'button', class: 'rc-button', part: 'boton', onclick: way.action }, way.text),
      );
      replace(
        problem,
        h(
          'div',
          { class: 'rc-notice', part: 'aviso' },
          h('p', {}, h('strong', {}, title)),
          h('p', {}, text),
          h('p', { class: 'actions' }, ...buttons),
        ),
      );
    },
    async busy(says, work) {
      if (busy) return;
      busy = true;
      // Emptied, it would take the focus of its button with it.
      if (problem.querySelector(':focus')) button.focus();
      replace(problem);
      button.setAttribute('aria-disabled', 'true');
      state.textContent = says;
      progress.removeAttribute('value');
      progress.hidden = false;
      try {
        await work((part) => {
          progress.value = part;
        });
      } finally {
        busy = false;
        progress.hidden = true;
        state.textContent = '';
        button.removeAttribute('aria-disabled');
      }
    },
  };
}

const isWritten = (value: string | File): boolean =>
  typeof value === 'string' ? value !== '' : value.name !== '';
