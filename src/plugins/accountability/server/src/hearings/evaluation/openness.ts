import type { PublishedHearing } from '../published-hearing';

const DAY_MS = 86_400_000;

/** For so many days after it begins a hearing can be evaluated. */
const OPEN_DAYS = 30;

/** The first instant at which it can no longer be evaluated, in milliseconds since 1970. */
export const evaluationEnds = ({ startsAt }: Pick<PublishedHearing, 'startsAt'>): number =>
  Date.parse(startsAt) + OPEN_DAYS * DAY_MS + 1;

/** Why a hearing cannot be evaluated now; `null` where it can: from when it begins. */
export function closedBecause(
  { state, startsAt }: Pick<PublishedHearing, 'state' | 'startsAt'>,
  now: Date,
): 'not-yet' | 'closed' | null {
  const since = now.getTime() - Date.parse(startsAt);
  if (state === 'cancelled' || since > OPEN_DAYS * DAY_MS) return 'closed';
  return since < 0 ? 'not-yet' : null;
}
