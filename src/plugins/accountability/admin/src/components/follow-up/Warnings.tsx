import { Box, Flex, Typography } from '@strapi/design-system';

import type { Board } from '../../api/follow-up';
import { useTranslate } from '../../translations/translate';
import { PartHeading } from '../shared/layout';

/** What an editor had better know of the plan. Nothing here is an error. */
export function Warnings({ warnings }: { warnings: Board['warnings'] }) {
  const t = useTranslate();
  if (warnings.length === 0) return null;
  return (
    <Box background="warning100" borderColor="warning600" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <PartHeading tag="h2">{t('followUp.warnings', { count: warnings.length })}</PartHeading>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {warnings.map(({ kind, text }) => (
            <Typography key={`${kind} ${text}`} tag="li" textColor="neutral800">
              {text}
            </Typography>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
}
