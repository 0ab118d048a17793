import { Field } from '@strapi/design-system';

interface TextLineProps {
  id?: string;
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  hint?: string;
  error?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url';
  maxLength?: number;
}

/** A field of one line. What is written about one person is not offered for the next. */
export function TextLine({ label, value, onChange, type = 'text', maxLength, ...field }: TextLineProps) {
  return (
    <Field.Root {...field} width="100%">
      <Field.Label>{label}</Field.Label>
      <Field.Input
        type={type}
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
