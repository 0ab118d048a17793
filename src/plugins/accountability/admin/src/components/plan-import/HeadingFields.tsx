import { Box, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
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
  const intl = useIntl();
  const errorOf = (name: keyof PlanHeading) => problems[name] && t(problems[name]);
  // The browser's date field writes days and months in the browser's order, which need not be the panel's.
  const inWords = (day: string) => day && intl.formatDate(`${day}T00:00:00`, { dateStyle: 'long' });

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
        <Field.Root key={name} name={name} required error={errorOf(name)} hint={inWords(heading[name])}>
          <Field.Label>{t(`planImport.heading.${name}`)}</Field.Label>
          <Field.Input
            type="date"
            value={heading[name]}
            disabled={disabled}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      ))}
    </Grid>
  );
}
