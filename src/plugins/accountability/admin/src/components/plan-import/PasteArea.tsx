import { Field, Typography } from '@strapi/design-system';
import type { ChangeEvent, ClipboardEvent } from 'react';
import { styled } from 'styled-components';

import type { Pasted } from '../../pages/plan-import/plan-import-state';
import { useTranslate } from '../../translations/translate';

interface PasteAreaProps {
  pasted: Pasted;
  error: string | undefined;
  onChange: (pasted: Pasted) => void;
}

const Area = styled.textarea`
  width: 100%;
  min-height: 28rem;
  padding: ${({ theme }) => theme.spaces[3]};
  resize: vertical;
  font-family: inherit;
  font-size: 1.4rem;
  line-height: 1.5;
  tab-size: 4;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};

  &::placeholder {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** The clipboard's HTML where it holds a table: Word and Excel put one there, which tells cells from line breaks. */
function tableOf(clipboard: DataTransfer): string | null {
  const html = clipboard.getData('text/html');
  return /<table[\s>]/i.test(html) ? html : null;
}

/** A text field for the plan's table. What is pasted over all of it keeps the clipboard's table; editing lets it go. */
export function PasteArea({ pasted, error, onChange }: PasteAreaProps) {
  const t = useTranslate();

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const replacesAll =
      value.slice(0, selectionStart).trim() === '' && value.slice(selectionEnd).trim() === '';
    const html = replacesAll ? tableOf(event.clipboardData) : null;
    if (!html) return;
    event.preventDefault();
    onChange({ text: event.clipboardData.getData('text/plain'), html });
  };
  const edit = (event: ChangeEvent<HTMLTextAreaElement>) =>
    onChange({ text: event.target.value, html: null });

  return (
    <Field.Root id="plan-table" name="plan-table" error={error} hint={t('planImport.paste.hint')} required>
      <Field.Label>{t('planImport.paste.label')}</Field.Label>
      <Area
        id="plan-table"
        value={pasted.text}
        onChange={edit}
        onPaste={paste}
        required
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby="plan-table-hint plan-table-error plan-table-rich"
      />
      <Field.Hint />
      <Field.Error />
      <Typography id="plan-table-rich" role="status" variant="pi" textColor="success700">
        {pasted.html && t('planImport.paste.rich')}
      </Typography>
    </Field.Root>
  );
}
