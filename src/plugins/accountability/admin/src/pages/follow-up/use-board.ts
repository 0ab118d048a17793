import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

import { type BoardQuery, changed, readQuery, writeQuery } from './board-query';
import { type PlanBoard, usePlanBoard } from './use-plan-board';

export interface OpenBoard extends PlanBoard {
  query: BoardQuery;
  change: (change: Partial<BoardQuery>) => void;
}

/**
 * The board's state. Which plan, and what of it is shown, is in the address, so that a view can be sent to a colleague; also
 * where it is the plan of today, which is another one some day.
 */
export function useBoard(): OpenBoard {
  const [address, setAddress] = useSearchParams();
  const query = readQuery(address);
  const open = usePlanBoard(query.plan);
  const shown = open.board?.plan.documentId;

  useEffect(() => {
    if (query.plan || !shown) return;
    setAddress((current) => writeQuery({ ...readQuery(current), plan: shown }), { replace: true });
  }, [query.plan, shown, setAddress]);

  return {
    ...open,
    query,
    change: (next) => setAddress(writeQuery(changed(query, next)), { replace: next.plan === undefined }),
  };
}
