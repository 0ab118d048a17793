import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, MinusCircle, WarningCircle } from '@strapi/icons';

import type { Light, ListedInquiry } from '../../api/inquiry-desk';
import { type MessageKey, useTranslate } from '../../translations/translate';

type Urgency = Pick<ListedInquiry, 'light' | 'daysLeft' | 'stopped' | 'state'>;

const ICONS = { green: CheckCircle, yellow: Clock, red: WarningCircle, grey: MinusCircle };
const COLOURS: Record<Light, string> = {
  green: 'success600',
  yellow: 'warning600',
  red: 'danger600',
  grey: 'neutral500',
};

function wordOf({ light, daysLeft, stopped }: Urgency): MessageKey {
  if (light === 'green') return 'light.onTime';
  if (light === 'yellow') return 'light.soon';
  if (light === 'grey') return stopped ? 'light.stopped' : 'light.over';
  return daysLeft !== null && daysLeft < 0 ? 'light.late' : 'light.urgent';
}

/** How urgent a case is: by its word and its sign, and by its colour only besides. */
export function TrafficLight({ urgency }: { urgency: Urgency }) {
  const t = useTranslate();
  const Icon = ICONS[urgency.light];
  return (
    <Flex tag="span" gap={2} display="inline-flex">
      <Icon
        aria-hidden
        fill={COLOURS[urgency.light]}
        width="1.6rem"
        height="1.6rem"
        style={{ flexShrink: 0 }}
      />
      <Typography fontWeight="semiBold" textColor="neutral800">
        {t(wordOf(urgency))}
      </Typography>
    </Flex>
  );
}

/** Gives the function that says how much time is left: «vence hoy», «3 días hábiles», «2 días hábiles de retraso». */
export function useDaysLeft(): (urgency: Omit<Urgency, 'state'>) => string {
  const t = useTranslate();
  return ({ daysLeft, stopped, light }) => {
    if (stopped) return t('light.clockStopped');
    if (daysLeft === null || light === 'grey') return '';
    if (daysLeft < 0) return t('light.daysLate', { days: -daysLeft });
    return daysLeft === 0 ? t('light.today') : t('light.daysLeft', { days: daysLeft });
  };
}
