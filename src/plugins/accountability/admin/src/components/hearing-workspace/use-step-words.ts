import type { HearingHead, Step } from '../../api/hearing-workspace';
import { useTranslate } from '../../translations/translate';
import { useDates } from '../shared/dates';

/** Gives the functions that say a hearing's dates as people do. */
export function useStepWords() {
  const t = useTranslate();
  const { longDay } = useDates();
  return {
    /** A hearing nobody was called to is a draft, whatever else it says. */
    state: ({ state, published }: HearingHead): string => t(`hearings.state.${published ? state : 'draft'}`),
    /** «26 de junio de 2019, 30 días antes de la audiencia»; after it in business days, as the terms are. */
    when: ({ dueOn, daysFromEvent, businessDaysFromEvent }: Step): string => {
      const day = longDay(dueOn);
      if (daysFromEvent === 0) return t('hearingSteps.onTheDay', { day });
      return daysFromEvent < 0
        ? t('hearingSteps.before', { day, days: -daysFromEvent })
        : t('hearingSteps.after', { day, days: businessDaysFromEvent });
    },
    /** «Faltan 12 días», «Es hoy», «Fue hace 3 días» */
    daysToGo: ({ daysLeft }: HearingHead): string =>
      daysLeft < 0 ? t('hearings.daysAgo', { days: -daysLeft }) : t('hearings.daysLeft', { days: daysLeft }),
  };
}
