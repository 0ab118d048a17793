import { Field, Textarea } from '@strapi/design-system';
import { useRef } from 'react';

import { useTranslate } from '../../translations/translate';

import { TemplatePicker } from './TemplatePicker';

interface AnswerTextProps {
  name: string;
  value: string;
  onChange: (text: string) => void;
  onBlur?: () => void;
  rows: number;
  disabled?: boolean;
  required?: boolean;
  error?: string | undefined;
}

/** Where an answer is written, begun from a template where the office has some. */
export function AnswerText({ name, value, onChange, onBlur, rows, disabled, ...field }: AnswerTextProps) {
  const t = useTranslate();
  const area = useRef<HTMLTextAreaElement>(null);

  const insert = (body: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    onChange(value.slice(0, selectionStart) + body + value.slice(selectionEnd));
    area.current?.focus();
  };
  return (
    <>
      <TemplatePicker onChoose={insert} />
      <Field.Root name={name} hint={t('answer.text.hint')} width="100%" {...field}>
        <Field.Label>{t('answer.text')}</Field.Label>
        <Textarea
          ref={area}
          rows={rows}
          style={{ height: 'auto' }}
          resizable
          disabled={disabled}
          value={value}
          onBlur={onBlur}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </>
  );
}
