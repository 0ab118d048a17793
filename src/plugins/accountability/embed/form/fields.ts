import { type Child, h } from '../core/dom';

/** A choice: what is sent, what is read, and what is said beside it. */
export interface Choice {
  value: string;
  label: string;
  help?: string;
}

/** A field of a form. Its name is that of the API, with dots (`person.email`), and its `id`. */
export interface Field {
  name: string;
  label: string;
  kind?: 'text' | 'search' | 'email' | 'tel' | 'textarea' | 'select' | 'radio' | 'checkbox' | 'file';
  help?: string;
  /** What is said when it is empty; without it the field is optional. */
  missing?: string;
  least?: number;
  most?: number;
  choices?: readonly Choice[];
  value?: string;
  autocomplete?: string;
  accept?: string;
}

const OPTIONAL = ' (opcional)';

const described = ({ name, help }: Field): string => `${help ? `${name}-ayuda ` : ''}${name}-error`;

const errorPlace = ({ name }: Field): HTMLElement => h('p', { class: 'error', id: `${name}-error` });

const helpText = ({ name, help }: Field): Child =>
  help && h('p', { class: 'help', id: `${name}-ayuda` }, help);

const labelText = (field: Field): Child[] => [
  field.label,
  field.missing ? null : h('span', { class: 'optional' }, OPTIONAL),
];

function control(field: Field): HTMLElement {
  const { name, kind = 'text', missing, most, choices = [], value, autocomplete, accept } = field;
  const common = {
    id: name,
    name,
    required: missing !== undefined,
    'aria-describedby': described(field),
    maxlength: most === undefined ? null : String(most),
    autocomplete: autocomplete ?? 'off',
    part: 'campo',
  };
  if (kind === 'textarea') return h('textarea', { ...common, rows: '6' }, value);
  if (kind === 'select') {
    const options = [{ value: '', label: '' }, ...choices];
    return h(
      'select',
      common,
      ...options.map((one) => h('option', { value: one.value, selected: one.value === value }, one.label)),
    );
  }
  return h('input', { ...common, type: kind, value, accept, multiple: kind === 'file' });
}

function tick(field: Field): HTMLElement {
  const { name, value = 'true', missing } = field;
  const box = h('input', {
    type: 'checkbox',
    id: name,
    name,
    value,
    required: missing !== undefined,
    'aria-describedby': described(field),
  });
  return h(
    'div',
    { class: 'field', 'data-field': name },
    errorPlace(field),
    h('div', { class: 'tick' }, box, h('label', { for: name }, ...labelText(field)), helpText(field)),
  );
}

function group(field: Field): HTMLElement {
  const { name, choices = [], value, missing } = field;
  return h(
    'fieldset',
    {
      class: 'field',
      'data-field': name,
      role: 'radiogroup',
      'aria-required': missing === undefined ? null : 'true',
      'aria-describedby': described(field),
    },
    h('legend', {}, ...labelText(field)),
    helpText(field),
    errorPlace(field),
    ...choices.map((choice, index) => {
      // The first one has the field's own name: a link of the summary leads to it.
      const id = index === 0 ? name : `${name}-${choice.value}`;
      const helpId = `${name}-${choice.value}-ayuda`;
      return h(
        'div',
        { class: 'tick' },
        h('input', {
          type: 'radio',
          name,
          id,
          value: choice.value,
          checked: choice.value === value,
          required: missing !== undefined,
          'aria-describedby': choice.help ? helpId : null,
        }),
        h('label', { for: id }, choice.label),
        choice.help && h('p', { class: 'help', id: helpId }, choice.help),
      );
    }),
  );
}

/** A field with its label, its help and the place of its error, tied together. */
export function fieldView(field: Field): HTMLElement {
  if (field.kind === 'checkbox') return tick(field);
  if (field.kind === 'radio') return group(field);
  return h(
    'div',
    { class: 'field', 'data-field': field.name },
    h('label', { for: field.name }, ...labelText(field)),
    helpText(field),
    errorPlace(field),
    control(field),
  );
}

/** A field no person sees; programs that fill in whatever there is fill it in. */
export const trapView = (name: string): HTMLElement =>
  h(
    'div',
    { class: 'trap', 'aria-hidden': 'true' },
    h('label', {}, 'No escriba aquí', h('input', { name, tabindex: '-1', autocomplete: 'off' })),
  );
