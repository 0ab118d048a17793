import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { useChoiceLabel, useTranslate } from '../../translations/translate';

interface MultipleChoiceInputProps {
  name: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { choices?: string[] } };
}

/**
 * The choices among a stored value. What is stored in another form (a JSON text, from before) reads as it means;
 * what no longer is a choice stays, so that the editor sees it and takes it out.
 */
function chosen(value: unknown): string[] {
  const list: unknown = typeof value === 'string' && value.startsWith('[') ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
}

/** Content manager input of a list of choices: a multi-select whose value is an array of codes, `[]` when emptied. */
export default function MultipleChoiceInput(props: MultipleChoiceInputProps) {
  const {
    name,
    label,
    labelAction,
    hint,
    placeholder,
    required = false,
    disabled = false,
    attribute,
  } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const ref = useFocusInputField<HTMLDivElement>(name);
  const t = useTranslate();
  const labelOf = useChoiceLabel();

  const choices = attribute.options?.choices ?? [];
  const values = chosen(value);
  const retired = values.filter((one) => !choices.includes(one));
  // In the order of the list, whatever the order of the clicks: two equal answers are then equal values.
  const change = (next: string[]) =>
    onChange(
      name,
      [...choices, ...retired].filter((one) => next.includes(one)),
    );

  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <MultiSelect
        ref={ref}
        value={values}
        onChange={change}
        onClear={() => change([])}
        clearLabel={t('multipleChoice.clear')}
        placeholder={placeholder || t('multipleChoice.placeholder')}
        customizeContent={(shown) => (shown ?? []).map(labelOf).join(', ')}
        disabled={disabled}
        required={required}
      >
        {[...choices, ...retired].map((choice) => (
          <MultiSelectOption key={choice} value={choice}>
            {labelOf(choice)}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
