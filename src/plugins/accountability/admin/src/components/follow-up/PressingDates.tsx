import { Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';

import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { PartHeading } from '../shared/layout';

import { type BoardDate, pressing } from './board-dates';
import { DateButton } from './DateButton';
import { weekOf } from './weeks';

/** Late dates shown before somebody asks for all of them. */
const FIRST = 4;

interface PressingDatesProps {
  dates: readonly BoardDate[];
  today: string;
  onOpen: (occurrenceId: string) => void;
}

/** What an office looks at first: what is due this week, and what is late. */
export function PressingDates({ dates, today, onOpen }: PressingDatesProps) {
  const t = useTranslate();
  const { longDay } = useDates();
  const { late, week } = pressing(dates, today);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <PartHeading tag="h2">{t('followUp.week')}</PartHeading>
        <Typography variant="pi" textColor="neutral600">
          {t('followUp.week.until', { today: longDay(today), until: longDay(weekOf(today).until) })}
        </Typography>
      </Flex>
      <DateList title={t('followUp.week.due', { count: week.length })} dates={week} onOpen={onOpen} />
      {late.length > 0 && (
        <DateList title={t('followUp.late', { count: late.length })} dates={late} onOpen={onOpen} />
      )}
    </Flex>
  );
}

interface DateListProps {
  title: string;
  dates: readonly BoardDate[];
  onOpen: (occurrenceId: string) => void;
}

function DateList({ title, dates, onOpen }: DateListProps) {
  const t = useTranslate();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? dates : dates.slice(0, FIRST);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" id={id} fontWeight="bold">
        {title}
      </Typography>
      <ul aria-labelledby={id}>
        {shown.map((date) => (
          <li key={date.occurrence.documentId}>
            <DateButton date={date} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {dates.length > FIRST && (
        <Button variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('followUp.showFewer') : t('followUp.showAll', { count: dates.length })}
        </Button>
      )}
    </Flex>
  );
}
