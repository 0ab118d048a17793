/** What hangs on the board: asked for each minute, and kept for when the network is gone. */

import { setClockBy } from './clock.js';

const ADDRESS = 'api/accountability/notice-board';
const EVERY = 60000;
/** After which an answer is not waited for any longer. */
const PATIENCE = 20000;
/** Another name for another shape of it: what an older page kept is then not read. */
const KEPT_AS = 'cartelera-1';

/** @typedef {{ onBoard: (board: import('./types').Board) => void, onReached: () => void, onMissed: () => void }} Listener */

/** @returns {import('./types').Board | null} what was kept; a television may keep nothing */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) || 'null');
  } catch {
    return null;
  }
}

/** @param {import('./types').Board} board */
function keep(board) {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(board));
  } catch {
    // Full, or forbidden: it is still kept in memory.
  }
}

/** @param {string} address relative to the application */
export async function ask(address) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { cache: 'no-cache', signal: giveUp.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    // Within the same time: a connection can die in the middle of an answer.
    return { answer, body: await answer.text() };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Follows the board from what was kept of it.
 *
 * @param {Listener} listener
 */
export function followBoard({ onBoard, onReached, onMissed }) {
  let shown = '';

  const refresh = async () => {
    try {
      const { answer, body } = await ask(ADDRESS);
      setClockBy(answer);
      /** @type {{ data: import('./types').Board }} */
      const { data } = JSON.parse(body);
      if (body !== shown) {
        onBoard(data);
        keep(data);
        shown = body;
      }
      onReached();
    } catch {
      // No network, a server that starts again, a page of somebody else's in between: the next minute tells.
      onMissed();
    }
    setTimeout(refresh, EVERY);
  };

  const last = kept();
  if (last) onBoard(last);
  void refresh();
}
