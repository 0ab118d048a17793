import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

import type { Period } from '../../api/request-report';
import { useTranslate } from '../../translations/translate';

interface PeriodFormProps {
  period: Period;
  errors: Readonly<Record<string, string>>;
  onChange: (period: Period) => void;
}

/** The period of the report, with the browser's own date fields. */
export function PeriodForm({ period, errors, onChange }: PeriodFormProps) {
  const t = useTranslate();
  const [written, setWritten] = useState(period);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(written);
  };

  return (
    <Flex tag="form" onSubmit={submit} gap={4} alignItems="flex-end" wrap="wrap" noValidate>
      {(['from', 'to'] as const).map((name) => (
        <Field.Root key={name} name={name} error={errors[name]} required>
          <Field.Label>{t(`requestReport.${name}`)}</Field.Label>
          <TextInput
            type="date"
            value={written[name]}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
              setWritten({ ...written, [name]: event.target.value })
            }
          />
          <Field.Error />
        </Field.Root>
      ))}
      <Button type="submit" variant="secondary">
        {t('requestReport.count')}
      </Button>
    </Flex>
  );
}
