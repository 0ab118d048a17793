import type { IsoDate } from '../../deadlines';

import type { COMMITMENT_STATES } from '../schema';

/** How a commitment stands for the public; one the institute took back is none of the three. */
export const STANDINGS = ['kept', 'under-way', 'late', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** @param today local to the institute; a commitment without a date is never late */
export function standingOf(
  { state, dueOn }: { state: CommitmentState; dueOn: IsoDate | null },
  today: IsoDate,
): Standing {
  if (state === 'fulfilled') return 'kept';
  if (state === 'cancelled') return 'cancelled';
  return dueOn !== null && dueOn < today ? 'late' : 'under-way';
}
