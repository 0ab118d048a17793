/** @import { Challenge } from '../../types.js' */
import { sha256 } from './sha256.js';

const NUMBERS_BETWEEN_WORDS = 2000;

/**
 * Tries one number after another until the SHA-256 of salt and number is the challenge.
 *
 * @param {Challenge} challenge
 * @param {(part: number) => void} onProgress told now and then how much of the numbers was tried, 0 to 1
 * @returns {number | null} null when none of them is
 */
export function findNumber({ challenge, salt, maxnumber }, onProgress) {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (sha256(salt + number) === challenge) return number;
    if (number % NUMBERS_BETWEEN_WORDS === 0) onProgress(number / maxnumber);
  }
  return null;
}
