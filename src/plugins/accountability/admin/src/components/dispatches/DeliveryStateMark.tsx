import { Flex, Typography } from '@strapi/design-system';

import type { DeliveryState } from '../../api/dispatches';
import { type AnyStatus, StatusIcon } from '../follow-up/StatusIcon';

const SIGNS: Record<DeliveryState, AnyStatus> = {
  scheduled: 'due-soon',
  sending: 'on-track',
  paused: 'due-soon',
  'awaiting-proof': 'due-soon',
  sent: 'done',
  partial: 'late',
  failed: 'late',
  cancelled: 'cancelled',
};

/** How far a channel is: in words, with its sign, and by its colour only besides. */
export function DeliveryStateMark({ state, words }: { state: DeliveryState; words: string }) {
  return (
    <Flex tag="span" gap={2} display="inline-flex" alignItems="center">
      <StatusIcon status={SIGNS[state]} />
      <Typography textColor="neutral800">{words}</Typography>
    </Flex>
  );
}
