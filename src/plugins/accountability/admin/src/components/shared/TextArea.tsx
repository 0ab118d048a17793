import { Field, Textarea } from '@strapi/design-system';

interface TextAreaProps {
  id?: string;
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  hint?: string;
  error?: string | undefined;
  maxLength?: number;
  rows?: number;
}

/** A field for sentences. */
export function TextArea({ label, value, onChange, maxLength, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field.Root {...field} width="100%">
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        maxLength={maxLength}
        rows={rows}
        style={{ height: 'auto' }}
        resizable
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
