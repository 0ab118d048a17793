import { Box, DatePicker, Field } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { PlanHeading } from '../../api/plan-imports';
import { useTranslate } from '../../translations/translate';

import type { HeadingProblems } from './heading-problems';

interface HeadingFieldsProps {
  heading: PlanHeading;
  problems: HeadingProblems;
  disabled: boolean;
  onChange: (change: Partial<PlanHeading>) => void;
}

const MAX_TITLE = 250;

/** Strapi's date field, unlike the browser's own, writes dates as the panel's language does. It reads a day in UTC … */
const toDate = (day: string): Date | undefined => (day ? new Date(day) : undefined);

/** … and gives one in the browser's own time zone. */
const toDay = (date: Date): string =>
  new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())).toISOString().slice(0, 10);

const Grid = styled(Box)`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  @media (min-width: 768px) {
    grid-template-columns: 3fr 1fr 1fr;
  }
`;

/** The plan's title and period, as the document has them until the editor says otherwise. */
export function HeadingFields({ heading, problems, disabled, onChange }: HeadingFieldsProps) {
  const t = useTranslate();
  const errorOf = (name: keyof PlanHeading) => problems[name] && t(problems[name]);

  return (
    <Grid>
      <Field.Root name="title" required error={errorOf('title')} hint={t('planImport.heading.titleHint')}>
        <Field.Label>{t('planImport.heading.title')}</Field.Label>
        <Field.Input
          value={heading.title}
          maxLength={MAX_TITLE}
          disabled={disabled}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {(['periodStart', 'periodEnd'] as const).map((name) => (
        <Field.Root key={name} name={name} required error={errorOf(name)}>
          <Field.Label>{t(`planImport.heading.${name}`)}</Field.Label>
          <DatePicker
            name={name}
            required
            value={toDate(heading[name])}
            disabled={disabled}
            clearLabel={t('planImport.heading.clear')}
            onChange={(date) => onChange({ [name]: date ? toDay(date) : '' })}
            onClear={() => onChange({ [name]: '' })}
          />
          <Field.Error />
        </Field.Root>
      ))}
    </Grid>
  );
}
