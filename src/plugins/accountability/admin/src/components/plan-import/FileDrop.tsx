import { Box, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, File as FileIcon, Upload } from '@strapi/icons';
import { type DragEvent, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useTranslate } from '../../translations/translate';

interface FileDropProps {
  file: File | null;
  error: string | undefined;
  onChange: (file: File | null) => void;
}

const ACCEPTED = '.docx,.xlsx,.csv,.tsv,.txt';

const Zone = styled.label<{ $over: boolean }>`
  position: relative;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 20rem;
  padding: ${({ theme }) => theme.spaces[6]};
  text-align: center;
  cursor: pointer;
  border: 2px dashed ${({ theme, $over }) => ($over ? theme.colors.primary600 : theme.colors.neutral500)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $over }) => ($over ? theme.colors.primary100 : theme.colors.neutral0)};

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  /* The whole zone is the input: it is clicked, dropped on and reached by keyboard as one. */
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
`;

/** A file of the plan, chosen with the system's dialogue or dropped. */
export function FileDrop({ file, error, onChange }: FileDropProps) {
  const t = useTranslate();
  const intl = useIntl();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = (files: FileList | null) => {
    const one = files?.length === 1 ? files[0] : undefined;
    setSeveral((files?.length ?? 0) > 1);
    if (one) onChange(one);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const remove = () => {
    onChange(null);
    if (input.current) input.current.value = '';
    input.current?.focus();
  };

  const size = (bytes: number) =>
    bytes < 1_000_000
      ? intl.formatNumber(Math.max(1, Math.round(bytes / 1_000)), { style: 'unit', unit: 'kilobyte' })
      : intl.formatNumber(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const problem = several ? t('planImport.file.several') : error;

  return (
    <Field.Root id="plan-file" name="plan-file" error={problem} hint={t('planImport.file.hint')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Zone
          $over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Upload aria-hidden width="2.4rem" height="2.4rem" fill="primary600" />
          <Typography fontWeight="bold">
            {t(file ? 'planImport.file.replace' : 'planImport.file.label')}
          </Typography>
          <input
            ref={input}
            id="plan-file"
            type="file"
            accept={ACCEPTED}
            aria-invalid={problem !== undefined}
            aria-describedby="plan-file-hint plan-file-error plan-file-chosen"
            onChange={(event) => take(event.target.files)}
          />
        </Zone>
        <Field.Hint />
        <Field.Error />
        <Box role="status" id="plan-file-chosen">
          {file && (
            <Flex gap={3} padding={3} hasRadius background="neutral100">
              <FileIcon aria-hidden fill="primary600" />
              <Typography flex={1} style={{ overflowWrap: 'anywhere' }}>
                {t('planImport.file.chosen', { name: file.name, size: size(file.size) })}
              </Typography>
              <IconButton
                label={t('planImport.file.remove', { name: file.name })}
                onClick={remove}
                withTooltip={false}
              >
                <Cross />
              </IconButton>
            </Flex>
          )}
        </Box>
      </Flex>
    </Field.Root>
  );
}
