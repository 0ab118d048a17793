import { Flex } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';
import { Choose } from '../shared/Choose';
import { useDates } from '../shared/dates';
import { DayField } from '../shared/DayField';

import type { LastDay } from './last-day';

interface LastDayFieldProps {
  value: LastDay;
  /** The last day the case's duty asks for, `YYYY-MM-DD`; `null` where it asks for none. */
  dutyDay: string | null;
  error: string | undefined;
  onChange: (value: LastDay) => void;
}

/** Until when the answer stays public. */
export function LastDayField({ value, dutyDay, error, onChange }: LastDayFieldProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const options: { value: LastDay['kind']; label: string }[] = [
    ...(dutyDay
      ? [{ value: 'duty' as const, label: t('publication.until.duty', { day: longDay(dutyDay) }) }]
      : []),
    { value: 'forever', label: t('publication.until.forever') },
    { value: 'day', label: t('publication.until.day') },
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Choose
        label={t('publication.until')}
        value={value.kind}
        options={options}
        onChange={(kind) => onChange({ ...value, kind: kind as LastDay['kind'] })}
      />
      {value.kind === 'day' && (
        <DayField
          name="until"
          label={t('publication.until.which')}
          required
          value={value.day}
          min={dutyDay ?? ''}
          error={error}
          onChange={(day) => onChange({ ...value, day })}
        />
      )}
    </Flex>
  );
}
