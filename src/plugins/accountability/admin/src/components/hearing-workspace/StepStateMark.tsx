import { Flex, Typography } from '@strapi/design-system';

import type { StepState } from '../../api/hearing-workspace';
import { useTranslate } from '../../translations/translate';
import { type AnyStatus, StatusIcon } from '../follow-up/StatusIcon';

const SIGNS: Record<StepState, AnyStatus> = {
  done: 'done',
  'due-soon': 'due-soon',
  late: 'late',
  pending: 'on-track',
  'not-needed': 'cancelled',
};

/** How a step stands: by its word and its sign, and by its colour only besides. */
export function StepStateMark({ state }: { state: StepState }) {
  const t = useTranslate();
  return (
    <Flex tag="span" gap={2} display="inline-flex">
      <StatusIcon status={SIGNS[state]} />
      <Typography fontWeight="semiBold" textColor="neutral800">
        {t(`hearingSteps.state.${state}`)}
      </Typography>
    </Flex>
  );
}
