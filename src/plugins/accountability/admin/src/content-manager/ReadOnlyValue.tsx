import { Box, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type ReactNode, useId } from 'react';

import { useValueInWords } from './value-in-words';

/** The input type under which {@link ReadOnlyValue} is registered. */
export const READ_ONLY_VALUE = 'accountability-read-only-value';

interface ReadOnlyValueProps {
  name: string;
  label?: ReactNode;
  hint?: ReactNode;
  attribute: { type: string };
}

/** A value nobody can change, to be read: a disabled text area would cut it short and not scroll by keyboard. */
export function ReadOnlyValue({ name, label, hint, attribute }: ReadOnlyValueProps) {
  const { value } = useField<unknown>(name);
  const inWords = useValueInWords();
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.6 }}>
        {inWords(attribute.type, value)}
      </Typography>
      {hint && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
    </Box>
  );
}
