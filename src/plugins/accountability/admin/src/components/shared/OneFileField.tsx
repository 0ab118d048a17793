import { Field, Flex } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

const Input = styled.input`
  max-width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
`;

interface OneFileFieldProps {
  label: string;
  hint: string;
  /** As HTML has it: `.xlsx,.csv` */
  accept: string;
  error?: string | undefined;
  onChange: (file: File | null) => void;
}

/** One file, chosen with the system's dialogue. */
export function OneFileField({ label, hint, accept, error, onChange }: OneFileFieldProps) {
  const id = useId();
  return (
    <Field.Root id={id} error={error} hint={hint} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Field.Label>{label}</Field.Label>
        <Input
          id={id}
          type="file"
          accept={accept}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-${error === undefined ? 'hint' : 'error'}`}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}
