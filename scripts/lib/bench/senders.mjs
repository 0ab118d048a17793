import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('senders-process.mjs', import.meta.url));

/**
 * Many requests of one kind, several at a time.
 *
 * @typedef {object} Round
 * @property {keyof typeof import('./requests.mjs').requests} kind
 * @property {string} url
 * @property {number} from the number of the first one; none is sent twice
 * @property {number} count
 * @property {number} connections how many are under way at a time
 */

/**
 * Starts a process that sends requests: the time and the memory that takes are not the server's, which is this one.
 *
 * @returns {(round: Round) => Promise<number>} sends a round and gives the seconds it took; one at a time
 */
export function startSenders() {
  const senders = fork(program);
  process.on('exit', () => senders.kill());
  return (round) =>
    new Promise((resolve, reject) => {
      const ended = (/** @type {number | null} */ code) => reject(new Error(`The senders ended (${code})`));
      senders.once('exit', ended);
      senders.once('message', (message) => {
        const { seconds, error } = /** @type {{ seconds: number, error?: string }} */ (message);
        senders.off('exit', ended);
        if (error === undefined) resolve(seconds);
        else reject(new Error(error));
      });
      senders.send(round);
    });
}
