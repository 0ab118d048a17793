import { Flex, Typography } from '@strapi/design-system';

import type { Preview } from '../../api/dispatches';
import { useTranslate } from '../../translations/translate';

const REASONS = ['duplicate', 'unsubscribed', 'suppressed', 'unconfirmed', 'bad'] as const;

/** To how many people it goes, and how many are left out for what reason. */
export function RecipientCount({
  recipients: { count, left },
}: {
  recipients: NonNullable<Preview['recipients']>;
}) {
  const t = useTranslate();
  const reasons = REASONS.filter((reason) => (left[reason] ?? 0) > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="p" fontWeight="bold">
        {t('dispatches.people', { count })}
      </Typography>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              <Typography textColor="neutral600">
                {t(`dispatches.left.${reason}`, { count: left[reason] ?? 0 })}
              </Typography>
            </li>
          ))}
        </ul>
      )}
    </Flex>
  );
}
