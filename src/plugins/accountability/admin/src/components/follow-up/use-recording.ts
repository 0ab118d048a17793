import { useRBAC } from '@strapi/strapi/admin';

import type { FollowedPlan } from '../../api/follow-up';
import { PERMISSIONS } from '../../plugin-id';

/** Whether the user may record on a plan's board: a closed plan stands as it was closed. */
export function useRecording({ closed }: FollowedPlan): boolean {
  const { allowedActions } = useRBAC(PERMISSIONS.recordFollowUp);
  return Boolean(allowedActions.canRecord) && !closed;
}
