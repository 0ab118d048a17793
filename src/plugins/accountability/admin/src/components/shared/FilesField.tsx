import { Box, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';

import { useFileSize } from '../inquiry-case/Attachments';

const Input = styled.input`
  max-width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
`;

interface FilesFieldProps {
  id?: string;
  label: string;
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
  error?: string | undefined;
}

/** Files to be sent with something; each choice adds to them. */
export function FilesField({ id, label, files, onChange, error }: FilesFieldProps) {
  const t = useTranslate();
  const ownId = useId();
  const inputId = id ?? ownId;
  const sizeOf = useFileSize();
  return (
    <Field.Root id={inputId} error={error} hint={t('files.hint')} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Field.Label>{label}</Field.Label>
        <Input
          id={inputId}
          type="file"
          multiple
          aria-invalid={error !== undefined}
          aria-describedby={`${inputId}-${error === undefined ? 'hint' : 'error'}`}
          onChange={(event) => {
            onChange([...files, ...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Field.Hint />
        <Field.Error />
        {files.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {files.map((file, index) => (
              <Flex key={`${file.name} ${index}`} tag="li" gap={2}>
                <Box flex="1">
                  <Typography style={{ overflowWrap: 'anywhere' }}>
                    {file.name} ({sizeOf(file.size)})
                  </Typography>
                </Box>
                <IconButton
                  label={t('files.remove', { name: file.name })}
                  variant="ghost"
                  onClick={() => onChange(files.filter((_, other) => other !== index))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            ))}
          </Flex>
        )}
      </Flex>
    </Field.Root>
  );
}
