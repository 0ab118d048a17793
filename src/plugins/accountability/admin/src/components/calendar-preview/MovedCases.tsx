import { Flex, Typography } from '@strapi/design-system';

import type { CalendarPreview } from '../../api/calendar-preview';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

const SHOWN = 10;

/** The cases whose due date would move, the first of them by name. */
export function MovedCases({ total, changed, cases }: CalendarPreview) {
  const t = useTranslate();
  const { shortDay } = useDates();
  const shown = cases.slice(0, SHOWN);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold">{t('calendarPreview.count', { changed, total })}</Typography>
      {shown.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {shown.map(({ filingNumber, from, to }) => (
            <Typography tag="li" variant="pi" key={filingNumber}>
              {t('calendarPreview.moved', { filingNumber, from: shortDay(from), to: shortDay(to) })}
            </Typography>
          ))}
        </Flex>
      )}
      {changed > shown.length && (
        <Typography variant="pi">{t('calendarPreview.more', { count: changed - shown.length })}</Typography>
      )}
    </Flex>
  );
}
