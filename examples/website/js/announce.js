import { byId } from './dom.js';

const PAUSE_MS = 150;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Says something to a screen reader without moving the focus. Of several messages in a row only the last is said.
 *
 * @param {string} message
 */
export function announce(message) {
  const status = byId('estado');
  status.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = message;
  }, PAUSE_MS);
}
