import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Presence } from '../../api/inquiry-case';
import { useTranslate } from '../../translations/translate';

/** Warns that colleagues have the case open too. The region is there before, so that the warning is announced. */
export function PresenceBanner({ others }: { others: Presence['others'] }) {
  const t = useTranslate();
  const intl = useIntl();
  const names = intl.formatList(others.map(({ name }) => name));
  return (
    <div role="status">
      {others.length > 0 && (
        <Box background="warning100" borderColor="warning200" hasRadius padding={3}>
          <Flex gap={3} alignItems="flex-start">
            <WarningCircle
              aria-hidden
              fill="warning700"
              width="2rem"
              height="2rem"
              style={{ flexShrink: 0 }}
            />
            <Typography>{t('case.presence', { names, count: others.length })}</Typography>
          </Flex>
        </Box>
      )}
    </div>
  );
}
