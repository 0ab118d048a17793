import { Field, inputFocusStyle, useField } from '@strapi/design-system';
import type { TextareaHTMLAttributes } from 'react';
import { styled } from 'styled-components';

import type { Found } from './findings';
import { Marked } from './Marked';

/**
 * The text is drawn twice, exactly alike: once unseen with its marks, and over it the one that is edited, which grows
 * with it. So nothing has to be scrolled in step.
 */
const Layers = styled.div<{ $hasError: boolean; $rows: number }>`
  display: grid;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  ${inputFocusStyle()}

  > * {
    grid-area: 1 / 1;
    min-width: 0;
    min-height: calc(${({ $rows }) => $rows} * 2.4rem + 3.2rem);
    margin: 0;
    padding: ${({ theme }) => theme.spaces[4]};
    border: 0;
    font: inherit;
    /* Telephones enlarge the page for a field with smaller letters. */
    font-size: 1.6rem;
    line-height: 1.6;
    letter-spacing: normal;
    white-space: pre-wrap;
    overflow-wrap: anywhere;

    ${({ theme }) => theme.breakpoints.small} {
      font-size: 1.5rem;
    }
  }
`;

const Under = styled.div`
  color: transparent;
`;

const Over = styled.textarea`
  width: 100%;
  overflow: hidden;
  resize: none;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus {
    outline: none;
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

interface MarkedTextAreaProps {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  disabled: boolean;
  rows: number;
  value: string;
  findings: readonly Found[];
  isAnswered: (key: string) => boolean;
  onChange: (value: string) => void;
  onBlur: () => void;
}

/** A field for a text in which stretches are marked while it is written. The marks are told in words elsewhere. */
export function MarkedTextArea(props: MarkedTextAreaProps) {
  const { name, label, hint, error, rows, value, findings, isAnswered, onChange, ...input } = props;
  return (
    <Field.Root name={name} hint={hint} error={error} required width="100%">
      <Field.Label>{label}</Field.Label>
      <Layers $hasError={error !== undefined} $rows={rows}>
        <Under aria-hidden>
          <Marked text={value} findings={findings} isAnswered={isAnswered} />
          {/* A line break at the end makes a line only with something after it. */}
          {'\u200b'}
        </Under>
        <Input {...input} value={value} onChange={(event) => onChange(event.target.value)} />
      </Layers>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** The field itself, tied to its label, hint and error as the panel's others are. */
function Input(props: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id = '', name, error, hint } = useField('MarkedTextArea');
  const described = (error && `${id}-error`) || (hint ? `${id}-hint` : undefined);
  return (
    <Over
      id={id}
      name={name}
      aria-required
      aria-invalid={Boolean(error)}
      aria-describedby={described}
      {...props}
    />
  );
}
