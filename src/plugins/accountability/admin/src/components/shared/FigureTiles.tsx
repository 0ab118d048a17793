import { Box, Flex, Typography } from '@strapi/design-system';

import { PanelLink } from './links';

export interface FigureTile {
  /** As it is written. */
  value: string;
  label: string;
  /** Where it leads. */
  to?: string;
}

/** A few numbers beside each other, each with its name. */
export function FigureTiles({ tiles }: { tiles: readonly FigureTile[] }) {
  return (
    <Flex tag="ul" gap={3} wrap="wrap" alignItems="stretch">
      {tiles.map(({ value, label, to }) => {
        const figure = (
          <>
            <Typography tag="span" variant="alpha" textColor="neutral800" display="block">
              {value}
            </Typography>{' '}
            {label}
          </>
        );
        return (
          <Box key={label} tag="li" flex="1 1 9rem" background="neutral100" hasRadius padding={3}>
            {to ? <PanelLink to={to}>{figure}</PanelLink> : <Typography tag="span">{figure}</Typography>}
          </Box>
        );
      })}
    </Flex>
  );
}
