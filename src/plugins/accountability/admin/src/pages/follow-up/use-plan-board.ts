import { useCallback } from 'react';

import { type Board, type FollowedPlan, useFollowUp } from '../../api/follow-up';
import { planOfDay } from '../../components/follow-up/board-dates';
import { type ReadFailure, useRead } from '../inquiry-case/use-read';

export interface PlanBoard {
  /** The plans there are to follow, the latest first; `null` as long as it is not known. */
  plans: readonly FollowedPlan[] | null;
  /** `null` as long as the plan asked for is not read. */
  board: Board | null;
  failure: ReadFailure | null;
  /** Reads again how the plan stands. */
  reload: () => Promise<void>;
}

/** The browser's day, `YYYY-MM-DD`: good enough to choose a plan by. The statuses are of the server's day. */
const today = (): string => new Date().toLocaleDateString('sv');

/** How a plan stands. @param planId empty: the plan of today */
export function usePlanBoard(planId: string): PlanBoard {
  const followUp = useFollowUp();
  const plans = useRead(followUp.plans);
  const wanted = planId || (plans.found && planOfDay(plans.found, today())?.documentId);
  const board = useRead(
    useCallback(() => (wanted ? followUp.board(wanted) : Promise.resolve(null)), [followUp, wanted]),
  );
  const isWanted = board.found?.plan.documentId === wanted;

  return {
    plans: plans.found,
    board: isWanted ? board.found : null,
    failure: board.failure ?? plans.failure,
    reload: async () => {
      if (plans.failure) await plans.reload();
      await board.reload();
    },
  };
}
