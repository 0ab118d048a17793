import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';

import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';
import { Disclosure } from '../shared/layout';

import { type BoardDate, byWeek } from './board-dates';
import { DateButton } from './DateButton';
import { type Week, weekOf } from './weeks';

interface WeekListProps {
  dates: readonly BoardDate[];
  today: string;
  onOpen: (occurrenceId: string) => void;
}

/** The timeline where there is no room for one: what is due, week by week from the present one; earlier weeks are folded away. */
export function WeekList({ dates, today, onOpen }: WeekListProps) {
  const t = useTranslate();
  const present = weekOf(today).from;
  const before = dates.filter(({ occurrence }) => occurrence.dueOn < present);
  const rest = dates.filter(({ occurrence }) => occurrence.dueOn >= present);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {before.length > 0 && (
        <Disclosure summary={t('followUp.weeks.before', { count: before.length })}>
          <Box paddingTop={3}>
            <Weeks dates={before} onOpen={onOpen} />
          </Box>
        </Disclosure>
      )}
      {rest.length > 0 ? (
        <Weeks dates={rest} onOpen={onOpen} />
      ) : (
        <Typography tag="p">{t('followUp.weeks.none')}</Typography>
      )}
    </Flex>
  );
}

function Weeks({ dates, onOpen }: Pick<WeekListProps, 'dates' | 'onOpen'>) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {byWeek(dates).map(({ week, dates: those }) => (
        <OneWeek key={week.from} week={week} dates={those} onOpen={onOpen} />
      ))}
    </Flex>
  );
}

function OneWeek({ week, dates, onOpen }: { week: Week } & Pick<WeekListProps, 'dates' | 'onOpen'>) {
  const t = useTranslate();
  const id = useId();
  const { shortDay } = useDates();
  return (
    <section aria-labelledby={id}>
      <Typography tag="h3" id={id} fontWeight="bold">
        {t('followUp.weeks.week', { from: shortDay(week.from), until: shortDay(week.until) })}
      </Typography>
      <ul>
        {dates.map((date) => (
          <li key={date.occurrence.documentId}>
            <DateButton date={date} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
