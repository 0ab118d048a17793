import type { IsoDate } from '../../deadlines';

import type { AddressRow } from './rows';
import type { Found } from './vocabulary';

type State = Pick<AddressRow, 'checkedOn' | 'outcome' | 'failure' | 'brokenSince' | 'brokenTimes' | 'toldOn'>;

/** Breaks in a row after which an office is told: one may be a night's maintenance. */
export const TOLD_AFTER = 2;

/**
 * How an address stands after a check. What is unclear neither ends a break nor lengthens it; what is there again is told of
 * anew when it breaks again.
 */
export function nextState(
  { brokenSince, brokenTimes, toldOn }: Pick<State, 'brokenSince' | 'brokenTimes' | 'toldOn'>,
  found: Found,
  day: IsoDate,
): State {
  const checked = { checkedOn: day, ...found };
  if (found.outcome === 'available') return { ...checked, brokenSince: null, brokenTimes: 0, toldOn: null };
  if (found.outcome === 'unclear') return { ...checked, brokenSince, brokenTimes, toldOn };
  return { ...checked, brokenSince: brokenSince ?? day, brokenTimes: brokenTimes + 1, toldOn };
}
