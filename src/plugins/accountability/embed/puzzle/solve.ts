import { sha256 } from './sha256';

/** A puzzle as the API gives it (ALTCHA). */
export interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}

/** Shorter than a frame, so that the page stays usable meanwhile. */
const SLICE_MS = 12;
const BETWEEN_LOOKS = 50;

/** After what the page has to do first. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Tries one number after another until the SHA-256 of salt and number is the challenge. In the page itself and in
 * slices: a worker's script would have to come from the page's own host (HTML, 10.2.6.3) or from a Blob, which a content
 * security policy refuses.
 *
 * @param onProgress told how much of the numbers was tried, 0 to 1
 * @returns `null` when none of them is
 */
export async function findNumber(
  { challenge, salt, maxnumber }: Pick<Challenge, 'challenge' | 'salt' | 'maxnumber'>,
  onProgress: (part: number) => void,
): Promise<number | null> {
  let until = Date.now() + SLICE_MS;
  for (let number = 0; number <= maxnumber; number += 1) {
    if (sha256(salt + number) === challenge) return number;
    if (number % BETWEEN_LOOKS === 0 && Date.now() > until) {
      onProgress(number / maxnumber);
      await breathe();
      until = Date.now() + SLICE_MS;
    }
  }
  return null;
}

/**
 * The field `altcha` that shows the puzzle solved; it serves one sending.
 *
 * @throws Error when the puzzle has no solution
 */
export async function solve(puzzle: Challenge, onProgress: (part: number) => void): Promise<string> {
  const number = await findNumber(puzzle, onProgress);
  if (number === null) throw new Error('The puzzle has no solution');
  const { algorithm, challenge, salt, signature } = puzzle;
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}
