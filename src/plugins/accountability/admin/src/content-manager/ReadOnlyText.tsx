import { Box, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { type ReactNode, useId } from 'react';

/** The input type under which {@link ReadOnlyText} is registered. */
export const READ_ONLY_TEXT = 'accountability-read-only-text';

interface ReadOnlyTextProps {
  name: string;
  label?: ReactNode;
  hint?: ReactNode;
}

/** A text nobody can change, whole: a disabled text area would cut it short and not scroll by keyboard. */
export function ReadOnlyText({ name, label, hint }: ReadOnlyTextProps) {
  const { value } = useField<string | null>(name);
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="pi" fontWeight="bold" tag="p">
        {label}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', lineHeight: 1.6 }}>
        {value || '-'}
      </Typography>
      {hint && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      )}
    </Box>
  );
}
