import { Field, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';

interface RadioChoiceProps {
  /** Of the option chosen, where the focus goes to. */
  id?: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** A question with two or three answers, all of them in sight. */
export function RadioChoice({ id, label, value, options, onChange, error }: RadioChoiceProps) {
  const group = useId();
  return (
    <Field.Root id={group} error={error} width="100%">
      <Typography id={`${group}-label`} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Radio.Group
        aria-labelledby={`${group}-label`}
        aria-describedby={error && `${group}-error`}
        value={value}
        onValueChange={onChange}
      >
        {options.map((option) => (
          <Radio.Item
            key={option.value}
            value={option.value}
            {...(id && option.value === value ? { id } : {})}
          >
            {option.label}
          </Radio.Item>
        ))}
      </Radio.Group>
      <Field.Error />
    </Field.Root>
  );
}
