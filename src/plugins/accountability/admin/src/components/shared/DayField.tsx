import { Field } from '@strapi/design-system';

import { useDates } from './dates';

interface DayFieldProps {
  name: string;
  label: string;
  required: boolean;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  min?: string;
  max?: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A field for a day, which it says in words too: the browser's own writes days and months in the browser's order. */
export function DayField({ label, value, onChange, min, max, ...field }: DayFieldProps) {
  const { fullDay } = useDates();
  return (
    <Field.Root {...field} hint={value && fullDay(value)} width="100%">
      <Field.Label>{label}</Field.Label>
      <Field.Input
        type="date"
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
