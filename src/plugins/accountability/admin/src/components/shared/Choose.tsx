import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface ChooseProps {
  id?: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  name?: string;
  required?: boolean;
  error?: string | undefined;
  hint?: string | undefined;
  placeholder?: string;
}

/** A field with one choice of several. */
export function Choose({ label, value, options, onChange, placeholder, ...field }: ChooseProps) {
  return (
    <Field.Root {...field} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} placeholder={placeholder} onChange={(chosen) => onChange(String(chosen))}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
