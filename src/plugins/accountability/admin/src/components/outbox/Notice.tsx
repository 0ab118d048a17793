import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';

type Variant = 'success' | 'warning' | 'danger';

/** A sentence about the page as a whole. */
export function Notice({ variant, children }: { variant: Variant; children: string }) {
  const Icon = variant === 'success' ? CheckCircle : WarningCircle;
  return (
    <Box background={`${variant}100`} borderColor={`${variant}200`} hasRadius padding={4}>
      <Flex gap={3} alignItems="flex-start">
        <Icon aria-hidden fill={`${variant}700`} width="2rem" height="2rem" style={{ flexShrink: 0 }} />
        <Typography tag="p" textColor="neutral800">
          {children}
        </Typography>
      </Flex>
    </Box>
  );
}
