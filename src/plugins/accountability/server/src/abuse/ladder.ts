/** Up to `soft` an hour as usual; then each costs a harder puzzle; beyond `hard` none is taken. */
export interface Allowance {
  soft: number;
  hard: number;
}

/** A network holds a library's and a community hall's people: several times what one address may. */
export const NETWORK_SHARE = 5;
/** How many times over its limit an address is still served, for a harder puzzle. */
const PATIENCE = 3;
const STEP = 4;

/** The hardest puzzle asked of anybody: the last step before refusal. */
export const HARDEST = PATIENCE - 1;

/**
 * @param limit filings an hour from one address
 * @param puzzles whether there are puzzles to make harder; without them nothing stands before refusal
 */
export function allowances(limit: number, puzzles: boolean): { address: Allowance; network: Allowance } {
  const of = (soft: number) => ({ soft, hard: puzzles ? soft * PATIENCE : soft });
  return { address: of(limit), network: of(limit * NETWORK_SHARE) };
}

/**
 * How hard a puzzle the nth filing of an hour costs: 0 as usual, up to `HARDEST`; `null` where it is refused.
 */
export function levelOf(nth: number, { soft, hard }: Allowance): number | null {
  if (nth > hard) return null;
  return nth <= soft ? 0 : Math.ceil(nth / soft) - 1;
}

/** The numbers a solver of that level has to try at most: each level four times the one before. */
export function costOf(level: number, usual: number): number {
  return usual * STEP ** level;
}
