import type { Occurrence } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

/** Gives the function that says a date whole: «Revisión de enero de 2019, 31 de enero de 2019, atrasada». */
export function useDateInWords(): (occurrence: Occurrence) => string {
  const t = useTranslate();
  const { longDay } = useDates();
  return ({ label, dueOn, originalDueOn, status }) => {
    const moved = originalDueOn === dueOn ? [] : [t('followUp.before', { day: longDay(originalDueOn) })];
    return [label, longDay(dueOn), t(`followUp.status.${status}`), ...moved].join(', ');
  };
}
