import type { Outcome } from './vocabulary';

/** How many checks of a month came out in one way. */
export interface MonthTally {
  /** `2026-11` */
  month: string;
  outcome: Outcome;
  checks: number;
}

export interface MonthAvailability {
  month: string;
  /** Checks that found something out. */
  checks: number;
  available: number;
  /** Of them, in percent with one decimal; `null` where nothing was found out. */
  percentage: number | null;
}

/**
 * The share of checks that found what they asked for, month by month, the latest first. What is unclear counts neither way.
 * Rounded down: a hundred is a month without any break.
 */
export function availabilityByMonth(tallies: readonly MonthTally[]): MonthAvailability[] {
  const months = [...new Set(tallies.map(({ month }) => month))].sort().reverse();
  return months.map((month) => {
    const count = (outcome: Outcome) =>
      tallies
        .filter((tally) => tally.month === month && tally.outcome === outcome)
        .reduce((sum, { checks }) => sum + checks, 0);
    const available = count('available');
    const checks = available + count('broken');
    return {
      month,
      checks,
      available,
      percentage: checks === 0 ? null : Math.floor((available * 1_000) / checks) / 10,
    };
  });
}
