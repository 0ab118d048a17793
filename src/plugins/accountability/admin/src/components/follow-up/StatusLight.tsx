import { Flex, Typography } from '@strapi/design-system';

import { useTranslate } from '../../translations/translate';

import { type AnyStatus, StatusIcon } from './StatusIcon';

/** How something stands: by its word and its sign, and by its colour only besides. */
export function StatusLight({ status }: { status: AnyStatus }) {
  const t = useTranslate();
  return (
    <Flex tag="span" gap={2} display="inline-flex">
      <StatusIcon status={status} />
      <Typography fontWeight="semiBold" textColor="neutral800">
        {t(`followUp.status.${status}`)}
      </Typography>
    </Flex>
  );
}
