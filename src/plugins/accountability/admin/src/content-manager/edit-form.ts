import type { EditFieldLayout, EditLayout } from '@strapi/content-manager/strapi-admin';

import { INQUIRY_EVENT } from '../plugin-id';

import { CHOICE_INPUT } from './ChoiceInput';
import { READ_ONLY_VALUE } from './ReadOnlyValue';
import { SPOKEN_TYPES } from './value-in-words';

/** What the form of an inquiry need not repeat: its history is told beside it, in words and with dates. */
const isToldElsewhere = ({ attribute }: EditFieldLayout): boolean =>
  attribute.type === 'relation' && 'target' in attribute && attribute.target === INQUIRY_EVENT;

const LIMITS = ['maxLength', 'minLength', 'max', 'min'];

/** A field nobody can write into asks for nothing: no asterisk, no longest or shortest text. It is there to be read. */
function asReadOnly(field: EditFieldLayout): EditFieldLayout {
  const attribute = Object.fromEntries(
    Object.entries(field.attribute).filter(([name]) => !LIMITS.includes(name)),
  );
  const type = SPOKEN_TYPES.includes(field.type) ? READ_ONLY_VALUE : field.type;
  return { ...field, type, required: false, attribute } as unknown as EditFieldLayout;
}

const withNamedChoices = (field: EditFieldLayout): EditFieldLayout =>
  field.attribute.type === 'enumeration'
    ? ({ ...field, type: CHOICE_INPUT } as unknown as EditFieldLayout)
    : field;

/** Edit view hook: the form as an editor needs it, with the choices of its selects in words. */
export function adaptForm<T extends { layout: EditLayout }>(view: T): T {
  const layout = view.layout.layout.map((panel) =>
    panel.map((row) =>
      row
        .filter((field) => !isToldElsewhere(field))
        .map((field) => (field.disabled ? asReadOnly(field) : withNamedChoices(field))),
    ),
  );
  return { ...view, layout: { ...view.layout, layout } };
}
