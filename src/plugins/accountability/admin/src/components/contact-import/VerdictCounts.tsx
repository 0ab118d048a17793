import { Flex } from '@strapi/design-system';

import type { JudgedContacts, Verdict } from '../../api/contact-imports';
import { useTranslate } from '../../translations/translate';
import { Mark } from '../shared/Mark';

const TONES = {
  new: 'success',
  merged: 'success',
  unchanged: 'neutral',
  duplicate: 'neutral',
  suppressed: 'warning',
  faulty: 'danger',
} as const satisfies Record<Verdict, string>;

const VERDICTS = Object.keys(TONES) as Verdict[];

/** How many rows of the file there are of each kind; of a kind without rows nothing is said. */
export function VerdictCounts({ counts }: Pick<JudgedContacts, 'counts'>) {
  const t = useTranslate();

  return (
    <Flex tag="ul" gap={2} wrap="wrap" aria-label={t('contacts.counts')}>
      {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <li key={verdict}>
          <Mark $tone={TONES[verdict]}>{t(`contacts.counts.${verdict}`, { count: counts[verdict] })}</Mark>
        </li>
      ))}
    </Flex>
  );
}
