/** @import { Challenge } from '../../types.js' */
import { getOne } from '../../api.js';

/**
 * Fetches a puzzle and solves it: what a filing brings to show that no program sends filings by the thousand. Nobody is
 * identified and nobody else is asked.
 *
 * @param {(part: number) => void} onProgress how much of it was tried, 0 to 1
 * @returns {Promise<string>} the solution, for the field `altcha`; it serves one filing
 * @throws {import('../../api.js').HttpError | import('../../api.js').NoAnswerError} when no puzzle is to be had
 */
export async function solvePuzzle(onProgress) {
  /** @type {Challenge} */
  const challenge = await getOne('/inquiries/challenge');
  const number = await numberFor(challenge, onProgress);
  const { algorithm, challenge: wanted, salt, signature } = challenge;
  return btoa(JSON.stringify({ algorithm, challenge: wanted, number, salt, signature }));
}

/**
 * @param {Challenge} challenge
 * @param {(part: number) => void} onProgress
 * @returns {Promise<number>}
 */
function numberFor(challenge, onProgress) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  /** @type {Promise<number>} */
  const found = new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data: { part, number } }) => {
      if (typeof part === 'number') onProgress(part);
      else if (typeof number === 'number') resolve(number);
      else reject(new Error('The puzzle has no solution'));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The puzzle was not solved: ${message}`)),
    );
    worker.postMessage(challenge);
  });
  return found.finally(() => worker.terminate());
}
