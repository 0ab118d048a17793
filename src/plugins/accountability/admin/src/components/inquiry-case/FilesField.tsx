import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';

import { useFileSize } from './Attachments';

const Input = styled.input`
  max-width: 100%;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
`;

interface FilesFieldProps {
  files: readonly File[];
  onChange: (files: readonly File[]) => void;
}

/** The files that go with the answer; each choice adds to them. */
export function FilesField({ files, onChange }: FilesFieldProps) {
  const t = useTranslate();
  const id = useId();
  const sizeOf = useFileSize();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="label" htmlFor={id} variant="pi" fontWeight="bold">
        {t('answer.files')}
      </Typography>
      <Input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
        {t('answer.files.hint')}
      </Typography>
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
                label={t('answer.files.remove', { name: file.name })}
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
  );
}
