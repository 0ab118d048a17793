import { Flex } from '@strapi/design-system';

import { STATUSES } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';

import { StatusLight } from './StatusLight';

/** What the signs of the timeline mean. */
export function Legend() {
  const t = useTranslate();
  return (
    <Flex tag="ul" aria-label={t('followUp.legend')} gap={4} wrap="wrap">
      {STATUSES.map((status) => (
        <li key={status}>
          <StatusLight status={status} />
        </li>
      ))}
    </Flex>
  );
}
